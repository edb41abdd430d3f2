//! What the user sees: lines for a person, or JSON for a program.

pub(crate) mod diff;
pub(crate) mod limits;
mod lines;
mod print;
mod table;
pub(crate) mod text;
mod time;

use std::io::{self, Write as _};

use redraft_wire::{IterationDiff, IterationSession};
use serde::Serialize;

use crate::client::{Client, Message, SessionPath};
use lines::Lines;

pub(crate) use print::{print, print_json};
pub(crate) use table::table;
pub(crate) use time::{minute, second};

/// The last line for a program.
#[derive(Serialize)]
struct LastLine<'a> {
    #[serde(rename = "type")]
    kind: &'static str,
    session: &'a IterationSession,
}

/// Shows a session. A failed write means that nobody reads any more.
#[derive(Debug)]
pub(crate) enum View {
    /// For a person.
    Lines(Box<Lines>),
    /// One JSON object in each line: the stored events, and the session at the end.
    Json,
}

impl View {
    /// A view for this session.
    pub(crate) fn of(json: bool, iterations: i32) -> Self {
        if json {
            Self::Json
        } else {
            Self::Lines(Box::new(Lines::new(iterations)))
        }
    }

    /// The session was found or made.
    pub(crate) fn started(
        &mut self,
        session: &IterationSession,
        goes_on: bool,
        seen_at: Option<&str>,
    ) -> io::Result<()> {
        match self {
            Self::Lines(lines) => lines.started(session, goes_on, seen_at),
            Self::Json => Ok(()),
        }
    }

    /// Shows an event, and what belongs to it. An error means that nobody reads; an answer of the API
    /// that does not come is left out, since the events go on.
    pub(crate) async fn tell(
        &mut self,
        client: &Client,
        path: &SessionPath,
        event: &Message,
    ) -> io::Result<()> {
        self.event(event)?;
        if matches!(self, Self::Json) {
            return Ok(());
        }
        let kind = event.read.kind.as_str();
        if kind == "iteration_complete"
            && let Some(row) = event.number("iteration_id")
        {
            match client.diff(path, row).await {
                Ok(diff) => self.changed(event, &diff)?,
                Err(error) => tracing::warn!("the diff could not be had: {error:#}"),
            }
        }
        if ["iteration_start", "iteration_complete", "status"].contains(&kind) {
            match client.session(path).await {
                Ok(session) => self.stands(&session),
                Err(error) => tracing::warn!("the session could not be had: {error:#}"),
            }
        }
        Ok(())
    }

    /// An event came.
    fn event(&mut self, event: &Message) -> io::Result<()> {
        match self {
            Self::Lines(lines) => lines.event(event),
            // What is not stored is no event: it may be missed, and comes again as one.
            Self::Json if event.read.event_id.is_none() => Ok(()),
            Self::Json => json_line(&event.json),
        }
    }

    /// An iteration ended: what it changed.
    fn changed(&mut self, event: &Message, diff: &IterationDiff) -> io::Result<()> {
        match self {
            Self::Lines(lines) => lines.changed(event, diff),
            Self::Json => Ok(()),
        }
    }

    /// Where the session stands.
    fn stands(&mut self, session: &IterationSession) {
        if let Self::Lines(lines) = self {
            lines.stands(session);
        }
    }

    /// Something about this command, not of the session; a program finds it on stderr.
    pub(crate) fn remark(&mut self, remark: &str) -> io::Result<()> {
        match self {
            Self::Lines(lines) => lines.remark(remark),
            Self::Json => writeln!(anstream::stderr(), "{remark}"),
        }
    }

    /// Makes room for a question.
    pub(crate) fn hide(&mut self) {
        if let Self::Lines(lines) = self {
            lines.hide();
        }
    }

    /// The session as it is at the end.
    pub(crate) fn ended(&mut self, session: &IterationSession) -> io::Result<()> {
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
