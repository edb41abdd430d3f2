//! What is around Redraft: the port, git, the dashboard, and a way to keep the machine awake.

use std::{net::TcpListener, path::Path};

use redraft_agent::{SandboxError, find_sandbox};

use super::finding::Finding;
use crate::{instance, port_owner::port_owner, processes::git_version, settings::Settings};

/// The port is free, or ours.
pub(super) fn port(settings: &Settings) -> Finding {
    const CHECK: &str = "port";
    let bind = settings.bind;
    if let Ok(Some(running)) = instance::running(&settings.home) {
        let found = format!(
            "Redraft runs (process {}) and listens on {}.",
            running.pid, running.bind
        );
        return Finding::ok(CHECK, found);
    }
    match TcpListener::bind(bind) {
        Ok(_) => Finding::ok(CHECK, format!("{bind} is free.")),
        Err(error) if error.kind() == std::io::ErrorKind::AddrInUse => {
            let owner = port_owner(bind).unwrap_or_else(|| "another process".into());
            Finding::problem(
                CHECK,
                format!("Port {} is taken by {owner}.", bind.port()),
                "End that one, or choose another port with REDRAFT_BIND or --bind.",
            )
        }
        Err(error) => Finding::problem(
            CHECK,
            format!("{bind} cannot be listened on: {error}."),
            "Choose another address with REDRAFT_BIND or --bind.",
        ),
    }
}

/// Agents use git where a project has a repository.
pub(super) async fn git() -> Finding {
    const CHECK: &str = "git";
    match git_version().await {
        Some(version) => Finding::ok(CHECK, format!("{version}.")),
        None => Finding::warning(
            CHECK,
            "It was not found. Redraft does not need it, but agents like to look into a history.",
            "Install git.",
        ),
    }
}

/// What makes sandboxes for agents. It is missed only where the settings demand it, since a step that asks
/// for one says so itself.
pub(super) async fn sandbox(settings: &Settings) -> Finding {
    const CHECK: &str = "sandbox";
    let path = settings.variable("PATH").cloned().unwrap_or_default();
    match find_sandbox(&path).await {
        Ok(_) if settings.sandbox => Finding::ok(CHECK, "Every agent runs in one."),
        Ok(_) => Finding::ok(CHECK, "Steps that ask for one have it."),
        Err(error) => {
            let found = match error {
                SandboxError::NotFound => "Bubblewrap is not installed.".to_owned(),
                SandboxError::Refused(why) => format!("Bubblewrap cannot make one: {why}."),
            };
            let to_do = "Install the package bubblewrap, and let users make namespaces, to run agents in a \
                         sandbox (Linux).";
            if settings.sandbox {
                Finding::problem(CHECK, found, to_do)
            } else {
                Finding::warning(CHECK, found, to_do)
            }
        }
    }
}

/// The dashboard is part of this binary.
pub(super) fn dashboard() -> Finding {
    const CHECK: &str = "dashboard";
    if redraft_api::has_dashboard() {
        Finding::ok(CHECK, "It is part of this binary.")
    } else {
        Finding::problem(
            CHECK,
            "This binary was made without it; the API and the terminal work.",
            "Build it with `cargo xtask build-dashboard`, then build Redraft again.",
        )
    }
}

/// Whether the system can be kept awake while sessions run.
pub(super) fn awake(settings: &Settings) -> Finding {
    const CHECK: &str = "staying awake";
    if !settings.keep_awake {
        return Finding::ok(CHECK, "It is switched off in the settings.");
    }
    let program = if cfg!(target_os = "macos") {
        "caffeinate"
    } else {
        "systemd-inhibit"
    };
    let path = settings.variable("PATH").cloned().unwrap_or_default();
    let is_there = std::env::split_paths(&path).any(|folder| folder.join(program).is_file());
    // systemd's own way to tell whether it runs this system; see sd_booted(3).
    let is_of_use = cfg!(target_os = "macos") || Path::new("/run/systemd/system").is_dir();
    if is_there && is_of_use {
        let found = format!("{program} keeps the machine awake while sessions run.");
        return Finding::ok(CHECK, found);
    }
    Finding::warning(
        CHECK,
        "This system offers no way to stay awake while sessions run.",
        "Switch off its sleep yourself where that matters; set REDRAFT_KEEP_AWAKE=false to hear no \
         more of it.",
    )
}
