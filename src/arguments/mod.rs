//! The command line.

mod access;
mod data;
mod iterations;
mod limits;
mod morning;
mod notify;
mod projects;
mod prove;
mod search;
mod sessions;
mod workflows;

use std::{net::SocketAddr, path::PathBuf};

use clap::{Args, Parser, Subcommand};

pub(crate) use access::{Audit, Token, Tokens, TokensCommand};
pub(crate) use data::{Backup, Export, Import, Prune, Restore};
pub(crate) use iterations::Iterations;
pub(crate) use limits::{
    LimitsCommand, PolicyChange, PolicyLimit, SessionLimit, SessionLimitsCommand,
};
pub(crate) use morning::Morning;
pub(crate) use notify::{AboutChannel, AddChannel, Notify, NotifyCommand};
pub(crate) use projects::{Projects, ProjectsCommand};
pub(crate) use prove::Prove;
pub(crate) use search::{KindWord, Search};
pub(crate) use sessions::{
    AnySession, ExportFormat, ExportSession, ForkSession, NoteToSession, OneSession, Sessions,
    SessionsCommand, StartSession, Why,
};
pub(crate) use workflows::{WorkflowName, Workflows, WorkflowsCommand};

/// Durable iterations of the Claude Code CLI: give a document and a prompt, watch it being refined,
/// lose nothing.
#[derive(Debug, Parser)]
#[command(name = "redraft", version, max_term_width = 100)]
pub(crate) struct Arguments {
    /// The folder for everything that Redraft keeps [default: the platform's data folder]
    #[arg(long, global = true, value_name = "FOLDER")]
    pub(crate) home: Option<PathBuf>,
    #[command(subcommand)]
    pub(crate) command: Command,
}

/// What to do.
#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Start everything: the API, the dashboard and the workers, and watch over them
    Up(Up),
    /// Say what runs on this home
    Status(Status),
    /// End what `redraft up` started
    Stop,
    /// Refine a document from the terminal, with the running Redraft or without one
    Run(Run),
    /// List, show and remove projects, or make a sample; with the running Redraft or without one
    Projects(Projects),
    /// List, show and start workflows; with the running Redraft or without one
    Workflows(Workflows),
    /// List, start, watch, explain and end sessions; with the running Redraft or without one
    Sessions(Sessions),
    /// Say what came of the night: what is done, what needs you, what stopped and why; with the running Redraft
    /// or without one
    Morning(Morning),
    /// Look for words in prompts, documents, summaries and events; with the running Redraft or without one
    Search(Search),
    /// Say why a session is where it is, what the evidence is, and what comes next
    Why(Why),
    /// Show what may be spent and what was, or change it; with the running Redraft or without one
    Limits(LimitsCommand),
    /// Have a service or a program told when a session needs you, was stopped or is done
    Notify(Notify),
    /// Copy the database into a file while Redraft runs, and check the copy
    Backup(Backup),
    /// Put a backup in the database's place; the one before is kept beside it
    Restore(Restore),
    /// Remove what happened in sessions that ended long ago; their results stay
    Prune(Prune),
    /// Write a project with all its records into one archive
    Export(Export),
    /// Add a project from an archive
    Import(Import),
    /// Check that everything is in place, and say what to do where it is not
    Doctor(Doctor),
    /// Run the API and the dashboard alone, for a service manager
    Api(Api),
    /// Run one worker alone; any number of them may share a database
    Worker(Worker),
    /// Print the token of this home, or make a new one, or sign out all browsers
    Token(Token),
    /// List, make and revoke tokens that have a scope; with the running Redraft or without one
    Tokens(Tokens),
    /// Show who changed what, and who was refused; with the running Redraft or without one
    Audit(Audit),
    /// Print the settings that are in force, without secrets
    Config,
    /// Print the description of the API (OpenAPI 3, JSON)
    Openapi,
}

#[derive(Debug, Args)]
pub(crate) struct Up {
    /// Address and port [default: 127.0.0.1:7878]
    #[arg(long, value_name = "ADDRESS:PORT")]
    pub(crate) bind: Option<SocketAddr>,
    /// How many worker processes; each runs one iteration at a time [default: 2]
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u16).range(1..=64))]
    pub(crate) workers: Option<u16>,
    /// Do not open the browser
    #[arg(long)]
    pub(crate) no_open: bool,
    /// Go on in the background, and come back when it runs
    #[arg(long)]
    pub(crate) detach: bool,
}

#[derive(Debug, Args)]
pub(crate) struct Status {
    /// As JSON, for scripts
    #[arg(long)]
    pub(crate) json: bool,
}

#[derive(Debug, Args)]
pub(crate) struct Run {
    /// The document: a .md or .txt file; it may not exist yet
    #[arg(long, value_name = "FILE")]
    pub(crate) document: PathBuf,
    #[command(flatten)]
    pub(crate) iterations: Iterations,
    /// The project's folder [default: the git repository around the document, else its folder]
    #[arg(long, value_name = "FOLDER")]
    pub(crate) project: Option<PathBuf>,
    /// Print the events as JSON lines, for scripts
    #[arg(long)]
    pub(crate) json: bool,
}

#[derive(Debug, Args)]
pub(crate) struct Doctor {
    /// As JSON, for scripts
    #[arg(long)]
    pub(crate) json: bool,
    #[command(flatten)]
    pub(crate) prove: Prove,
}

#[derive(Debug, Args)]
pub(crate) struct Api {
    /// Address and port [default: 127.0.0.1:7878]
    #[arg(long, value_name = "ADDRESS:PORT")]
    pub(crate) bind: Option<SocketAddr>,
    /// Started by `redraft up`: ends with it
    #[arg(long, hide = true)]
    pub(crate) supervised: bool,
}

#[derive(Debug, Args)]
pub(crate) struct Worker {
    /// How many iterations it runs at once [default: 1]
    #[arg(long, value_name = "N", default_value_t = 1,
          value_parser = clap::value_parser!(u16).range(1..=64))]
    pub(crate) concurrency: u16,
    /// Where the API listens: for links in what is told to others
    #[arg(long, value_name = "ADDRESS:PORT", hide = true)]
    pub(crate) bind: Option<SocketAddr>,
    /// Started by `redraft up`: ends with it
    #[arg(long, hide = true)]
    pub(crate) supervised: bool,
}
