//! What a session that needs its user is judged by: the end of each start, in lines for a terminal.

use anyhow::Result;
use redraft_wire::{Attempt, IterationSession, StoredEvent};

use crate::{
    client::{Client, SessionPath},
    show::{second, text},
};

/// The most starts that are told of, the newest.
const MOST_STARTS: usize = 5;

/// How many lines of the standard error and how many events are told of each, the last ones.
const LAST: usize = 5;

/// The most characters of a line.
const MOST_CHARS: usize = 200;

/// The lines; none unless the session needs its user.
pub(super) async fn evidence(
    client: &Client,
    path: &SessionPath,
    session: &IterationSession,
    attempts: &[Attempt],
) -> Result<Vec<String>> {
    let mut lines = Vec::new();
    if !session.needs_user {
        return Ok(lines);
    }
    let of_this = attempts
        .iter()
        .filter(|one| one.iteration_number == session.current_iteration);
    let of_this: Vec<&Attempt> = of_this.collect();
    for attempt in &of_this[of_this.len().saturating_sub(MOST_STARTS)..] {
        let events = format!(
            "{}/attempts/{}/events?limit={LAST}",
            path.session(),
            attempt.id
        );
        let events: Vec<StoredEvent> = client.get(&events).await?;
        lines.extend(told(attempt, &events));
    }
    if !lines.is_empty() {
        lines.insert(0, "Evidence:".to_owned());
    }
    Ok(lines)
}

fn told(attempt: &Attempt, events: &[StoredEvent]) -> Vec<String> {
    let end = match (*attempt.exit_code, *attempt.exit_signal) {
        (_, Some(signal)) => format!("ended by signal {signal}"),
        (Some(code), None) => format!("exit code {code}"),
        (None, None) => "no exit was seen".to_owned(),
    };
    let mut lines = vec![format!(
        "  start {}, {} UTC: {end}",
        attempt.attempt_number,
        second(&attempt.started_at)
    )];
    let stderr = attempt.stderr.as_deref().unwrap_or_default();
    let stderr: Vec<&str> = stderr
        .lines()
        .filter(|line| !line.trim().is_empty())
        .collect();
    let last = &stderr[stderr.len().saturating_sub(LAST)..];
    let of_stderr = last
        .iter()
        .map(|line| format!("    stderr: {}", text::line(line, MOST_CHARS)));
    lines.extend(of_stderr);
    lines.extend(events.iter().map(event));
    lines
}

fn event(event: &StoredEvent) -> String {
    let said = [&event.content, &event.tool_name, &event.tool_result]
        .into_iter()
        .find_map(|field| field.as_deref())
        .unwrap_or(&event.event_data);
    format!(
        "    event: {}: {}",
        event.event_type.replace('_', " "),
        text::line(said, MOST_CHARS)
    )
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;

    fn attempt(change: Value) -> Attempt {
        let mut attempt = json!({
            "id": 7, "iteration_number": 2, "attempt_number": 3, "worker": "w",
            "started_at": "2026-01-31T09:30:05.000Z", "ended_at": null, "outcome": "abandoned",
            "message": null, "exit_code": null, "exit_signal": null, "stderr": null,
            "reserved_usd": 0.0, "cost_usd": 0.0, "cost_is_estimate": true, "input_tokens": 0, "output_tokens": 0,
            "resumed": false, "leftovers": 0,
        });
        for (name, value) in change.as_object().unwrap() {
            attempt[name] = value.clone();
        }
        serde_json::from_value(attempt).unwrap()
    }

    #[test]
    fn a_start_tells_its_exit_its_last_words_and_its_last_events() {
        let stderr = (1..=7).map(|n| format!("line {n}\u{1b}[2J\n\n"));
        let stderr: String = stderr.collect();
        let attempt = attempt(json!({"exit_signal": 9, "exit_code": 1, "stderr": stderr}));
        let event: StoredEvent = serde_json::from_value(json!({
            "id": 1, "session_id": "ps-1", "iteration_number": 2, "event_type": "iteration_start",
            "content": null, "tool_name": null, "tool_input": null, "tool_result": null,
            "event_data": "{\"attempt\":3}", "timestamp": "a", "created_at": "a",
            "truncated": false, "size_bytes": 3,
        }))
        .unwrap();
        let told = told(&attempt, &[event]);
        assert_eq!(
            told[0],
            "  start 3, 2026-01-31 09:30:05 UTC: ended by signal 9"
        );
        assert_eq!(told[1], "    stderr: line 3\u{fffd}[2J");
        assert_eq!(told.len(), 7);
        assert_eq!(told[6], "    event: iteration start: {\"attempt\":3}");
    }

    #[test]
    fn a_start_that_nobody_saw_the_end_of_says_so() {
        let unseen = told(&attempt(json!({})), &[]);
        assert!(unseen[0].ends_with("no exit was seen"), "{unseen:?}");
        let seen = told(&attempt(json!({"exit_code": 3})), &[]);
        assert!(seen[0].ends_with("exit code 3"), "{seen:?}");
    }
}
