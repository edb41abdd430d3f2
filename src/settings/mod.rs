//! The settings: read once at the start, from a file, the environment and flags, the later ones
//! first. An unknown or invalid one is an error that names it.
//!
//! This folder is the only place that reads the environment.

mod door;
mod environment;
mod file;
#[cfg(test)]
mod fuzz;
mod show;

use std::{collections::BTreeMap, ffi::OsString, net::SocketAddr, path::PathBuf, time::Duration};

use anyhow::{Context as _, Result, bail};
use ipnet::IpNet;
use redraft_domain::AgentName;
use redraft_redaction::Redactor;
use redraft_store::DatabaseUrl;
use serde::Deserialize;

use crate::home::Home;

/// The longest time that can be asked for: 100 years.
pub(crate) const MOST_RETENTION_DAYS: u32 = 36_500;

/// Everything that can be set.
#[derive(Debug, Clone)]
pub(crate) struct Settings {
    pub(crate) home: Home,
    pub(crate) bind: SocketAddr,
    pub(crate) database: DatabaseUrl,
    /// A token for clients, as given in the environment.
    pub(crate) token: Option<String>,
    /// `None`: `claude` where it is found, else `demo`.
    pub(crate) agent: Option<AgentName>,
    /// The path of the CLI; `None`: the `claude` in `PATH`.
    pub(crate) claude: Option<PathBuf>,
    pub(crate) workers: u16,
    /// Where others reach the dashboard, for links in what they are told.
    pub(crate) public_url: Option<String>,
    /// Further names under which the service may be reached.
    pub(crate) hosts: Vec<String>,
    /// Proxies whose `X-Forwarded-*` are believed.
    pub(crate) trusted_proxies: Vec<IpNet>,
    /// Other origins whose pages may use the API with a token.
    pub(crate) origins: Vec<String>,
    pub(crate) drain: Duration,
    pub(crate) total_timeout: Duration,
    pub(crate) idle_timeout: Duration,
    pub(crate) back_off: Duration,
    pub(crate) keep_awake: bool,
    /// Whether every agent runs in a sandbox, also where its step does not ask for one.
    pub(crate) sandbox: bool,
    /// After how many days the events of sessions that ended are removed; `None`: never.
    pub(crate) retention_days: Option<u32>,
    /// Patterns of secrets, besides the known shapes.
    pub(crate) redact: Vec<String>,
    pub(crate) log: String,
    /// The environment of this process, whole: agents get what they need of it.
    pub(crate) environment: Vec<(OsString, OsString)>,
}

/// The settings as they are written, each optional. Its fields are the file's keys; with `REDRAFT_`
/// before them and in capitals they are the variables.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    bind: Option<String>,
    database_url: Option<String>,
    token: Option<String>,
    agent: Option<String>,
    claude: Option<PathBuf>,
    workers: Option<u16>,
    public_url: Option<String>,
    hosts: Option<Vec<String>>,
    trusted_proxies: Option<Vec<String>>,
    origins: Option<Vec<String>>,
    drain_secs: Option<u64>,
    timeout_secs: Option<u64>,
    idle_timeout_secs: Option<u64>,
    back_off_secs: Option<f64>,
    keep_awake: Option<bool>,
    sandbox: Option<bool>,
    retention_days: Option<u32>,
    redact: Option<Vec<String>>,
    log: Option<String>,
}

/// What flags can set, stronger than everything else.
#[derive(Debug, Clone, Default)]
pub(crate) struct Flags {
    pub(crate) home: Option<PathBuf>,
    pub(crate) bind: Option<SocketAddr>,
    pub(crate) workers: Option<u16>,
}

impl Settings {
    /// Reads the settings; makes the home folder if it is not there.
    pub(crate) fn read(flags: Flags) -> Result<Self> {
        Self::read_in(flags, Home::open)
    }

    /// Reads the settings without making or changing anything.
    pub(crate) fn look(flags: Flags) -> Result<Self> {
        Self::read_in(flags, Home::look)
    }

    fn read_in(flags: Flags, home_at: fn(PathBuf) -> Result<Home>) -> Result<Self> {
        let environment = environment::all();
        let from_environment = environment::ours(&environment)?;
        let home = flags.home.or_else(|| environment::home(&environment));
        let home =
            home_at(home.context(
                "no folder for Redraft's data is known; set REDRAFT_HOME to one, or HOME",
            )?)?;
        let from_file = file::read(&home.settings_file())?;
        let mut settings = Self::defaults(home, environment);
        settings
            .apply(from_file)
            .context("the settings file config.toml is not usable")?;
        settings
            .apply(from_environment)
            .context("the environment is not usable")?;
        if let Some(bind) = flags.bind {
            settings.bind = bind;
        }
        if let Some(workers) = flags.workers {
            settings.workers = workers;
        }
        Ok(settings)
    }

