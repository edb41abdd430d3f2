//! The guardian: one small process for each attempt, between our process and the agent.
//!
//! It is started with one end of a socket pair as its standard input and gives its standard output
//! and error to the agent. Whoever ends first, nothing of the attempt is left:
//!
//! - the agent ends: the guardian, to which every orphan of the attempt falls, ends those;
//! - our process ends, or drops the attempt: the socket closes, the guardian ends everything;
//! - the guardian is killed: the kernel kills the agent, our process sees the socket close and
//!   sweeps up what the agent had started, by its marker.
//!
//! It is a process and not a thread of ours because orphans fall to a whole process, so those of
//! two attempts could not be told apart, and because the kernel's signal at a parent's death fires
//! when the *thread* that started the child ends.

mod client;
mod prompt_file;
mod protocol;
mod spawn;
#[cfg(target_os = "linux")]
mod watch_linux;
#[cfg(not(target_os = "linux"))]
mod watch_other;

use std::{
    fs::OpenOptions,
    io,
    os::{fd::AsFd, unix::net::UnixStream},
    process::ExitCode,
};

pub(crate) use client::{GuardianProcess, News, Output};
pub(crate) use protocol::{Ended, Launch, Order};
use protocol::{Header, Message};
#[cfg(target_os = "linux")]
use watch_linux as watch;
#[cfg(not(target_os = "linux"))]
use watch_other as watch;

/// The hidden subcommand of the main binary that is the guardian.
pub const GUARDIAN_SUBCOMMAND: &str = "guardian";

/// The guardian. The main binary calls this first when its first argument is
/// [`GUARDIAN_SUBCOMMAND`], before any thread is started.
pub fn guardian_main() -> ExitCode {
    match guard() {
        Ok(()) => ExitCode::SUCCESS,
        // Our process sees the socket close; nobody else reads what a guardian says.
        Err(_) => ExitCode::FAILURE,
    }
}

fn guard() -> io::Result<()> {
    let mut socket = UnixStream::from(io::stdin().as_fd().try_clone_to_owned()?);
    watch::adopt_orphans()?;
    let header: Header = protocol::read_frame(&mut socket)?;
    let agent = match spawn::spawn(&header) {
        Ok(agent) => agent,
        Err(error) => {
            let failed = Message::Failed {
                what: error.to_string(),
                os_error: error.raw_os_error(),
            };
            return protocol::write_frame(&mut socket, &failed);
        }
    };
    release_output()?;
    let is_sandboxed = header.is_sandboxed;
    drop(header);
    protocol::write_frame(&mut socket, &Message::Started)?;
    match watch::watch(agent, is_sandboxed, &mut socket)? {
        Some(ended) => protocol::write_frame(&mut socket, &Message::Ended(ended)),
        None => Ok(()),
    }
}

/// Lets go of the agent's output, so that its readers see the end when the agent's is closed.
fn release_output() -> io::Result<()> {
    let null = OpenOptions::new()
        .read(true)
        .write(true)
        .open("/dev/null")?;
    rustix::stdio::dup2_stdout(&null)?;
    rustix::stdio::dup2_stderr(&null)?;
    Ok(())
}
