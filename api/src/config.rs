//! What the service needs to know before it starts.

use std::{fmt, path::PathBuf, sync::Arc, time::Duration};

use futures::future::BoxFuture;
use ipnet::IpNet;
use redraft_domain::AgentName;
use redraft_redaction::Redactor;
use redraft_store::Store;
use redraft_wire::AgentInfo;

/// Finds out which agents can be started here. Called at each request for them, so that an agent
/// installed meanwhile shows up; whoever provides it may remember the answer for a while.
pub type ListAgents = Arc<dyn Fn() -> BoxFuture<'static, Vec<AgentInfo>> + Send + Sync>;

/// What the service needs to know before it starts.
#[derive(Clone)]
pub struct ApiConfig {
    /// The data.
    pub store: Store,
    /// The agent of a session whose request names none.
    pub default_agent: AgentName,
    /// Which agents can be started here.
    pub agents: ListAgents,
    /// Host names beside `localhost` and the address itself under which the service may be reached:
    /// `name` (with any port) or `name:port`.
    pub hosts: Vec<String>,
    /// Proxies whose `X-Forwarded-For`, `-Host` and `-Proto` are believed.
    pub trusted_proxies: Vec<IpNet>,
    /// Other origins whose pages may use the API with a token, as browsers write them:
    /// `https://tools.example`.
    pub origins: Vec<String>,
    /// Tokens that are good without being in the store, such as one given in the environment.
    pub tokens: Vec<String>,
    /// Finds secrets in what users write; without another one it knows the usual shapes.
    pub redactor: Arc<Redactor>,
    /// Whether every agent runs in a sandbox, also where its step does not ask for one.
    pub sandbox: bool,
    /// Where the folder picker begins.
    pub home_folder: PathBuf,
    /// The folder of the sample project, absolute and without links, in Redraft's own home; without
    /// it no sample is offered.
    pub sample_folder: Option<PathBuf>,
    /// How long requests may take to end after the service was told to stop.
    pub drain: Duration,
    /// How long a client may take to send a request's head; also how long an idle connection stays.
    pub header_timeout: Duration,
    /// How long a client may take to send a request's body; then it is answered 408 and cut off.
    pub body_timeout: Duration,
    /// How long a client may take in nothing of what was sent to it; then its connection is ended
    /// (Linux).
    pub write_timeout: Duration,
    /// The most connections at a time; lowered to what the system allows.
    pub most_connections: usize,
}

impl ApiConfig {
    /// The usual limits around what has no default.
    pub fn new(store: Store, default_agent: AgentName, agents: ListAgents) -> Self {
        Self {
            store,
            default_agent,
            agents,
            hosts: Vec::new(),
            trusted_proxies: Vec::new(),
            origins: Vec::new(),
            tokens: Vec::new(),
            redactor: Arc::new(Redactor::usual()),
            sandbox: false,
            home_folder: PathBuf::from("/"),
            sample_folder: None,
            drain: Duration::from_secs(10),
            header_timeout: Duration::from_secs(10),
            body_timeout: Duration::from_secs(30),
            write_timeout: Duration::from_mins(1),
            most_connections: 16_384,
        }
    }
}

// Tokens are never shown.
impl fmt::Debug for ApiConfig {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ApiConfig")
            .field("default_agent", &self.default_agent)
            .field("hosts", &self.hosts)
            .field("home_folder", &self.home_folder)
            .field("sample_folder", &self.sample_folder)
            .finish_non_exhaustive()
    }
}
