//! Redraft: durable iterations of the Claude Code CLI, in one binary.
//!
//! This crate only composes: settings, processes and the terminal. What it starts lives in `api`,
//! `worker` and the crates below them.

mod arguments;
mod causes;
mod client;
mod commands;
mod home;
mod instance;
mod logging;
mod network_disk;
mod port_owner;
mod processes;
mod prove;
mod redaction;
mod settings;
mod show;
mod shutdown;
mod sign_in;
mod terminal_audit;
mod token;

use std::process::ExitCode;

use clap::Parser as _;
use redraft_agent::{DEMO_SUBCOMMAND, GUARDIAN_SUBCOMMAND, demo_main, guardian_main};

use crate::arguments::Arguments;

fn main() -> ExitCode {
    // These two are started for every attempt of an agent, so they come before everything that
    // takes time.
    let mut arguments = std::env::args_os().skip(1);
    match arguments.next() {
        Some(first) if first == GUARDIAN_SUBCOMMAND => return guardian_main(),
        Some(first) if first == DEMO_SUBCOMMAND => return demo_main(arguments),
        _ => {}
    }
    match commands::run(Arguments::parse()) {
        Ok(code) => code,
        Err(error) => {
            // One sentence; the causes follow it, each telling more exactly what failed.
            anstream::eprintln!("redraft: {}", causes::with_causes(&error));
            ExitCode::FAILURE
        }
    }
}
