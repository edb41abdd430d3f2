//! `/proc`: who descends from whom, and ending a process without hitting another one.

use std::{collections::HashMap, fs, io::Read};

use rustix::process::{Pid, PidfdFlags, Signal, pidfd_open, pidfd_send_signal};

/// The most characters of a command line that are kept.
const COMMAND_CHARS: usize = 200;

/// The most bytes of a process's environment that are read; the kernel allows 2 MB by default.
const ENVIRONMENT_BYTES: u64 = 4 << 20;

/// A process at the moment it was looked at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Process {
    /// Its id.
    pub(crate) pid: Pid,
    /// Its parent's id.
    parent: i32,
    /// When it started, in clock ticks since boot: tells it from a later process of the same id.
    pub(super) started: u64,
    /// Whether it has ended and only waits to be collected.
    pub(crate) is_zombie: bool,
}

/// Reads one process; `None` when it is gone.
fn read(pid: i32) -> Option<Process> {
    let stat = fs::read_to_string(format!("/proc/{pid}/stat")).ok()?;
    // The second field is the program's name in parentheses and may hold anything, also `)`.
    let mut fields = stat[stat.rfind(')')? + 1..].split_ascii_whitespace();
    let state = fields.next()?;
    Some(Process {
        pid: Pid::from_raw(pid)?,
        parent: fields.next()?.parse().ok()?,
        started: fields.nth(17)?.parse().ok()?,
        is_zombie: matches!(state, "Z" | "X"),
    })
}

/// All processes, by id.
pub(super) fn all() -> HashMap<i32, Process> {
    let Ok(folder) = fs::read_dir("/proc") else {
        return HashMap::new();
    };
    folder
        .filter_map(|entry| entry.ok()?.file_name().to_str()?.parse().ok())
        .filter_map(|pid| Some((pid, read(pid)?)))
        .collect()
}

/// All processes that descend from `ancestor`, without it and without zombies.
pub(crate) fn descendants(ancestor: Pid) -> Vec<Process> {
    let all = all();
    let ancestor = ancestor.as_raw_nonzero().get();
    let descends = |process: &&Process| {
        !process.is_zombie && ancestors(&all, process).any(|above| above == ancestor)
    };
    all.values().filter(descends).cloned().collect()
}

/// The child that has lived longest, without zombies.
pub(crate) fn oldest_child(parent: Pid) -> Option<Pid> {
    let parent = parent.as_raw_nonzero().get();
    let children = all().into_values();
    let children = children.filter(|child| child.parent == parent && !child.is_zombie);
    let oldest = children.min_by_key(|child| (child.started, child.pid.as_raw_nonzero()));
    oldest.map(|child| child.pid)
}

/// The ids of a process's ancestors, its parent first.
pub(super) fn ancestors<'a>(
    all: &'a HashMap<i32, Process>,
    process: &Process,
) -> impl Iterator<Item = i32> + 'a {
    let parent_of = |pid: &i32| all.get(pid).map(|process| process.parent);
    // A list that was read while ids were reused could hold a circle.
    std::iter::successors(Some(process.parent), parent_of).take(all.len() + 1)
}

/// Ends a process at once, unless its id belongs to another one by now. Tells whether it was sent
/// the signal or is gone.
pub(crate) fn kill(process: &Process) -> bool {
    let Ok(handle) = pidfd_open(process.pid, PidfdFlags::empty()) else {
        return true;
    };
    match read(process.pid.as_raw_nonzero().get()) {
        Some(now) if now.started == process.started => {
            pidfd_send_signal(&handle, Signal::KILL).is_ok()
        }
        _ => true,
    }
}

impl Process {
    /// Its command line for a person, bounded.
    pub(crate) fn command(&self) -> String {
        let path = format!("/proc/{}/cmdline", self.pid.as_raw_nonzero());
        let mut bytes = Vec::new();
        if let Ok(file) = fs::File::open(path) {
            // A process that ends meanwhile gives an error or nothing: then it has no name here.
            let _ = file.take(COMMAND_CHARS as u64 * 4).read_to_end(&mut bytes);
        }
        let text = String::from_utf8_lossy(&bytes).replace('\0', " ");
        text.trim().chars().take(COMMAND_CHARS).collect()
    }

    /// A variable of the environment it was started with; `None` also when it may not be read.
    pub(super) fn variable(&self, name: &str) -> Option<String> {
        variable(self.pid.as_raw_nonzero().get(), name)
    }
}

/// A variable of the environment that a process was started with.
pub(super) fn variable(pid: i32, name: &str) -> Option<String> {
    let file = fs::File::open(format!("/proc/{pid}/environ")).ok()?;
    let mut bytes = Vec::new();
    file.take(ENVIRONMENT_BYTES).read_to_end(&mut bytes).ok()?;
    bytes.split(|byte| *byte == 0).find_map(|entry| {
        let value = entry.strip_prefix(name.as_bytes())?.strip_prefix(b"=")?;
        Some(String::from_utf8_lossy(value).into_owned())
    })
}

#[cfg(test)]
mod tests {
    use std::process::Command;

    use rustix::process::getpid;

    use super::*;

    #[test]
    #[expect(clippy::disallowed_methods, reason = "a process to look at")]
    fn a_child_is_a_descendant_until_it_is_killed() {
        let mut child = Command::new("sleep")
            .arg("60")
            .env("MARK", "m1")
            .spawn()
            .unwrap();
        let pid = child.id() as i32;
        let find = || {
            let found = descendants(getpid());
            found
                .into_iter()
                .find(|process| process.pid.as_raw_nonzero().get() == pid)
        };
        let process = find().unwrap();
        // The name changes only when the new program is loaded.
        while process.command() != "sleep 60" {
            std::thread::yield_now();
        }
        assert_eq!(process.variable("MARK").as_deref(), Some("m1"));
        assert_eq!(process.variable("MAR"), None);
        let another = Process {
            started: process.started + 1,
            ..process.clone()
        };
        assert!(kill(&another));
        assert!(child.try_wait().unwrap().is_none());
        assert!(kill(&process));
        child.wait().unwrap();
        assert_eq!(find(), None);
    }
}
