//! Why an attempt could not be started.

use std::{io, path::PathBuf};

use thiserror::Error;

use crate::CliVersion;

/// The agent was never started: nothing ran and nothing was spent.
#[derive(Debug, Error)]
pub enum StartError {
    /// The CLI is older than any that was tried.
    #[error(
        "the Claude Code CLI {found} is too old; update it to {oldest} or newer",
        oldest = CliVersion::OLDEST
    )]
    OldVersion {
        /// Its version.
        found: CliVersion,
    },
    /// The working folder is not inside the project, or its name cannot stand in a permission rule.
    #[error(
        "the working folder {} cannot be given to the agent; it must lie in the project and have a plain name",
        .0.display()
    )]
    WorkDir(PathBuf),
    /// A tool's name could be read as something else.
    #[error("'{0}' is not a tool's name or rule; correct allowedTools of the step")]
    Tool(String),
    /// A model's name could be read as something else.
    #[error("'{0}' is not a model's name; choose another one")]
    Model(String),
    /// The dollar limit is no positive number.
    #[error("the dollar limit {0} is not more than 0")]
    Budget(f64),
    /// The prompt is larger than the CLI takes.
    #[error("the prompt has {bytes} bytes, more than the agent takes (10 MB); shorten it")]
    Prompt {
        /// Its size.
        bytes: usize,
    },
    /// A sandbox could not hide the home folder.
    #[error(
        "the project {} holds the home folder, which a sandbox hides; register a folder below it, or turn the \
         sandbox off",
        .0.display()
    )]
    HomeInProject(PathBuf),
    /// The CLI's own folder cannot be shown to an agent in a sandbox.
    #[error("the agent's own folder for its conversations cannot be made")]
    OwnFolder(#[source] io::Error),
    /// The process that watches over the agent could not be started, or failed at once.
    #[error("the guardian process could not be started")]
    Guardian(#[source] io::Error),
    /// The agent's program could not be started.
    #[error("the agent's program {} could not be started", .program.display())]
    Agent {
        /// The program.
        program: PathBuf,
        /// What the system said.
        source: io::Error,
    },
}
