//! The arguments of `redraft notify`.

use clap::{Args, Subcommand, ValueEnum};

/// Channels by which others are told what happens.
#[derive(Debug, Args)]
pub(crate) struct Notify {
    #[command(subcommand)]
    pub(crate) command: Option<NotifyCommand>,
    /// As JSON, for scripts
    #[arg(long, global = true)]
    pub(crate) json: bool,
}

#[derive(Debug, Subcommand)]
pub(crate) enum NotifyCommand {
    /// List the channels: where they lead, and what they are for
    List,
    /// Add a channel
    Add {
        #[command(subcommand)]
        channel: AddChannel,
    },
    /// Send a test by a channel, and say what came of it
    Test {
        /// What the channel is called
        #[arg(value_name = "NAME")]
        name: String,
    },
    /// Remove a channel, with what is on its way by it
    Remove {
        /// What the channel is called
        #[arg(value_name = "NAME")]
        name: String,
    },
    /// List what was told and what is on its way, newest first
    Deliveries {
        /// Only by this channel
        #[arg(long, value_name = "NAME")]
        channel: Option<String>,
        /// How many at most
        #[arg(long, value_name = "N", default_value_t = 20,
              value_parser = clap::value_parser!(u8).range(1..=200))]
        limit: u8,
    },
    /// Send a message once more, also one that was given up
    Retry {
        /// Its number in `redraft notify deliveries`
        #[arg(value_name = "ID")]
        id: u64,
    },
}

#[derive(Debug, Subcommand)]
pub(crate) enum AddChannel {
    /// A webhook: prints the secret that its receiver checks the signatures with, this once
    Webhook {
        /// Where it is sent: http:// or https://
        #[arg(value_name = "URL")]
        url: String,
        #[command(flatten)]
        about: AboutChannel,
    },
    /// A program of this machine, which gets the message as JSON on its standard input
    Command {
        #[command(flatten)]
        about: AboutChannel,
        /// The program and its arguments, after `--`; no shell reads them
        #[arg(value_name = "PROGRAM", required = true, last = true)]
        program: Vec<String>,
    },
}

/// What a channel is called, and what it is for.
#[derive(Debug, Args)]
pub(crate) struct AboutChannel {
    /// What it is called: letters, digits and - _ .
    #[arg(long, value_name = "NAME")]
    pub(crate) name: String,
    /// What is told, with commas between [default: needs-you,stopped,done]
    #[arg(long, value_enum, value_name = "WHAT", value_delimiter = ',')]
    pub(crate) on: Vec<HappeningWord>,
    /// Only of this project, by its slug [default: of all]
    #[arg(long, value_name = "PROJECT")]
    pub(crate) project: Option<String>,
}

/// What is told.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum HappeningWord {
    /// A session goes on only when you have done something
    NeedsYou,
    /// A session failed, met a limit or was cancelled
    Stopped,
    /// A session has done what it was asked
    Done,
    /// A session waits for a usage limit, its hours or a budget
    Waiting,
}

impl HappeningWord {
    /// As the API has it.
    pub(crate) fn as_str(self) -> &'static str {
        match self {
            Self::NeedsYou => "session.needs_you",
            Self::Stopped => "session.stopped",
            Self::Done => "session.done",
            Self::Waiting => "session.waiting",
        }
    }
}