    fn defaults(home: Home, environment: Vec<(OsString, OsString)>) -> Self {
        Self {
            database: DatabaseUrl::Sqlite(home.database_file()),
            home,
            bind: SocketAddr::from(([127, 0, 0, 1], 7878)),
            token: None,
            agent: None,
            claude: None,
            workers: 2,
            public_url: None,
            hosts: Vec::new(),
            trusted_proxies: Vec::new(),
            origins: Vec::new(),
            drain: Duration::from_secs(10),
            total_timeout: Duration::from_mins(30),
            idle_timeout: Duration::from_mins(7),
            back_off: Duration::from_secs(15),
            keep_awake: true,
            sandbox: false,
            retention_days: None,
            redact: Vec::new(),
            log: "info".into(),
            environment,
        }
    }

    fn apply(&mut self, written: Written) -> Result<()> {
        if let Some(bind) = written.bind {
            let parsed = bind.parse();
            self.bind = parsed.with_context(|| {
                format!("bind is '{bind}', which is no address and port such as 127.0.0.1:7878")
            })?;
        }
        if let Some(url) = written.database_url {
            // The URL may hold a password, so it is not repeated.
            self.database = url.parse().context("database_url is not usable")?;
        }
        if let Some(token) = written.token {
            if token.trim().len() < 16 {
                bail!("token has fewer than 16 characters, which is too easy to guess");
            }
            self.token = Some(token.trim().to_owned());
        }
        if let Some(agent) = written.agent {
            self.agent = match agent.as_str() {
                "auto" => None,
                name => Some(name.parse().with_context(|| {
                    format!("agent is '{name}', which is none of auto, claude and demo")
                })?),
            };
        }
        if written.claude.is_some() {
            self.claude = written.claude;
        }
        if let Some(workers) = written.workers {
            if !(1..=64).contains(&workers) {
                bail!("workers is {workers}; it must be between 1 and 64");
            }
            self.workers = workers;
        }
        if let Some(url) = written.public_url {
            self.public_url = Some(door::public_url(&url)?);
        }
        if let Some(hosts) = written.hosts {
            self.hosts = door::hosts(hosts)?;
        }
        if let Some(proxies) = written.trusted_proxies {
            self.trusted_proxies = door::trusted_proxies(&proxies)?;
        }
        if let Some(origins) = written.origins {
            self.origins = door::origins(&origins)?;
        }
        set_secs("drain_secs", written.drain_secs, 1..=600, &mut self.drain)?;
        set_secs(
            "timeout_secs",
            written.timeout_secs,
            1..=86_400,
            &mut self.total_timeout,
        )?;
        let idle = written.idle_timeout_secs;
        set_secs(
            "idle_timeout_secs",
            idle,
            1..=86_400,
            &mut self.idle_timeout,
        )?;
        if let Some(secs) = written.back_off_secs {
            if !(0.01..=3_600.0).contains(&secs) {
                bail!("back_off_secs is {secs}; it must be between 0.01 and 3600");
            }
            self.back_off = Duration::from_secs_f64(secs);
        }
        if let Some(keep_awake) = written.keep_awake {
            self.keep_awake = keep_awake;
        }
        if let Some(sandbox) = written.sandbox {
            self.sandbox = sandbox;
        }
        if let Some(days) = written.retention_days {
            if days > MOST_RETENTION_DAYS {
                bail!(
                    "retention_days is {days}; it must be between 1 and {MOST_RETENTION_DAYS}, or 0 to \
                     keep everything"
                );
            }
            self.retention_days = (days > 0).then_some(days);
        }
        if let Some(patterns) = written.redact {
            Redactor::new(&patterns, []).context("redact is not usable")?;
            self.redact = patterns;
        }
        if let Some(log) = written.log {
            self.log = log;
        }
        Ok(())
    }

    /// A variable of this process's environment.
    pub(crate) fn variable(&self, name: &str) -> Option<&OsString> {
        self.environment
            .iter()
            .find(|(found, _)| found == name)
            .map(|(_, value)| value)
    }

    /// Where the dashboard is, without a slash at its end: for links in what is told to others. What listens on every
    /// address is named as this machine knows it.
    pub(crate) fn dashboard(&self) -> String {
        match &self.public_url {
            Some(url) => url.clone(),
            None if self.bind.ip().is_unspecified() => {
                format!("http://localhost:{}", self.bind.port())
            }
            None => format!("http://{}", self.bind),
        }
    }

    /// The settings as they can be shown: a name and a value each.
    pub(crate) fn shown(&self) -> BTreeMap<&'static str, String> {
        show::shown(self)
    }
}

fn set_secs(
    name: &str,
    written: Option<u64>,
    range: std::ops::RangeInclusive<u64>,
    to: &mut Duration,
) -> Result<()> {
    if let Some(secs) = written {
        if !range.contains(&secs) {
            bail!(
                "{name} is {secs}; it must be between {} and {}",
                range.start(),
                range.end()
            );
        }
        *to = Duration::from_secs(secs);
    }
    Ok(())
}
