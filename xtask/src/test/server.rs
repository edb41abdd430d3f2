//! A Redraft to test against from the outside: `redraft up` with a home of its own and the demo
//! agent.

use std::fs::{self, File};
use std::net::TcpListener;
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};
use std::{env, thread};

use anyhow::{Context, Result, bail};
use rustix::process::{Pid, Signal, kill_process};

use crate::workspace::Workspace;

/// How long it may take to start, and to stop.
const PATIENCE: Duration = Duration::from_secs(30);

/// A running server. Dropped, it stops and its folder is removed.
pub(crate) struct Server {
    process: Child,
    folder: PathBuf,
    address: String,
}

impl Server {
    pub(crate) const TOKEN: &str = "a-token-for-the-length-of-one-test";

    /// Starts the built program, and waits until it is ready. The name is for its folder.
    pub(crate) fn start(workspace: &Workspace, name: &str) -> Result<Self> {
        let folder = env::temp_dir().join(format!("redraft-{name}-{}", std::process::id()));
        fs::create_dir_all(folder.join("user")).context("cannot make a folder for a server")?;
        let folder = folder.canonicalize().context("the folder is gone")?;
        let host = TcpListener::bind(("127.0.0.1", 0))?.local_addr()?;
        let mut up = Command::new(workspace.redraft("debug"));
        up.args([
            "up",
            "--no-open",
            "--workers",
            "1",
            "--bind",
            &host.to_string(),
        ]);
        // Nothing of this user's: neither settings, nor an agent that costs money.
        up.env_clear()
            .env("PATH", env::var_os("PATH").unwrap_or_default())
            .env("HOME", folder.join("user"))
            .env("LANG", "C.UTF-8")
            .env("REDRAFT_HOME", folder.join("home"))
            .env("REDRAFT_AGENT", "demo")
            .env("REDRAFT_CLAUDE", folder.join("there-is-no-claude"))
            .env("REDRAFT_DEMO", "speed=0")
            .env("REDRAFT_KEEP_AWAKE", "false")
            // A client may say where it comes from.
            .env("REDRAFT_TRUSTED_PROXIES", "127.0.0.1")
            .env("REDRAFT_TOKEN", Self::TOKEN);
        let printed = File::create(folder.join("printed"))?;
        up.stdin(Stdio::null())
            .stderr(printed.try_clone()?)
            .stdout(printed);
        let process = up.spawn().context("cannot start redraft: is it built?")?;
        let mut server = Self {
            process,
            folder,
            address: format!("http://{host}"),
        };
        server.wait_until_ready()?;
        Ok(server)
    }

    /// Where it answers, such as `http://127.0.0.1:4711`.
    pub(crate) fn address(&self) -> &str {
        &self.address
    }

    /// A new empty folder for a project, or for whatever else a test needs.
    pub(crate) fn project(&self, name: &str) -> Result<PathBuf> {
        let project = self.folder.join("projects").join(name);
        fs::create_dir_all(&project).context("cannot make a project's folder")?;
        Ok(project)
    }

    /// What it printed so far.
    pub(crate) fn printed(&self) -> String {
        fs::read_to_string(self.folder.join("printed")).unwrap_or_default()
    }

    fn wait_until_ready(&mut self) -> Result<()> {
        let started = Instant::now();
        while started.elapsed() < PATIENCE {
            if self.printed().contains("Redraft is ready") {
                return Ok(());
            }
            if self.process.try_wait()?.is_some() {
                bail!("redraft ended at once; it printed:\n{}", self.printed());
            }
            thread::sleep(Duration::from_millis(20));
        }
        bail!(
            "redraft was not ready within {PATIENCE:?}; it printed:\n{}",
            self.printed()
        )
    }

    fn stop(&mut self) -> Result<()> {
        let id = i32::try_from(self.process.id())
            .ok()
            .and_then(Pid::from_raw);
        kill_process(id.context("no process id")?, Signal::TERM)?;
        let asked = Instant::now();
        while asked.elapsed() < PATIENCE {
            if self.process.try_wait()?.is_some() {
                return Ok(());
            }
            thread::sleep(Duration::from_millis(20));
        }
        bail!("redraft did not stop within {PATIENCE:?}")
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        if let Err(error) = self.stop() {
            println!("{error:#}");
            let _ = self.process.kill();
            let _ = self.process.wait();
        }
        let _ = fs::remove_dir_all(&self.folder);
    }
}
