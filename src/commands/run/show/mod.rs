//! What the user sees: lines for a person, or JSON for a program.

mod diff;
mod lines;
mod text;

use std::io::{self, Write as _};

use redraft_wire::{IterationDiff, IterationSession};
use serde::Serialize;

use super::{events::Message, start::Started};
use lines::Lines;

/// The last line for a program.
#[derive(Serialize)]
struct LastLine<'a> {
    #[serde(rename = "type")]
    kind: &'static str,
    session: &'a IterationSession,
}

/// Shows a session. A failed write means that nobody reads any more.
#[derive(Debug)]
pub(super) enum View {
    /// For a person.
    Lines(Box<Lines>),
    /// One JSON object in each line: the stored events, and the session at the end.
    Json,
}

impl View {
    /// A view for this session.
    pub(super) fn of(json: bool, iterations: i32) -> Self {
        if json {
            Self::Json
        } else {
            Self::Lines(Box::new(Lines::new(iterations)))
        }
    }

    /// The session was found or made.
    pub(super) fn started(&mut self, started: &Started, seen_at: Option<&str>) -> io::Result<()> {
        match self {
            Self::Lines(lines) => lines.started(started, seen_at),
            Self::Json => Ok(()),
        }
    }

    /// An event came.
    pub(super) fn event(&mut self, event: &Message) -> io::Result<()> {
        match self {
            Self::Lines(lines) => lines.event(event),
            // What is not stored is no event: it may be missed, and comes again as one.
            Self::Json if event.read.event_id.is_none() => Ok(()),
            Self::Json => json_line(&event.json),
        }
    }

    /// An iteration ended: what it changed.
    pub(super) fn changed(&mut self, event: &Message, diff: &IterationDiff) -> io::Result<()> {
        match self {
            Self::Lines(lines) => lines.changed(event, diff),
            Self::Json => Ok(()),
        }
    }

    /// Where the session stands.
    pub(super) fn stands(&mut self, session: &IterationSession) {
        if let Self::Lines(lines) = self {
            lines.stands(session);
        }
    }

    /// Something about this command, not of the session; a program finds it on stderr.
    pub(super) fn remark(&mut self, remark: &str) -> io::Result<()> {
        match self {
            Self::Lines(lines) => lines.remark(remark),
            Self::Json => writeln!(anstream::stderr(), "{remark}"),
        }
    }

    /// Makes room for a question.
    pub(super) fn hide(&mut self) {
        if let Self::Lines(lines) = self {
            lines.hide();
        }
    }

    /// The session as it is at the end.
    pub(super) fn ended(&mut self, session: &IterationSession) -> io::Result<()> {
        match self {
            Self::Lines(lines) => lines.ended(session),
            Self::Json => json_line(&serde_json::to_string(&LastLine {
                kind: "session",
                session,
            })?),
        }
    }
}

fn json_line(json: &str) -> io::Result<()> {
    let mut out = io::stdout().lock();
    writeln!(out, "{json}")?;
    out.flush()
}
