//! `redraft workflows`.

use clap::{Args, Subcommand};

/// What to do with workflows.
#[derive(Debug, Args)]
#[command(arg_required_else_help = true)]
pub(crate) struct Workflows {
    #[command(subcommand)]
    pub(crate) command: WorkflowsCommand,
    /// As JSON, for scripts
    #[arg(long, global = true)]
    pub(crate) json: bool,
}

#[derive(Debug, Subcommand)]
pub(crate) enum WorkflowsCommand {
    /// List the workflows of all projects, or of one
    List {
        /// The project: its slug or name, or enough of either
        project: Option<String>,
    },
    /// Show a workflow with its steps and its sessions
    Show(WorkflowName),
    /// Begin a draft: its first open step becomes the active one
    Start(WorkflowName),
    /// Pause a workflow: until it is resumed no session starts or goes on
    Pause(WorkflowName),
    /// Let a paused workflow go on
    Resume(WorkflowName),
}

/// Which workflow.
#[derive(Debug, Args)]
pub(crate) struct WorkflowName {
    /// The workflow: its id or name, or enough of either
    pub(crate) workflow: String,
}
