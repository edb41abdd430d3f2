//! Watching over the agent where there is neither `/proc` nor a subreaper (macOS): the agent's
//! process group and its end by the socket are all there is. A tool that leaves the group survives.

use std::{
    io::{self, Read},
    os::unix::net::UnixStream,
    thread,
    time::Duration,
};

use rustix::{
    event::{PollFd, PollFlags, Timespec, poll},
    io::Errno,
    process::{Pid, Signal, WaitOptions, WaitStatus, kill_process, kill_process_group, waitpid},
};

use super::{Ended, Order};

/// How often the agent's end is looked for.
const LOOK_EVERY: Timespec = Timespec {
    tv_sec: 0,
    tv_nsec: 20_000_000,
};

/// Orphans cannot be adopted here.
#[expect(clippy::unnecessary_wraps, reason = "the same signature as on Linux")]
pub(super) fn adopt_orphans() -> io::Result<()> {
    Ok(())
}

/// Waits until the agent ends or is to end, then ends its group. `None` when our process is gone.
/// There are no sandboxes here.
pub(super) fn watch(
    agent: Pid,
    _is_sandboxed: bool,
    socket: &mut UnixStream,
) -> io::Result<Option<Ended>> {
    let mut listened_to = true;
    loop {
        if let Ok(Some((_, status))) = waitpid(Some(agent), WaitOptions::NOHANG) {
            let _ = kill_process_group(agent, Signal::KILL);
            return Ok(listened_to.then(|| ended(status)));
        }
        if !listened_to {
            thread::sleep(Duration::from_millis(2));
            continue;
        }
        let mut sources = [PollFd::new(socket, PollFlags::IN)];
        match poll(&mut sources, Some(&LOOK_EVERY)) {
            Ok(0) | Err(Errno::INTR) => continue,
            Ok(_) => {}
            Err(error) => return Err(error.into()),
        }
        let mut byte = [0];
        match socket.read(&mut byte) {
            Ok(1) if Order::from_byte(byte[0]) == Some(Order::Interrupt) => {
                let _ = kill_process(agent, Signal::INT);
            }
            Ok(1) => {
                let _ = kill_process_group(agent, Signal::KILL);
            }
            _ => {
                listened_to = false;
                let _ = kill_process_group(agent, Signal::KILL);
            }
        }
    }
}

fn ended(status: WaitStatus) -> Ended {
    Ended {
        code: status.exit_status(),
        signal: status.terminating_signal(),
        leftovers: Vec::new(),
    }
}
