//! A PostgreSQL server of our own for the length of a test run, in a temporary folder.

use std::fs;
use std::net::TcpListener;
use std::os::unix::fs::chown;
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};
use std::{env, thread};

use rustix::process::{Pid, Signal, geteuid, kill_process};

use super::{Missing, apt, program};
use crate::command;

/// How long the server may take to accept connections, and to stop.
const PATIENCE: Duration = Duration::from_secs(30);

/// A running server; dropping it stops it and removes its data.
pub(crate) struct Server {
    process: Child,
    folder: PathBuf,
    port: u16,
}

impl Server {
    /// Finds PostgreSQL, or installs Debian's, and starts it on a free port of the loopback
    /// interface.
    pub(crate) fn start() -> Result<Self, Missing> {
        let programs = find()?;
        let folder = env::temp_dir().join(format!("redraft-postgres-{}", std::process::id()));
        prepare(&programs, &folder).map_err(|why| {
            // The first error is the one to tell; a folder that cannot be removed is only litter.
            let _ = fs::remove_dir_all(&folder);
            Missing(format!("PostgreSQL does not start: {why}"))
        })
    }

    /// Where to connect, as the owner of every database.
    pub(crate) fn url(&self) -> String {
        format!("postgres://redraft@127.0.0.1:{}/postgres", self.port)
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let pid = i32::try_from(self.process.id())
            .ok()
            .and_then(Pid::from_raw);
        if let Some(pid) = pid {
            // SIGINT is PostgreSQL's fast shutdown: it does not wait for clients.
            let _ = kill_process(pid, Signal::INT);
        }
        let asked = Instant::now();
        while asked.elapsed() < PATIENCE {
            if !matches!(self.process.try_wait(), Ok(None)) {
                break;
            }
            thread::sleep(Duration::from_millis(50));
        }
        let _ = self.process.kill();
        let _ = self.process.wait();
        let _ = fs::remove_dir_all(&self.folder);
    }
}

/// The folder of PostgreSQL's programs. Debian keeps the server's out of `$PATH`.
fn find() -> Result<PathBuf, Missing> {
    if let Some(found) = installed() {
        return Ok(found);
    }
    apt::install("postgresql", "PostgreSQL")?;
    installed()
        .ok_or_else(|| Missing("Debian's postgresql was installed but has no `initdb`".to_owned()))
}

fn installed() -> Option<PathBuf> {
    let complete = |folder: &Path| {
        ["initdb", "postgres", "pg_isready"]
            .iter()
            .all(|name| folder.join(name).is_file())
    };
    let from_path =
        program("initdb").and_then(|file| Some(file.canonicalize().ok()?.parent()?.to_owned()));
    let debian = || {
        let mut versions: Vec<_> = fs::read_dir("/usr/lib/postgresql")
            .ok()?
            .flatten()
            .map(|entry| entry.path().join("bin"))
            .collect();
        versions.sort();
        versions.into_iter().rev().find(|folder| complete(folder))
    };
    from_path.filter(|folder| complete(folder)).or_else(debian)
}

fn prepare(programs: &Path, folder: &Path) -> anyhow::Result<Server> {
    fs::create_dir_all(folder)?;
    let user = if geteuid().is_root() {
        Some(nobody()?)
    } else {
        None
    };
    if let Some((uid, gid)) = user {
        chown(folder, Some(uid), Some(gid))?;
    }
    // PostgreSQL refuses to run as root, and root's groups and folders are not for it either.
    let unprivileged = |name: &str| {
        let mut command = Command::new(programs.join(name));
        command.current_dir(folder);
        if let Some((uid, gid)) = user {
            command.uid(uid).gid(gid);
        }
        command
    };
    let data = folder.join("data");
    let mut initdb = unprivileged("initdb");
    initdb.arg("-D").arg(&data).args([
        "-U",
        "redraft",
        "--auth=trust",
        "--encoding=UTF8",
        "--no-sync",
    ]);
    command::run(initdb.stdout(Stdio::null()))?;

    let port = TcpListener::bind(("127.0.0.1", 0))?.local_addr()?.port();
    let log = fs::File::create(folder.join("log"))?;
    let mut postgres = unprivileged("postgres");
    postgres
        .arg("-D")
        .arg(&data)
        .arg("-k")
        .arg(folder)
        .args(["-p", &port.to_string()]);
    for setting in [
        "listen_addresses=127.0.0.1",
        "max_connections=300",
        // The data are thrown away after the tests: nothing has to survive a crash of the machine.
        "fsync=off",
        "full_page_writes=off",
    ] {
        postgres.args(["-c", setting]);
    }
    let process = postgres
        .stdin(Stdio::null())
        .stdout(log.try_clone()?)
        .stderr(log)
        .spawn()?;
    let mut server = Server {
        process,
        folder: folder.to_owned(),
        port,
    };
    wait_until_ready(programs, &mut server)?;
    Ok(server)
}

fn wait_until_ready(programs: &Path, server: &mut Server) -> anyhow::Result<()> {
    let started = Instant::now();
    while started.elapsed() < PATIENCE {
        let mut ready = Command::new(programs.join("pg_isready"));
        if command::works(ready.args(["-q", "-h", "127.0.0.1", "-p", &server.port.to_string()])) {
            return Ok(());
        }
        if let Some(status) = server.process.try_wait()? {
            let log = fs::read_to_string(server.folder.join("log")).unwrap_or_default();
            anyhow::bail!(
                "it ended with {status}: {}",
                log.lines().last().unwrap_or("its log is empty")
            );
        }
        thread::sleep(Duration::from_millis(100));
    }
    anyhow::bail!("it accepts no connections after {PATIENCE:?}")
}

/// The user and group ids of `nobody`.
fn nobody() -> anyhow::Result<(u32, u32)> {
    let users = fs::read_to_string("/etc/passwd")?;
    ids_of(&users, "nobody")
        .ok_or_else(|| anyhow::anyhow!("there is no user `nobody` to run it as"))
}

fn ids_of(passwd: &str, user: &str) -> Option<(u32, u32)> {
    let line = passwd
        .lines()
        .find(|line| line.split(':').next() == Some(user))?;
    let mut fields = line.split(':').skip(2);
    Some((fields.next()?.parse().ok()?, fields.next()?.parse().ok()?))
}

#[cfg(test)]
mod tests {
    use super::ids_of;

    #[test]
    fn the_ids_of_a_user_are_read_from_its_own_line() {
        let passwd =
            "root:x:0:0::/root:/bin/sh\nnobody2:x:9:9::/:\nnobody:x:65534:65533::/:/bin/false\n";
        assert_eq!(ids_of(passwd, "nobody"), Some((65534, 65533)));
        assert_eq!(ids_of(passwd, "nobod"), None);
    }
}
