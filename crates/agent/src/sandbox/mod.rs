//! Running an agent where it sees little of the machine, by bubblewrap (`bwrap`).
//!
//! The kernel holds what the permissions of the agent's own program promise: the project can be read, the
//! working copy written, the home folder is empty but for the CLI's own folder, and no process but the
//! agent's own can be seen. [`view`] says what is where.

mod find;
mod own_folder;
mod view;

use std::{collections::BTreeMap, ffi::OsString, path::PathBuf};

pub use find::{SandboxError, find_sandbox};
use own_folder::own_folder;

use crate::{Invocation, StartError};

/// Bubblewrap on this machine, which was tried and makes sandboxes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sandbox {
    program: PathBuf,
}

impl Sandbox {
    /// The program that makes the sandbox.
    pub(crate) fn program(&self) -> OsString {
        self.program.clone().into_os_string()
    }

    /// Its arguments, so that it runs the agent with these arguments of its own.
    pub(crate) fn arguments(
        invocation: &Invocation,
        environment: &BTreeMap<OsString, OsString>,
        agent: Vec<OsString>,
    ) -> Result<Vec<OsString>, StartError> {
        let folder = own_folder(invocation.agent.kind, environment, &invocation.project_root)
            .transpose()
            .map_err(StartError::OwnFolder)?;
        let mut line = view::arguments(invocation, environment, folder.as_deref())?;
        line.push("--".into());
        line.push(invocation.agent.program.clone().into_os_string());
        line.extend(agent);
        Ok(line)
    }
}
