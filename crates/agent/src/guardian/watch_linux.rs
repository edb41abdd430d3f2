//! Watching over the agent on Linux, and ending all of its descendants.

use std::{
    collections::HashMap,
    io::{self, Read},
    os::unix::net::UnixStream,
    thread,
    time::{Duration, Instant},
};

use rustix::{
    event::{PollFd, PollFlags, Timespec, poll},
    io::Errno,
    process::{
        Pid, PidfdFlags, Signal, WaitOptions, WaitStatus, getpid, kill_process, kill_process_group,
        pidfd_open, set_child_subreaper, wait,
    },
};

use super::{Ended, Order};
use crate::{
    LeftoverProcess,
    processes::{Process, descendants, kill, oldest_child},
};

/// How often ended orphans are collected while the agent runs.
const COLLECT_EVERY: Timespec = Timespec {
    tv_sec: 5,
    tv_nsec: 0,
};

/// How long the killing goes on. Only a process that hangs in the kernel outlives it.
const KILL_TIME: Duration = Duration::from_secs(2);

/// The most leftover processes that are reported.
const MOST_LEFTOVERS: usize = 64;

/// From now on every orphan among our descendants becomes our child.
pub(super) fn adopt_orphans() -> io::Result<()> {
    Ok(set_child_subreaper(Some(getpid()))?)
}

/// Waits until the agent ends or is to end, then ends all its descendants. `None` when our process
/// is gone, so that there is nobody to tell. In a sandbox, `agent` is the program that makes it.
pub(super) fn watch(
    agent: Pid,
    is_sandboxed: bool,
    socket: &mut UnixStream,
) -> io::Result<Option<Ended>> {
    let handle = pidfd_open(agent, PidfdFlags::empty())?;
    let mut family = Family::new(agent);
    let mut listened_to = true;
    // An order to end everything makes the agent's end expected; its own end does not.
    let mut ordered = false;
    loop {
        let mut sources = [
            PollFd::new(&handle, PollFlags::IN),
            PollFd::new(socket, PollFlags::IN),
        ];
        match poll(&mut sources, Some(&COLLECT_EVERY)) {
            Ok(_) | Err(Errno::INTR) => {}
            Err(error) => return Err(error.into()),
        }
        let agent_ended = !sources[0].revents().is_empty();
        let spoken_to = !sources[1].revents().is_empty();
        if agent_ended || family.exit.is_some() {
            break;
        }
        if spoken_to {
            match read_order(socket) {
                Ok(Some(Order::Interrupt)) => {
                    let agent = if is_sandboxed {
                        in_sandbox(agent)
                    } else {
                        Some(agent)
                    };
                    // It may have ended this instant.
                    let _ = agent.map(|agent| kill_process(agent, Signal::INT));
                }
                Ok(Some(Order::Kill)) => {
                    ordered = true;
                    break;
                }
                Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                Ok(None) | Err(_) => {
                    listened_to = false;
                    break;
                }
            }
        } else {
            family.collect();
        }
    }
    // A sandbox ends with its agent, and all that is in it.
    let leftovers = family.end(ordered || !listened_to || is_sandboxed);
    Ok(listened_to.then(|| family.ended(leftovers)))
}

/// The agent in a sandbox: the program that makes it starts a first process, to which orphans fall, and that
/// one starts the agent. `None` while they are being started.
fn in_sandbox(maker: Pid) -> Option<Pid> {
    oldest_child(maker).and_then(oldest_child)
}

fn read_order(socket: &mut UnixStream) -> io::Result<Option<Order>> {
    let mut byte = [0];
    match socket.read(&mut byte)? {
        0 => Ok(None),
        // An unknown order ends everything: that is always safe.
        _ => Ok(Some(Order::from_byte(byte[0]).unwrap_or(Order::Kill))),
    }
}

/// The agent and everything that descends from it.
struct Family {
    agent: Pid,
    exit: Option<WaitStatus>,
    has_children: bool,
}

impl Family {
    fn new(agent: Pid) -> Self {
        Self {
            agent,
            exit: None,
            has_children: true,
        }
    }

    /// Collects every child that has ended.
    fn collect(&mut self) {
        loop {
            match wait(WaitOptions::NOHANG) {
                Ok(Some((pid, status))) => {
                    if pid == self.agent {
                        self.exit = Some(status);
                    }
                }
                Ok(None) => return,
                Err(Errno::INTR) => {}
                Err(_) => {
                    self.has_children = false;
                    return;
                }
            }
        }
    }

    /// Kills everything. Every orphan becomes our child, so nothing is left exactly when we have no
    /// child any more. `by_order`: the agent was not let end by itself.
    fn end(&mut self, by_order: bool) -> Vec<LeftoverProcess> {
        let mut found: HashMap<Pid, (LeftoverProcess, Process)> = HashMap::new();
        let others = |agent: Pid| {
            let all = descendants(getpid()).into_iter();
            all.filter(move |process| process.pid != agent)
        };
        if self.exit.is_none() {
            // The agent is not collected yet, so its id and group are still its own.
            let _ = kill_process_group(self.agent, Signal::KILL);
        }
        let deadline = Instant::now() + KILL_TIME;
        loop {
            for process in others(self.agent) {
                let leftover = LeftoverProcess {
                    pid: process.pid.as_raw_nonzero().get(),
                    command: process.command(),
                    killed: true,
                };
                kill(&process);
                found.entry(process.pid).or_insert((leftover, process));
            }
            self.collect();
            if !self.has_children || Instant::now() >= deadline {
                break;
            }
            thread::sleep(Duration::from_millis(2));
        }
        if self.has_children {
            let alive: Vec<Process> = others(self.agent).collect();
            for (leftover, process) in found.values_mut() {
                leftover.killed = !alive.contains(process);
            }
        }
        let mut leftovers: Vec<_> = found.into_values().map(|(leftover, _)| leftover).collect();
        // Tools that were ended together with their agent outlived nothing.
        leftovers.retain(|leftover| !by_order || !leftover.killed);
        leftovers.sort_by_key(|leftover| (leftover.killed, leftover.pid));
        leftovers.truncate(MOST_LEFTOVERS);
        leftovers
    }

    fn ended(&self, leftovers: Vec<LeftoverProcess>) -> Ended {
        Ended {
            code: self.exit.and_then(WaitStatus::exit_status),
            signal: self.exit.and_then(WaitStatus::terminating_signal),
            leftovers,
        }
    }
}
