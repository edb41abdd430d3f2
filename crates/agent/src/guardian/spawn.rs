//! Starting the agent in a session of its own, tied to the guardian's life.

use std::{io, os::unix::process::CommandExt, path::Path, process::Command};

use rustix::process::{Pid, setsid};

use super::{prompt_file::prompt_file, protocol::Header};

/// Starts the agent: the prompt is its standard input, the guardian's output is its output.
pub(super) fn spawn(header: &Header) -> io::Result<Pid> {
    let tmp_dir = header.tmp_dir.to_os();
    let prompt = prompt_file(Path::new(&tmp_dir), &header.prompt)
        .map_err(|error| about("its folder for temporary files", &error))?;
    let folder = header.folder.to_os();
    // Else the system would say of the program what is true of the folder.
    Path::new(&folder)
        .read_dir()
        .map_err(|error| about("the project's folder", &error))?;
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
        .current_dir(folder)
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

/// Says what an error is about.
fn about(what: &str, error: &io::Error) -> io::Error {
    io::Error::new(error.kind(), format!("{what}: {error}"))
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
