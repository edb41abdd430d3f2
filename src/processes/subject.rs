//! A process of our own that is there to be killed and frozen: what `redraft doctor --prove` works on.

use std::{ffi::OsString, fs::File, io, path::PathBuf, process::Stdio, time::Duration};

use rustix::process::{Pid, Signal, kill_process};
use tokio::{
    process::{Child, Command},
    time::timeout,
};

/// Such a process. Dropped, it is killed.
#[derive(Debug)]
pub(crate) struct Subject {
    pub(crate) program: PathBuf,
    pub(crate) arguments: Vec<OsString>,
    /// Its whole environment.
    pub(crate) environment: Vec<(OsString, OsString)>,
    /// The file for what it prints.
    pub(crate) output: PathBuf,
    /// The process, while it runs.
    pub(crate) child: Option<Child>,
}

impl Subject {
    /// Starts it, also again. It ends when we do: its standard input is a pipe of ours.
    #[expect(
        clippy::disallowed_methods,
        reason = "our own processes are started in this folder"
    )]
    pub(crate) fn start(&mut self) -> io::Result<()> {
        let output = File::options()
            .create(true)
            .append(true)
            .open(&self.output)?;
        let mut command = Command::new(&self.program);
        command
            .args(&self.arguments)
            .env_clear()
            .envs(self.environment.iter().cloned())
            .stdin(Stdio::piped())
            .stdout(output.try_clone()?)
            .stderr(output)
            .process_group(0)
            .kill_on_drop(true);
        self.child = Some(command.spawn()?);
        Ok(())
    }

    /// Its id; `None` when it does not run.
    pub(crate) fn pid(&self) -> Option<u32> {
        self.child.as_ref()?.id()
    }

    /// Kills it without a word, and waits until it is gone.
    pub(crate) async fn kill(&mut self) -> io::Result<()> {
        match self.child.take() {
            Some(mut child) => child.kill().await,
            None => Ok(()),
        }
    }

    /// Lets it stand still, for `false`, or go on.
    pub(crate) fn thaw(&self, go_on: bool) {
        let pid = self.pid().and_then(|pid| i32::try_from(pid).ok());
        if let Some(pid) = pid.and_then(Pid::from_raw) {
            let signal = if go_on { Signal::CONT } else { Signal::STOP };
            // It is our child and not collected, so the id is its own, also when it has just ended.
            let _ = kill_process(pid, signal);
        }
    }

    /// Asks it to end by the end of its input, and kills it when it does not within `limit`.
    pub(crate) async fn end(&mut self, limit: Duration) -> io::Result<()> {
        self.thaw(true);
        let Some(mut child) = self.child.take() else {
            return Ok(());
        };
        drop(child.stdin.take());
        match timeout(limit, child.wait()).await {
            Ok(ended) => ended.map(|_| ()),
            Err(_) => child.kill().await,
        }
    }
}
