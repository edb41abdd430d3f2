//! The product under measurement: `redraft up` with a home of its own.

use std::fs;
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};
use std::{env, thread};

use anyhow::{Context, Result, bail, ensure};
use rustix::process::{Pid, Signal, kill_process};

use super::http::Connection;
use super::process;

const TOKEN: &str = "a-token-for-the-length-of-one-bench-run";
const PATIENCE: Duration = Duration::from_secs(20);

/// A running API and worker.
pub(crate) struct Product {
    binary: PathBuf,
    folder: PathBuf,
    process: Child,
    host: SocketAddr,
}

impl Product {
    pub(crate) fn start(binary: &Path) -> Result<Self> {
        let folder = env::temp_dir().join(format!("redraft-bench-{}", std::process::id()));
        fs::create_dir_all(folder.join("project")).context("cannot make a folder to measure in")?;
        fs::write(folder.join("project/design.md"), "# Design\n\nOne page.\n")?;
        fs::copy(env::current_exe()?, folder.join("claude")).context("cannot copy the agent")?;
        let host = free_port()?;
        let process = Self::command(
            binary,
            &folder,
            &["up", "--no-open", "--workers", "1"],
            host,
        )
        .spawn()
        .with_context(|| format!("cannot start {}", binary.display()))?;
        let product = Self {
            binary: binary.to_owned(),
            folder,
            process,
            host,
        };
        wait_for_answer(host)?;
        Ok(product)
    }

    /// A command of the binary on the same home, listening at `host`.
    fn command(binary: &Path, folder: &Path, arguments: &[&str], host: SocketAddr) -> Command {
        let mut command = Command::new(binary);
        command.args(arguments).arg("--bind").arg(host.to_string());
        command
            .env("REDRAFT_HOME", folder.join("home"))
            .env("REDRAFT_TOKEN", TOKEN);
        command
            .env("REDRAFT_AGENT", "claude")
            .env("REDRAFT_CLAUDE", folder.join("claude"));
        command.env("ANTHROPIC_API_KEY", "none");
        let log = fs::File::create(folder.join("log"));
        command.stdin(Stdio::null()).stdout(Stdio::null());
        command.stderr(log.map_or_else(|_| Stdio::null(), Stdio::from));
        command
    }

    pub(crate) fn connect(&self) -> Result<Connection> {
        Connection::open(self.host, TOKEN)
    }

    /// The folder that sessions work in.
    pub(crate) fn project(&self) -> PathBuf {
        self.folder.join("project")
    }

    /// A folder for what a measurement writes itself, on the same disk as the product's data.
    pub(crate) fn scratch(&self) -> &Path {
        &self.folder
    }

    /// The agent's program.
    pub(crate) fn agent(&self) -> PathBuf {
        self.folder.join("claude")
    }

    /// The id of the process that runs `redraft api` or `redraft worker`.
    pub(crate) fn part(&self, name: &str) -> Result<u32> {
        let parts = process::named(self.process.id(), name)?;
        ensure!(
            parts.len() == 1,
            "{} processes run `redraft {name}`, not one",
            parts.len()
        );
        Ok(parts[0])
    }

    /// How long another API on the same home takes from its start to its first answer.
    pub(crate) fn start_to_answer(&self) -> Result<Duration> {
        let host = free_port()?;
        let started = Instant::now();
        let mut api = Self::command(&self.binary, &self.folder, &["api"], host).spawn()?;
        let answered = wait_for_answer(host).map(|()| started.elapsed());
        stop(&mut api)?;
        answered
    }

    pub(crate) fn stop(mut self) -> Result<()> {
        stop(&mut self.process)
    }
}

impl Drop for Product {
    fn drop(&mut self) {
        // After an error on the way; a product that was stopped is not there to be killed.
        let _ = stop(&mut self.process);
        let _ = fs::remove_dir_all(&self.folder);
    }
}

fn stop(process: &mut Child) -> Result<()> {
    if process.try_wait()?.is_some() {
        return Ok(());
    }
    let id = i32::try_from(process.id())
        .ok()
        .and_then(Pid::from_raw)
        .context("no process id")?;
    kill_process(id, Signal::TERM)?;
    let asked = Instant::now();
    while asked.elapsed() < PATIENCE {
        if process.try_wait()?.is_some() {
            return Ok(());
        }
        thread::sleep(Duration::from_millis(20));
    }
    process.kill()?;
    process.wait()?;
    bail!("redraft did not stop within {PATIENCE:?}")
}

fn wait_for_answer(host: SocketAddr) -> Result<()> {
    let started = Instant::now();
    while started.elapsed() < PATIENCE {
        if TcpStream::connect(host).is_ok() {
            let answer = Connection::open(host, TOKEN)?.ask("GET", "/api/health", None);
            return answer
                .map(|_| ())
                .context("redraft does not say that it works");
        }
        thread::sleep(Duration::from_millis(1));
    }
    bail!("redraft did not answer within {PATIENCE:?}")
}

fn free_port() -> Result<SocketAddr> {
    Ok(TcpListener::bind(("127.0.0.1", 0))?.local_addr()?)
}
