//! Processes that the demo agent starts for tests: something that runs, and is looked for later.

use std::{
    ffi::OsString,
    io,
    process::{Child, Command, ExitCode, Stdio},
    thread,
    time::Duration,
};

use crate::DEMO_SUBCOMMAND;

/// The argument that makes the demo agent such a process: `linger MS [detached|daemon]`.
pub(super) const LINGER: &str = "linger";

/// Starts a process that does nothing for so long; detached: in a session of its own.
pub(super) fn start(time: Duration, detached: bool) -> io::Result<Child> {
    let mut command = Command::new(std::env::current_exe()?);
    command
        .args([DEMO_SUBCOMMAND, LINGER, &time.as_millis().to_string()])
        .args(detached.then_some("detached"))
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null());
    #[expect(clippy::disallowed_methods, reason = "a tool of the demo agent")]
    command.spawn()
}

/// Starts a process that starts such a one in a session of its own, without any environment, and is gone:
/// neither its parent nor a variable tells where it came from.
pub(super) fn start_daemon(time: Duration) -> io::Result<()> {
    let mut command = Command::new(std::env::current_exe()?);
    command
        .args([
            DEMO_SUBCOMMAND,
            LINGER,
            &time.as_millis().to_string(),
            "daemon",
        ])
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null());
    command.status().map(|_| ())
}

/// Is such a process.
pub(super) fn linger(mut arguments: impl Iterator<Item = OsString>) -> ExitCode {
    let time = arguments
        .next()
        .and_then(|word| word.to_str()?.parse().ok());
    let time = Duration::from_millis(time.unwrap_or(0));
    let how = arguments.next();
    if how.is_some() && rustix::process::setsid().is_err() {
        return ExitCode::FAILURE;
    }
    if how.is_some_and(|how| how == "daemon") {
        return match without_environment(time) {
            Ok(()) => ExitCode::SUCCESS,
            Err(_) => ExitCode::FAILURE,
        };
    }
    thread::sleep(time);
    ExitCode::SUCCESS
}

fn without_environment(time: Duration) -> io::Result<()> {
    let mut command = Command::new(std::env::current_exe()?);
    command
        .args([DEMO_SUBCOMMAND, LINGER, &time.as_millis().to_string()])
        .env_clear();
    #[expect(clippy::disallowed_methods, reason = "a tool of the demo agent")]
    command.spawn().map(drop)
}
