//! `redraft projects`.

use clap::{Args, Subcommand};

/// What to do with projects.
#[derive(Debug, Args)]
#[command(arg_required_else_help = true)]
pub(crate) struct Projects {
    #[command(subcommand)]
    pub(crate) command: ProjectsCommand,
    /// As JSON, for scripts
    #[arg(long, global = true)]
    pub(crate) json: bool,
}

#[derive(Debug, Subcommand)]
pub(crate) enum ProjectsCommand {
    /// List all projects
    List,
    /// Show a project and its workflows
    Show {
        /// The project: its slug or name, or enough of either
        project: String,
    },
    /// Make the sample project, or what is missing of it: a document, a workflow, a demo session
    Sample,
    /// Show whether the repository's own settings for agents are used, and trust them or not
    Trust {
        /// The project: its slug or name, or enough of either
        project: String,
        /// Trust what is shown: hooks and servers then run programs with your rights
        #[arg(long)]
        give: bool,
        /// Trust it no more
        #[arg(long, conflicts_with = "give")]
        take_back: bool,
    },
    /// Forget a project with all its records; your files stay, the sample's folder goes
    Remove {
        /// The project: its slug or name, or enough of either
        project: String,
        /// Cancel its sessions first where some are going on
        #[arg(long)]
        stop_running: bool,
    },
}
