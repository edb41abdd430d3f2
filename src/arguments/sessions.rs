//! `redraft sessions`.

use clap::{Args, Subcommand, ValueEnum};
use redraft_domain::LineRange;
use std::path::PathBuf;

use super::{Iterations, SessionLimitsCommand};

/// What to do with sessions.
#[derive(Debug, Args)]
#[command(arg_required_else_help = true)]
pub(crate) struct Sessions {
    #[command(subcommand)]
    pub(crate) command: SessionsCommand,
    /// As JSON, for scripts
    #[arg(long, global = true)]
    pub(crate) json: bool,
}

#[derive(Debug, Subcommand)]
pub(crate) enum SessionsCommand {
    /// List sessions, newest first
    List {
        /// Only those of this project: its slug or name, or enough of either
        #[arg(long, value_name = "PROJECT")]
        project: Option<String>,
        /// Only those of this workflow: its id or name, or enough of either
        #[arg(long, value_name = "WORKFLOW")]
        workflow: Option<String>,
        /// How many at most
        #[arg(long, value_name = "N", default_value_t = 20,
              value_parser = clap::value_parser!(u16).range(1..=1000))]
        limit: u16,
    },
    /// Show a session and its iterations
    Show(AnySession),
    /// Start a session on a workflow's current step
    Start(StartSession),
    /// End a session for good; what was done is kept
    Cancel(OneSession),
    /// Let a session stand still until it is resumed
    Pause(OneSession),
    /// Let a paused or waiting session go on at once
    Resume(OneSession),
    /// Say why a session is where it is, what the evidence is, and what comes next
    Why(AnySession),
    /// Tell a session something that its next iteration gets
    Note(NoteToSession),
    /// List the notes to a session, and who got them; or take one back
    Notes {
        #[command(flatten)]
        session: AnySession,
        /// Take back this note, which no iteration was given yet, by its number in the list
        #[arg(long, value_name = "NOTE")]
        take_back: Option<i64>,
    },
    /// Try a failed iteration again, at the session's end
    Retry {
        #[command(flatten)]
        session: AnySession,
        /// Which iteration [default: the newest that failed and was not tried again]
        #[arg(long, short, value_name = "N", value_parser = clap::value_parser!(i32).range(1..))]
        iteration: Option<i32>,
    },
    /// Change the limits of a session that goes on; what runs now goes by the old ones
    Limits(SessionLimitsCommand),
    /// Start a session with another prompt on a version of the document that a session has made
    Fork(ForkSession),
    /// Take note of how a session stands, so that it leaves the morning report until it does something else
    Accept {
        #[command(flatten)]
        session: OneSession,
        /// Take that back
        #[arg(long)]
        undo: bool,
    },
    /// Write a session into one file to hand on; secrets are masked in it
    Export(ExportSession),
    /// Show what an iteration changed; a patch where the output is no terminal
    Diff {
        #[command(flatten)]
        session: AnySession,
        /// Which iteration [default: the newest that is completed]
        #[arg(long, short, value_name = "N", value_parser = clap::value_parser!(i32).range(1..))]
        iteration: Option<i32>,
    },
    /// Show what happened in a session; with --json one event in each line
    Logs {
        #[command(flatten)]
        session: AnySession,
        /// Go on with what happens, until the session ends; exit code 0 only if it then has a
        /// completed iteration
        #[arg(long, short)]
        follow: bool,
    },
}

/// A session that has to be named.
#[derive(Debug, Args)]
pub(crate) struct OneSession {
    /// The session: its id, or enough of its beginning
    pub(crate) session: String,
}

/// A note and the session it is for.
#[derive(Debug, Args)]
pub(crate) struct NoteToSession {
    /// The session: its id, or enough of its beginning
    pub(crate) session: String,
    /// What the iteration is told, 1 to 10,000 characters; `-` reads it from the standard input
    pub(crate) text: String,
    /// The lines of the document's newest version that it is about, such as 10 or 10-14
    #[arg(long, value_name = "LINES")]
    pub(crate) lines: Option<LineRange>,
}

/// What is forked, and the session to be started.
#[derive(Debug, Args)]
pub(crate) struct ForkSession {
    /// The session: its id, or enough of its beginning
    pub(crate) session: String,
    #[command(flatten)]
    pub(crate) iterations: Iterations,
    /// Begin after this iteration [default: with the document as the session left it]
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(i32).range(1..),
          conflicts_with = "revision")]
    pub(crate) after: Option<i32>,
    /// Begin with this version of the document
    #[arg(long, value_name = "VERSION")]
    pub(crate) revision: Option<i64>,
}

/// What is handed on, and as what.
#[derive(Debug, Args)]
pub(crate) struct ExportSession {
    #[command(flatten)]
    pub(crate) session: AnySession,
    /// What kind of file
    #[arg(long, default_value = "html")]
    pub(crate) format: ExportFormat,
    /// The file; it must not exist yet [default: the standard output]
    #[arg(long, short, value_name = "FILE")]
    pub(crate) output: Option<PathBuf>,
}

/// A kind of file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum ExportFormat {
    /// One page that needs nothing else, for a browser
    Html,
    /// Markdown
    Markdown,
}

/// The session to be explained.
#[derive(Debug, Args)]
pub(crate) struct Why {
    #[command(flatten)]
    pub(crate) session: AnySession,
    /// As JSON, for scripts
    #[arg(long)]
    pub(crate) json: bool,
}

/// A session that may be named.
#[derive(Debug, Args)]
pub(crate) struct AnySession {
    /// The session: its id, or enough of its beginning [default: the newest one]
    pub(crate) session: Option<String>,
}

#[derive(Debug, Args)]
pub(crate) struct StartSession {
    /// The workflow: its id or name, or enough of either
    pub(crate) workflow: String,
    #[command(flatten)]
    pub(crate) iterations: Iterations,
    /// Show what happens until the session ends, as `redraft sessions logs --follow` does
    #[arg(long, short)]
    pub(crate) follow: bool,
}
