//! What one attempt is to run.

use std::{ffi::OsString, path::PathBuf, time::Duration};

use redraft_domain::AgentName;
use uuid::Uuid;

use crate::{CliVersion, Sandbox};

/// An agent that can be started.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AgentProgram {
    /// Which agent it is.
    pub kind: AgentName,
    /// Its program: the CLI; for the demo agent the main binary, which has a subcommand for it.
    pub program: PathBuf,
    /// The CLI's version, where it is known.
    pub version: Option<CliVersion>,
}

/// How an attempt's conversation begins.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Conversation {
    /// A new one with this id, which must not have been used before.
    New(Uuid),
    /// An earlier attempt's goes on.
    Resume(Uuid),
}

/// What of the repository's own settings for agents is used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ProjectSettings {
    /// Nothing: they can redirect requests with the key, and run commands.
    Unused,
    /// All of them, since the user trusts them.
    Used {
        /// The file that names its servers, absolute.
        servers: Option<PathBuf>,
    },
}

/// One attempt.
#[derive(Debug, Clone)]
pub struct Invocation {
    /// The agent.
    pub agent: AgentProgram,
    /// The main binary, which has the subcommand `guardian`.
    pub guardian: PathBuf,
    /// The project's folder, absolute: the agent's current folder.
    pub project_root: PathBuf,
    /// The folder of the working copy, absolute and inside `project_root`.
    pub work_dir: PathBuf,
    /// The prompt, at most 10 MB. `@path` in it attaches that file: a feature of the agent's.
    pub prompt: String,
    /// The model's name, as `--model` takes it.
    pub model: Option<String>,
    /// The tools, such as `Read` or `Bash(git log *)`. `Edit` and `Write` mean `work_dir`
    /// alone, unless `edits_project`. An empty list gives no tools at all.
    pub allowed_tools: Vec<String>,
    /// Whether `Edit` and `Write` mean every file of the project, and not `work_dir` alone.
    pub edits_project: bool,
    /// What of the repository's own settings is used.
    pub project_settings: ProjectSettings,
    /// What it runs in, if it is to see no more of the machine than it needs.
    pub sandbox: Option<Sandbox>,
    /// The folder of Redraft's own data, absolute, which a sandbox hides.
    pub data_folder: PathBuf,
    /// The most turns.
    pub max_turns: Option<u32>,
    /// The most dollars of this attempt; more than 0.
    pub max_budget_usd: Option<f64>,
    /// New or resumed.
    pub conversation: Conversation,
    /// A file whose text is added to the system prompt, such as the project's CLAUDE.md, which the
    /// agent does not read by itself unless it uses the project's settings.
    pub append_system_prompt_file: Option<PathBuf>,
    /// The most time the attempt may take.
    pub total_timeout: Duration,
    /// The most time without a sign of life; it stands still while a tool runs.
    pub idle_timeout: Duration,
    /// Names the attempt in the environment of all its processes; unique in the installation.
    pub marker: String,
    /// The environment of our own process, whole; only what the agent needs is passed on.
    pub environment: Vec<(OsString, OsString)>,
    /// What the user's settings add to the agent's environment; passed on as it is.
    pub extra_environment: Vec<(OsString, OsString)>,
    /// A folder of this attempt alone for temporary files; it exists, and the caller deletes it.
    pub tmp_dir: PathBuf,
}
