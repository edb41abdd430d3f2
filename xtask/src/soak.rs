//! `cargo xtask soak`: `redraft doctor --prove` with many sessions at once.

use std::path::PathBuf;

use anyhow::{Context, Result};
use clap::Args;

use crate::workspace::Workspace;
use crate::{command, dashboard};

/// How much.
#[derive(Args)]
pub(crate) struct Soak {
    /// How many sessions, all at once; as many again are cancelled in the middle.
    #[arg(long, default_value_t = 200)]
    sessions: u32,
    /// The iterations of each session.
    #[arg(long, default_value_t = 5)]
    iterations: u32,
    /// For how long everything is disturbed at most.
    #[arg(long, default_value_t = 30.0)]
    minutes: f64,
    /// How many workers.
    #[arg(long, default_value_t = 4)]
    workers: u16,
    /// Repeats the faults of an earlier run.
    #[arg(long)]
    seed: Option<u64>,
    /// This built `redraft` instead of one of the present sources.
    #[arg(long)]
    binary: Option<PathBuf>,
}

/// Runs the release binary, and fails when something does not hold.
pub(crate) fn soak(workspace: &Workspace, soak: &Soak) -> Result<()> {
    let binary = if let Some(binary) = &soak.binary {
        binary.clone()
    } else {
        dashboard::build(workspace, dashboard::Mode::Release)?;
        let mut build = workspace.cargo(&["build"]);
        command::run(build.args(["--release", "--package", "redraft"]))?;
        workspace.redraft("release")
    };
    let home = workspace.target("soak");
    std::fs::create_dir_all(&home).context("there is no folder to run in")?;
    let mut prove = workspace.command(binary);
    prove
        .env("REDRAFT_HOME", home)
        .args(["doctor", "--prove"])
        .args(["--sessions", &soak.sessions.to_string()])
        .args(["--cancels", &soak.sessions.to_string()])
        .args(["--iterations", &soak.iterations.to_string()])
        .args(["--minutes", &soak.minutes.to_string()])
        .args(["--workers", &soak.workers.to_string()]);
    if let Some(seed) = soak.seed {
        prove.args(["--seed", &seed.to_string()]);
    }
    command::run(&mut prove)
}
