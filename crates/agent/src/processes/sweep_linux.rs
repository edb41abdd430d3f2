//! The last resort: ending processes that carry an attempt's marker and that nobody watches.

use std::{
    collections::HashSet,
    thread,
    time::{Duration, Instant},
};

use rustix::process::getpid;

use super::{
    GUARDIAN_VARIABLE,
    linux::{Process, all, ancestors, kill, variable},
};
use crate::{LeftoverProcess, MARKER_VARIABLE};

/// How long a sweep goes on while it finds something.
const SWEEP_TIME: Duration = Duration::from_secs(1);

/// Ends every process whose attempt's marker begins with `marker_prefix` and whose guardian is
/// gone, and tells which. For a worker's start: it blocks for some milliseconds, at most a second.
///
/// Processes of other users and those that dropped the variable are not found; the guardian, while
/// it lives, finds these as well.
pub fn sweep(marker_prefix: &str) -> Vec<LeftoverProcess> {
    sweep_while(&|| unwatched(&|marker| marker.starts_with(marker_prefix)))
}

/// Ends every process of the attempt with this marker, also its guardian: whoever watches it must do
/// so no longer, such as a worker that slept over its lease. Blocks like [`sweep`].
pub fn end_attempt(marker: &str) -> Vec<LeftoverProcess> {
    sweep_while(&|| {
        let own = getpid();
        let of_it = |process: &&Process| {
            let carries = |name| process.variable(name).is_some_and(|found| found == marker);
            let is_alive = !process.is_zombie && process.pid != own;
            is_alive && (carries(GUARDIAN_VARIABLE) || carries(MARKER_VARIABLE))
        };
        all().values().filter(of_it).cloned().collect()
    })
}

/// Like [`sweep`], for one attempt.
pub(crate) fn sweep_marker(marker: &str) -> Vec<LeftoverProcess> {
    sweep_while(&|| unwatched(&|found| found == marker))
}

fn sweep_while(look: &dyn Fn() -> Vec<Process>) -> Vec<LeftoverProcess> {
    let deadline = Instant::now() + SWEEP_TIME;
    let mut swept: Vec<LeftoverProcess> = Vec::new();
    loop {
        let found = look();
        for process in &found {
            let pid = process.pid.as_raw_nonzero().get();
            let command = process.command();
            let killed = kill(process);
            if let Some(known) = swept.iter_mut().find(|known| known.pid == pid) {
                known.killed = killed;
            } else {
                swept.push(LeftoverProcess {
                    pid,
                    command,
                    killed,
                });
            }
        }
        // What was started between the look and the kill is found by the next look.
        if found.is_empty() {
            return swept;
        }
        if Instant::now() >= deadline {
            let alive: HashSet<i32> = found
                .iter()
                .map(|process| process.pid.as_raw_nonzero().get())
                .collect();
            for process in &mut swept {
                process.killed &= !alive.contains(&process.pid);
            }
            return swept;
        }
        thread::sleep(Duration::from_millis(5));
    }
}

fn unwatched(wanted: &dyn Fn(&str) -> bool) -> Vec<Process> {
    let all = all();
    let own = getpid();
    let lost = |process: &&Process| {
        if process.is_zombie || process.pid == own {
            return false;
        }
        let Some(marker) = process
            .variable(MARKER_VARIABLE)
            .filter(|marker| wanted(marker))
        else {
            return false;
        };
        let watches = |pid| variable(pid, GUARDIAN_VARIABLE).is_some_and(|of| of == marker);
        !ancestors(&all, process).any(watches)
    };
    all.values().filter(lost).cloned().collect()
}

#[cfg(test)]
mod tests {
    use std::process::Command;

    use super::*;

    #[test]
    #[expect(clippy::disallowed_methods, reason = "processes to sweep away")]
    fn marked_processes_without_a_guardian_are_swept_and_no_others() {
        let sleep = |marker: &str| {
            let mut command = Command::new("sleep");
            command
                .arg("60")
                .env(MARKER_VARIABLE, marker)
                .spawn()
                .unwrap()
        };
        let (mut one, mut two, mut other) = (sleep("swt-1"), sleep("swt-2"), sleep("other"));
        let marked = |child: &std::process::Child| {
            while variable(child.id() as i32, MARKER_VARIABLE).is_none() {
                thread::yield_now();
            }
        };
        for child in [&one, &two, &other] {
            marked(child);
        }
        // A guardian above: this shell carries its variable.
        let mut shell = Command::new("sh");
        let mut watched = shell
            .args(["-c", "REDRAFT_ATTEMPT=swt-3 sleep 60 & wait"])
            .env(GUARDIAN_VARIABLE, "swt-3")
            .spawn()
            .unwrap();
        let mut pids: Vec<i32> = sweep("swt-").iter().map(|process| process.pid).collect();
        pids.sort_unstable();
        let mut expected = [one.id() as i32, two.id() as i32];
        expected.sort_unstable();
        assert_eq!(pids, expected);
        one.wait().unwrap();
        two.wait().unwrap();
        assert!(other.try_wait().unwrap().is_none());
        assert!(watched.try_wait().unwrap().is_none());
        other.kill().unwrap();
        other.wait().unwrap();
        // The guardian ends with what it guarded.
        assert_eq!(end_attempt("swt-3").len(), 2);
        watched.wait().unwrap();
    }
}
