//! The Claude Code CLI: whether it is there, and whether it has an account.

use std::path::PathBuf;

use redraft_agent::{CliVersion, find_claude, probe_version};
use redraft_domain::AgentName;

use super::finding::{Finding, sentence};
use crate::settings::Settings;

const CLI: &str = "Claude Code";
const ACCOUNT: &str = "account";

/// Variables that hold a credential. Their values are never looked at, only whether there is one.
const CREDENTIALS: [&str; 3] = [
    "ANTHROPIC_API_KEY",
    "ANTHROPIC_AUTH_TOKEN",
    "CLAUDE_CODE_OAUTH_TOKEN",
];

/// Variables that choose a provider which brings its own credentials.
const PROVIDERS: [&str; 2] = ["CLAUDE_CODE_USE_BEDROCK", "CLAUDE_CODE_USE_VERTEX"];

/// Looks for the CLI; its account is of interest only where it is there.
pub(super) async fn check(settings: &Settings) -> Vec<Finding> {
    if settings.agent == Some(AgentName::Demo) {
        return vec![Finding::ok(
            CLI,
            "Not needed: the demo agent is configured.",
        )];
    }
    let path = settings.variable("PATH").cloned().unwrap_or_default();
    let program = match find_claude(settings.claude.as_deref(), &path) {
        Ok(program) => program,
        Err(error) => return vec![missing(settings, &error.to_string())],
    };
    let shown = program.display();
    let cli = match probe_version(&program).await {
        Ok(version) if version.is_supported() => {
            Finding::ok(CLI, format!("Version {version} is at {shown}."))
        }
        Ok(version) => Finding::problem(
            CLI,
            format!("Version {version} at {shown} is too old."),
            format!(
                "Update it to {} or newer: claude update",
                CliVersion::OLDEST
            ),
        ),
        Err(error) => Finding::problem(
            CLI,
            sentence(&error.to_string()),
            "Start it by hand to see what is wrong, or install it again.",
        ),
    };
    vec![cli, account(settings)]
}

/// Without the CLI, sessions use the demo agent, unless the settings name the CLI.
fn missing(settings: &Settings, error: &str) -> Finding {
    let (found, to_do) = error.split_once("; ").unwrap_or((error, ""));
    let to_do = format!("To use Claude, {to_do}.");
    if settings.agent.is_some() || settings.claude.is_some() {
        Finding::problem(CLI, sentence(found), to_do)
    } else {
        let found = format!("{} Sessions use the demo agent.", sentence(found));
        Finding::warning(CLI, found, to_do)
    }
}

fn account(settings: &Settings) -> Finding {
    let is_set = |name: &&str| {
        let value = settings.variable(name);
        value.is_some_and(|value| !value.is_empty())
    };
    if let Some(name) = CREDENTIALS.iter().find(|name| is_set(name)) {
        return Finding::ok(
            ACCOUNT,
            format!("{name} is set; its value was not looked at."),
        );
    }
    if let Some(name) = PROVIDERS.iter().find(|name| is_set(name)) {
        return Finding::ok(ACCOUNT, format!("{name} chooses the provider."));
    }
    let folder = match settings.variable("CLAUDE_CONFIG_DIR") {
        Some(folder) => Some(PathBuf::from(folder)),
        None => settings
            .variable("HOME")
            .map(|home| PathBuf::from(home).join(".claude")),
    };
    if folder.is_some_and(|folder| folder.join(".credentials.json").is_file()) {
        return Finding::ok(ACCOUNT, "The CLI is logged in.");
    }
    let to_do = "Start `claude` and log in, or set ANTHROPIC_API_KEY; a key that a helper of the \
                 CLI brings is not seen here.";
    if cfg!(target_os = "macos") {
        let found =
            "No key is set; a login lies in the system's keychain, where it was not looked for.";
        return Finding::warning(ACCOUNT, found, to_do);
    }
    Finding::problem(ACCOUNT, "The CLI has no login, and no key is set.", to_do)
}
