//! A Redraft that is there to be disturbed: an API and workers of their own, with a home of their own.

use std::{
    ffi::{OsStr, OsString},
    net::{SocketAddr, TcpListener},
    sync::Arc,
    time::Duration,
};

use anyhow::{Context as _, Result, bail};
use redraft_domain::SystemClock;
use redraft_store::{Credential, DatabaseUrl, Store};
use tokio::{net::TcpStream, time::Instant};

use super::scratch::Scratch;
use crate::{client::Client, home::Home, processes::Subject, settings::Settings};

/// How long the parts may take to be there at first, and to end at last.
const PATIENCE: Duration = Duration::from_secs(30);

/// What of our own environment the parts get.
const PASSED: [&str; 4] = ["PATH", "LANG", "LC_ALL", "TZ"];

/// The parts, the database and a client of the API.
#[derive(Debug)]
pub(super) struct World {
    pub(super) client: Client,
    pub(super) store: Store,
    /// With what the marker of every attempt's processes begins.
    pub(super) marker: String,
    pub(super) api: Subject,
    pub(super) workers: Vec<Subject>,
    bind: SocketAddr,
}

impl World {
    /// Starts everything.
    pub(super) async fn start(
        settings: &Settings,
        scratch: &Scratch,
        workers: u16,
    ) -> Result<Self> {
        let home = Home::open(scratch.folder("home")?)?;
        let bind = free_address()?;
        let token = Credential::new_secret();
        let environment = environment(settings, scratch, &home, &token)?;
        let program = std::env::current_exe().context("our own program cannot be found")?;
        let part = |name: &str, arguments: &[&str]| Subject {
            program: program.clone(),
            arguments: arguments.iter().map(OsString::from).collect(),
            environment: environment.clone(),
            output: scratch.path().join(format!("{name}.log")),
            child: None,
        };
        let mut api = part("api", &["api", "--supervised", "--bind", &bind.to_string()]);
        api.start().context("the API could not be started")?;
        until_answering(bind).await?;
        let database = DatabaseUrl::Sqlite(home.database_file());
        let store = Store::open(&database, &home.bell_folder(), Arc::new(SystemClock)).await;
        let mut world = Self {
            client: Client::new(bind, token)?,
            store: store.context("the database could not be opened")?,
            marker: format!("{}.", home.installation()),
            api,
            workers: (1..=workers)
                .map(|number| part(&format!("worker-{number}"), &["worker", "--supervised"]))
                .collect(),
            bind,
        };
        for worker in &mut world.workers {
            worker.start().context("a worker could not be started")?;
        }
        Ok(world)
    }

    /// Whether the API takes connections.
    pub(super) async fn answers(&self) -> bool {
        TcpStream::connect(self.bind).await.is_ok()
    }

    /// Ends everything in an orderly way.
    pub(super) async fn end(&mut self) -> Result<()> {
        for worker in &mut self.workers {
            worker.end(PATIENCE).await?;
        }
        self.api.end(PATIENCE).await?;
        Ok(())
    }
}

/// A setting for the parts. The pauses after failures are short, so that there are many attempts;
/// everything else is as it comes.
fn environment(
    settings: &Settings,
    scratch: &Scratch,
    home: &Home,
    token: &str,
) -> Result<Vec<(OsString, OsString)>> {
    let mut environment: Vec<(OsString, OsString)> = PASSED
        .iter()
        .filter_map(|name| Some((name.into(), settings.variable(name)?.clone())))
        .collect();
    let mut set = |name: &str, value: &OsStr| environment.push((name.into(), value.into()));
    set("HOME", scratch.folder("user")?.as_os_str());
    set("TMPDIR", scratch.folder("tmp")?.as_os_str());
    set("REDRAFT_HOME", home.path().as_os_str());
    for (name, value) in [
        ("REDRAFT_TOKEN", token),
        ("REDRAFT_AGENT", "demo"),
        ("REDRAFT_DEMO", "speed=0"),
        ("REDRAFT_BACK_OFF_SECS", "0.2"),
        ("REDRAFT_KEEP_AWAKE", "false"),
    ] {
        set(name, value.as_ref());
    }
    Ok(environment)
}

/// An address on this machine that nobody listens on.
fn free_address() -> Result<SocketAddr> {
    let listener = TcpListener::bind(("127.0.0.1", 0)).context("no port can be taken")?;
    listener.local_addr().context("no port can be taken")
}

async fn until_answering(bind: SocketAddr) -> Result<()> {
    let began = Instant::now();
    while TcpStream::connect(bind).await.is_err() {
        if began.elapsed() > PATIENCE {
            bail!("the API did not start in time");
        }
        tokio::time::sleep(Duration::from_millis(10)).await;
    }
    Ok(())
}
