//! The processes of one installation, as `/proc` shows them.

use std::{
    fs,
    hash::{DefaultHasher, Hash as _, Hasher as _},
    path::Path,
    time::{Duration, Instant},
};

use rustix::process::{Pid, Signal, kill_process};

/// A process of an installation.
#[derive(Debug, Clone)]
pub(crate) struct Process {
    pub(crate) pid: i32,
    pub(crate) arguments: Vec<String>,
}

impl Process {
    /// The subcommand that it runs: `up`, `api`, `worker`, `guardian`, `demo-agent`.
    pub(crate) fn is(&self, subcommand: &str) -> bool {
        self.arguments
            .get(1)
            .is_some_and(|first| first == subcommand)
    }

    /// The demo agent itself, not a tool or an orphan that it started.
    pub(crate) fn is_agent(&self) -> bool {
        self.is("demo-agent") && !self.arguments.iter().any(|word| word == "linger")
    }

    /// The scripted model, which is none of the installation's.
    pub(crate) fn is_mock(&self) -> bool {
        let is_script = |word: &String| word.ends_with("mock_anthropic.py");
        self.arguments.iter().any(is_script)
    }

    pub(crate) fn signal(&self, signal: Signal) {
        // It may have ended in this moment.
        let _ = kill_process(Pid::from_raw(self.pid).unwrap(), signal);
    }

    pub(crate) fn kill(&self) {
        self.signal(Signal::KILL);
    }
}

/// What tells an installation's processes from all others: a folder whose path is in the
/// environment or the arguments of each, and the marker of its guardians, which get nothing else.
#[derive(Debug, Clone)]
pub(crate) struct Signs {
    folder: String,
    marker: String,
}

impl Signs {
    pub(crate) fn new(folder: &Path, home: &Path) -> Self {
        let mut hasher = DefaultHasher::new();
        home.canonicalize().unwrap().hash(&mut hasher);
        Self {
            folder: folder.to_str().unwrap().to_owned(),
            marker: format!("={:012x}.", hasher.finish() & 0xffff_ffff_ffff),
        }
    }

    /// All of them that live; a dead one whose parent has not looked yet is none.
    pub(crate) fn processes(&self) -> Vec<Process> {
        let own = std::process::id().to_string();
        let mut found = Vec::new();
        for entry in fs::read_dir("/proc").unwrap().flatten() {
            let name = entry.file_name().into_string().unwrap();
            let Ok(pid) = name.parse() else { continue };
            if name == own {
                continue;
            }
            let read = |file: &str| {
                let bytes = fs::read(entry.path().join(file)).unwrap_or_default();
                String::from_utf8_lossy(&bytes).into_owned()
            };
            let (arguments, environment) = (read("cmdline"), read("environ"));
            let ours = arguments.contains(&self.folder)
                || environment.contains(&self.folder)
                || environment.contains(&self.marker);
            if ours {
                let arguments = arguments.split_terminator('\0').map(str::to_owned);
                found.push(Process {
                    pid,
                    arguments: arguments.collect(),
                });
            }
        }
        found
    }

    /// Waits until no process but those in `except` is left; gives back those that are.
    pub(crate) fn left_after(&self, limit: Duration, stays: fn(&Process) -> bool) -> Vec<Process> {
        let began = Instant::now();
        loop {
            let mut left = self.processes();
            left.retain(|process| !stays(process));
            if left.is_empty() || began.elapsed() >= limit {
                return left;
            }
            std::thread::sleep(Duration::from_millis(10));
        }
    }
}
