//! Which calls of an iteration wrote which lines of a revision.

use std::{collections::HashSet, sync::Arc};

use redraft_domain::{LineRange, lines_of_texts, written_texts};
use redraft_store::{Iteration, Session, Store, StoredEvent, WritingCalls};
use serde_json::Value;

use super::blocking;
use crate::error::ApiError;

/// How many calls of an iteration are looked into, the last ones.
const MOST_CALLS: usize = 500;

/// And how many bytes they may have together.
const MOST_BYTES: i64 = 32 << 20;

/// A call and the lines that it wrote.
pub(crate) struct LineCall {
    pub(crate) event: StoredEvent,
    pub(crate) tool: String,
    pub(crate) lines: Vec<LineRange>,
}

/// The calls that wrote any of these lines of a text, and what could not be told.
pub(crate) async fn line_calls(
    store: &Store,
    session: &Session,
    iteration: &Iteration,
    text: Arc<str>,
    lines: LineRange,
) -> Result<(Vec<LineCall>, Option<String>), ApiError> {
    let found = store
        .writing_calls(&session.id, iteration.number, MOST_CALLS, MOST_BYTES)
        .await?;
    let is_all = found.is_all;
    let calls = blocking(move || Ok::<_, ApiError>(matching(found, &text, lines))).await?;
    let note = if session.events_pruned_at.is_some() {
        Some("The events of this session were removed after the time that the settings keep them.")
    } else if !is_all {
        Some("This iteration wrote more than is looked into: only its last calls are.")
    } else {
        None
    };
    Ok((calls, note.map(str::to_owned)))
}

fn matching(found: WritingCalls, text: &str, wanted: LineRange) -> Vec<LineCall> {
    let refused: HashSet<String> = found.refusals.iter().filter_map(refused).collect();
    let skipped = wanted.first_line.saturating_sub(1);
    let lines: Vec<&str> = text.lines().skip(skipped).take(wanted.count).collect();
    let of_call = |event: StoredEvent| {
        let call: Value = serde_json::from_str(&event.data).ok()?;
        let id = call.get("tool_use_id").and_then(Value::as_str);
        if id.is_some_and(|id| refused.contains(id)) {
            return None;
        }
        let lines = lines_of_texts(
            &written_texts(call.get("input")?),
            &lines,
            wanted.first_line,
        );
        let tool = call.get("tool")?.as_str()?.to_owned();
        (!lines.is_empty()).then_some(LineCall { event, tool, lines })
    };
    found.calls.into_iter().filter_map(of_call).collect()
}

/// The call that an answer refuses.
fn refused(answer: &StoredEvent) -> Option<String> {
    let answer: Value = serde_json::from_str(&answer.data).ok()?;
    // What a tool says may hold the same words.
    let is_error = answer.get("is_error").and_then(Value::as_bool)?;
    let call = answer.get("tool_use_id")?.as_str()?;
    is_error.then(|| call.to_owned())
}
