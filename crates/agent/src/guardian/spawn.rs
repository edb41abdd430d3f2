//! Starting the agent in a session of its own, tied to the guardian's life.

use std::{io, os::unix::process::CommandExt, path::Path, process::Command};

use rustix::process::{Pid, setsid};

use super::{prompt_file::prompt_file, protocol::Header};

/// Starts the agent: the prompt is its standard input, the guardian's output is its output.
pub(super) fn spawn(header: &Header) -> io::Result<Pid> {
    let prompt = prompt_file(Path::new(&header.tmp_dir.to_os()), &header.prompt)?;
    let mut command = Command::new(header.program.to_os());
    command
        .args(header.arguments.iter().map(super::protocol::Text::to_os))
        .env_clear()
        .envs(
            header
                .environment
                .iter()
                .map(|(name, value)| (name.to_os(), value.to_os())),
        )
        .current_dir(header.folder.to_os())
        .stdin(prompt);
    #[cfg(target_os = "linux")]
    let guardian = rustix::process::getpid();
    let prepare = move || {
        // A session and a process group of its own: no terminal, and one signal for the group.
        setsid()?;
        #[cfg(target_os = "linux")]
        die_with(guardian)?;
        Ok(())
    };
    #[expect(
        unsafe_code,
        reason = "the only way to run code between fork and exec; it makes three system calls and \
                  touches no memory that is shared, and the guardian has one thread, so no lock can \
                  be held by another at the fork"
    )]
    // SAFETY: as the reason above says.
    unsafe {
        command.pre_exec(prepare);
    }
    #[expect(
        clippy::disallowed_methods,
        reason = "the agent is started here and nowhere else"
    )]
    let child = command.spawn()?;
    i32::try_from(child.id())
        .ok()
        .and_then(Pid::from_raw)
        .ok_or_else(|| io::Error::other("the agent has no process id"))
}

/// Lets the kernel kill the calling process when the guardian dies, and fails if it has already.
#[cfg(target_os = "linux")]
fn die_with(guardian: Pid) -> io::Result<()> {
    use rustix::process::{Signal, getppid, set_parent_process_death_signal};

    set_parent_process_death_signal(Some(Signal::KILL))?;
    if getppid() == Some(guardian) {
        Ok(())
    } else {
        Err(io::ErrorKind::BrokenPipe.into())
    }
}
