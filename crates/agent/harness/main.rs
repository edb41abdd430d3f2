//! What the tests start as a real process: the guardian and the demo agent, as the main binary has
//! them.

use std::process::ExitCode;

fn main() -> ExitCode {
    let mut arguments = std::env::args_os().skip(1);
    match arguments.next() {
        Some(word) if word == redraft_agent::GUARDIAN_SUBCOMMAND => redraft_agent::guardian_main(),
        Some(word) if word == redraft_agent::DEMO_SUBCOMMAND => redraft_agent::demo_main(arguments),
        _ => ExitCode::FAILURE,
    }
}
