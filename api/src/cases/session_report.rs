//! A session as one file, masked: whoever is handed it on may be anyone.

use redraft_document::{DiffLineKind, diff_lines};
use redraft_domain::{EventId, Timestamp};
use redraft_redaction::Redactor;
use redraft_report::{Change, ChangeKind, Document, Event, Iteration, Note, Report};
use redraft_store::{Session, StoredEvent};
use serde_json::Value;

use crate::{app::App, error::ApiError};

/// The most bytes of the document. The whole one is in the project.
const MOST_DOCUMENT: usize = 2 << 20;

/// The most lines of changes of one iteration, and of all together.
const MOST_CHANGES: usize = 2_000;
const MOST_CHANGES_IN_ALL: usize = 20_000;

/// The most events of one iteration, and of all together. They are what can be left out most easily.
const MOST_EVENTS: usize = 150;
const MOST_EVENTS_IN_ALL: usize = 3_000;

/// The most characters of an event, a line and a summary.
const MOST_EVENT_CHARS: usize = 500;
const MOST_LINE_CHARS: usize = 4_000;
const MOST_SUMMARY_CHARS: usize = 10_000;

/// How many stored events are read at a time, and how many bytes of them.
const PAGE: usize = 500;
const PAGE_BYTES: usize = 256 * 1024;

/// Everything of a session that is handed on.
pub(crate) async fn session_report(app: &App, session: &Session) -> Result<Report, ApiError> {
    let redactor = &*app.redactor;
    let project = app.project(session.project.as_str()).await?;
    let workflow = app
        .workflow(session.project.as_str(), session.workflow.as_str())
        .await?;
    let mut iterations = Vec::new();
    let mut lines_left = MOST_CHANGES_IN_ALL;
    for iteration in app.store.iterations(&session.id).await? {
        let diff = iteration.diff(&app.store).await?;
        let most = MOST_CHANGES.min(lines_left);
        let (changes, more_changes) = changes(redactor, diff.as_deref().unwrap_or_default(), most);
        lines_left -= changes.len();
        // Masked before it is cut, so that no half of a secret is left at the end.
        let masked = |text: Option<&str>| {
            text.map(|text| cut(&redactor.redact(text), MOST_SUMMARY_CHARS).to_owned())
        };
        iterations.push(Iteration {
            number: iteration.number,
            status: iteration.status.to_string(),
            summary: masked(iteration.summary.as_deref()),
            failure: masked(iteration.error_message.as_deref()),
            cost_usd: iteration.cost_usd,
            duration_ms: took(iteration.started_at, iteration.completed_at),
            chars_added: iteration.chars_added,
            chars_removed: iteration.chars_removed,
            changes,
            more_changes,
            events: Vec::new(),
            more_events: 0,
        });
    }
    events(app, session, &mut iterations).await?;
    let notes = app.store.notes(&session.id).await?;
    let document = app.texts.of_session(&app.store, session).await?;
    let masked = |text: &str| redactor.redact(text).into_owned();
    Ok(Report {
        session: session.id.to_string(),
        project: masked(&project.name),
        workflow: masked(&workflow.name),
        sentence: masked(&session.sentence()),
        agent: format!("{}, model {}", session.agent, session.model),
        document_path: masked(&session.document_path),
        iterations_requested: session.limits.iterations,
        iterations_completed: session.iterations_completed,
        cost_usd: session.cost_usd,
        cost_is_estimate: session.cost_is_estimate,
        input_tokens: session.usage.input_tokens,
        output_tokens: session.usage.output_tokens,
        started_at: session.started_at.map(|at| at.to_string()),
        ended_at: session.ended_at.map(|at| at.to_string()),
        duration_ms: took(session.started_at, session.ended_at),
        prompt: masked(session.prompt.as_deref().unwrap_or_default()),
        notes: notes
            .iter()
            .map(|note| Note {
                for_iteration: note.for_iteration,
                text: masked(&note.content),
            })
            .collect(),
        iterations,
        document: document.map(|text| {
            // Masked before it is cut, so that no half of a secret is left at the end.
            let text = masked(&text);
            let end = text.floor_char_boundary(MOST_DOCUMENT);
            Document {
                text: text[..end].to_owned(),
                more_bytes: text.len() - end,
            }
        }),
        made_at: app.store.now().to_string(),
    })
}

/// The lines of a difference, masked as one text, since a key may have several lines.
fn changes(redactor: &Redactor, diff: &str, most: usize) -> (Vec<Change>, usize) {
    let masked = redactor.redact(diff);
    let lines = diff_lines(&masked);
    let more = lines.len().saturating_sub(most);
    let change = |line: redraft_document::DiffLine| {
        let kind = match line.kind {
            DiffLineKind::Add => ChangeKind::Added,
            DiffLineKind::Remove => ChangeKind::Removed,
            DiffLineKind::Context => ChangeKind::Kept,
            DiffLineKind::Hunk => ChangeKind::Place,
        };
        Change {
            text: cut(&line.text, MOST_LINE_CHARS).to_owned(),
            kind,
        }
    };
    (lines.into_iter().take(most).map(change).collect(), more)
}

/// Puts the first events of each iteration with it, and counts the others. One page at a time is in memory.
async fn events(
    app: &App,
    session: &Session,
    iterations: &mut [Iteration],
) -> Result<(), ApiError> {
    let (mut cursor, mut left) = (EventId(0), MOST_EVENTS_IN_ALL);
    loop {
        let page = app.store.next_events(&session.id, cursor, PAGE, PAGE_BYTES);
        let (page, more) = page.await?;
        for stored in &page {
            let number = stored.iteration_number.unwrap_or(0);
            let place = iterations
                .iter_mut()
                .find(|one| i64::from(one.number) == number);
            let Some(iteration) = place else { continue };
            if iteration.events.len() < MOST_EVENTS && left > 0 {
                iteration.events.push(event(&app.redactor, stored));
                left -= 1;
            } else {
                iteration.more_events += 1;
            }
        }
        match page.last() {
            Some(last) if more => cursor = EventId(last.id),
            _ => return Ok(()),
        }
    }
}

fn event(redactor: &Redactor, stored: &StoredEvent) -> Event {
    let fields: Value = serde_json::from_str(&stored.data).unwrap_or_default();
    let text = |name: &str| fields[name].as_str().map(str::to_owned);
    let tool = text("tool").unwrap_or_default();
    let said = match stored.kind.as_str() {
        "tool_use" => format!("{tool} {}", fields["input"]),
        "tool_result" => format!("{tool}: {}", text("result").unwrap_or_default()),
        "design_doc_updated" => format!(
            "+{} −{} characters",
            fields["chars_added"], fields["chars_removed"]
        ),
        "iteration_start" => format!("attempt {}", fields["attempt"]),
        _ => ["text", "message", "content", "summary"]
            .into_iter()
            .find_map(text)
            .unwrap_or_default(),
    };
    // Masked before it is cut, so that no half of a secret is left at the end.
    let said = redactor.redact(&said);
    let mut short = cut(&said, MOST_EVENT_CHARS).to_owned();
    if short.len() < said.len() {
        short.push('…');
    }
    Event {
        at: Timestamp(stored.created_at).to_string(),
        kind: stored.kind.clone(),
        text: short,
    }
}

/// The beginning of a text.
fn cut(text: &str, most: usize) -> &str {
    text.char_indices()
        .nth(most)
        .map_or(text, |(end, _)| &text[..end])
}

fn took(from: Option<Timestamp>, to: Option<Timestamp>) -> Option<i64> {
    Some((to?.0 - from?.0).max(0))
}
