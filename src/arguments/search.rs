//! `redraft search`.

use clap::{Args, ValueEnum};

/// Prompts, documents, summaries and events with these words, newest first.
#[derive(Debug, Args)]
pub(crate) struct Search {
    /// The words; each has to be there, and what is in quotation marks as it stands
    #[arg(required = true, value_name = "WORD")]
    pub(crate) words: Vec<String>,
    /// Only texts of this project
    #[arg(long, value_name = "SLUG")]
    pub(crate) project: Option<String>,
    /// Only texts of this kind
    #[arg(long)]
    pub(crate) kind: Option<KindWord>,
    /// How many at most
    #[arg(long, value_name = "N", default_value_t = 20,
          value_parser = clap::value_parser!(u16).range(1..=100))]
    pub(crate) limit: u16,
    /// As JSON, for scripts
    #[arg(long)]
    pub(crate) json: bool,
}

/// A kind of text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum KindWord {
    /// What was asked for
    Prompt,
    /// The current text of a document
    Document,
    /// What an agent says that it changed
    Summary,
    /// What an agent wrote or did, notes and errors
    Event,
}

impl KindWord {
    /// As the API has it.
    pub(crate) fn as_str(self) -> &'static str {
        match self {
            Self::Prompt => "prompt",
            Self::Document => "document",
            Self::Summary => "summary",
            Self::Event => "event",
        }
    }
}
