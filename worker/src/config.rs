//! What a worker needs to know.

use std::{ffi::OsString, path::PathBuf, sync::Arc, time::Duration};

use redraft_redaction::Redactor;

/// How a worker works. Nothing here is read from the environment by the worker itself.
#[derive(Debug, Clone)]
pub struct WorkerConfig {
    /// Its name; new for each start.
    pub name: String,
    /// The machine's name.
    pub host: String,
    /// How many iterations it runs at once.
    pub concurrency: usize,
    /// Our own binary: it is the guardian of each attempt, and the demo agent.
    pub own_binary: PathBuf,
    /// The Claude Code CLI, where the settings name one; else it is looked for in `PATH`.
    pub claude: Option<PathBuf>,
    /// The environment of our own process, of which an agent gets what it needs.
    pub environment: Vec<(OsString, OsString)>,
    /// Whether every agent runs in a sandbox, also where its step does not ask for one.
    pub sandbox: bool,
    /// The folder of everything that Redraft keeps on this machine, which a sandbox hides.
    pub data_folder: PathBuf,
    /// A folder for the temporary files of agents; created.
    pub tmp_folder: PathBuf,
    /// Names this installation in the markers of agents' processes.
    pub installation: String,
    /// How long an ending worker lets its iterations go on.
    pub drain: Duration,
    /// The most time of one attempt, where its step names none.
    pub total_timeout: Duration,
    /// The most time of an attempt without a sign of life, while no tool runs.
    pub idle_timeout: Duration,
    /// The first pause before a failed attempt is repeated; each further one is four times as long.
    pub back_off: Duration,
    /// Where the dashboard is, without a slash at its end: for links in what is told to others.
    pub dashboard: String,
    /// Takes secrets out of what agents say.
    pub redactor: Arc<Redactor>,
}
