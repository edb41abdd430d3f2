//! Finding an agent's program, and remembering its version.

use std::{
    path::{Path, PathBuf},
    sync::{Mutex, PoisonError},
    time::SystemTime,
};

use redraft_agent::{
    AgentKind, AgentProgram, CliVersion, FindError, Sandbox, SandboxError, VersionError,
    find_claude, find_sandbox, probe_version,
};
use thiserror::Error;
use tokio::sync::OnceCell;

use crate::WorkerConfig;

/// An agent cannot be started here.
#[derive(Debug, Error)]
pub enum AgentError {
    /// The CLI was not found.
    #[error(transparent)]
    NotFound(#[from] FindError),
    /// The CLI did not say its version.
    #[error(transparent)]
    NoVersion(#[from] VersionError),
}

/// Finds agents, and asks a CLI for its version once for each file that it is.
#[derive(Debug)]
pub struct AgentFinder {
    own_binary: PathBuf,
    claude: Option<PathBuf>,
    path_variable: std::ffi::OsString,
    known: Mutex<Option<Known>>,
    sandbox: OnceCell<Sandbox>,
}

#[derive(Debug, Clone, PartialEq)]
struct Known {
    program: PathBuf,
    changed: Option<SystemTime>,
    version: CliVersion,
}

impl AgentFinder {
    /// A finder for these settings.
    pub fn new(config: &WorkerConfig) -> Self {
        let path = config.environment.iter().find(|(name, _)| name == "PATH");
        Self {
            own_binary: config.own_binary.clone(),
            claude: config.claude.clone(),
            path_variable: path.map(|(_, value)| value.clone()).unwrap_or_default(),
            known: Mutex::new(None),
            sandbox: OnceCell::new(),
        }
    }

    /// The program of this agent.
    pub async fn find(&self, kind: AgentKind) -> Result<AgentProgram, AgentError> {
        if kind == AgentKind::Demo {
            return Ok(AgentProgram {
                kind,
                program: self.own_binary.clone(),
                version: None,
            });
        }
        let program = find_claude(self.claude.as_deref(), &self.path_variable)?;
        let changed = changed(&program);
        let known = self
            .known
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .clone();
        let version = match known {
            Some(known) if known.program == program && known.changed == changed => known.version,
            _ => {
                let version = probe_version(&program).await?;
                let known = Known {
                    program: program.clone(),
                    changed,
                    version,
                };
                *self.known.lock().unwrap_or_else(PoisonError::into_inner) = Some(known);
                version
            }
        };
        Ok(AgentProgram {
            kind,
            program,
            version: Some(version),
        })
    }

    /// What makes sandboxes. It is tried until it works once, since it may be installed meanwhile.
    pub async fn sandbox(&self) -> Result<Sandbox, SandboxError> {
        let found = || find_sandbox(&self.path_variable);
        self.sandbox.get_or_try_init(found).await.cloned()
    }
}

fn changed(program: &Path) -> Option<SystemTime> {
    std::fs::metadata(program)
        .and_then(|metadata| metadata.modified())
        .ok()
}
