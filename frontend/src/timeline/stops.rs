//! The moments of a session that one goes to: where something begins, is finished, or fails.

use redraft_wire::{Timeline, TimelineSpan};

use crate::format::time;
use crate::texts::timeline as texts;

/// A moment to go to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stop {
    /// The event at which it is.
    pub event: i64,
    /// When, in milliseconds since 1970.
    pub at: i64,
    /// What happens there.
    pub says: String,
}

/// All of a session, in order.
pub fn stops(of: &Timeline) -> Vec<Stop> {
    let mut stops: Vec<Stop> = of.spans.iter().flat_map(of_span).collect();
    stops.sort_by_key(|stop| stop.event);
    stops.dedup_by_key(|stop| stop.event);
    stops
}

fn of_span(span: &TimelineSpan) -> Vec<Stop> {
    // What the agent thought and wrote is known once it is finished; the rest when it begins.
    let is_known_late = matches!(span.kind.as_str(), "thinking" | "text" | "call" | "retry");
    let begins = if is_known_late { &span.to } else { &span.from };
    let about = match span.about.as_str() {
        "" => String::new(),
        about => format!(": {about}"),
    };
    let says = match span.kind.as_str() {
        "iteration" | "attempt" => texts::begins(&span.name),
        _ => format!("{}{about}", span.name),
    };
    let ends = match (span.kind.as_str(), span.state.as_str()) {
        ("iteration", "failed") => Some(texts::has_failed(&span.name, &about)),
        ("iteration", _) => Some(texts::is_complete(&span.name)),
        ("tool", "failed") => Some(texts::has_failed(&span.name, "")),
        _ => None,
    };
    let stop = |event: Option<i64>, at: &str, says: String| {
        Some(Stop {
            event: event?,
            at: time::parse(at)?,
            says,
        })
    };
    let first = stop(span.event_id.0, begins, says);
    let last = ends.and_then(|says| stop(span.end_event_id.0, &span.to, says));
    first.into_iter().chain(last).collect()
}

/// The place of the last stop that is not after an event; the first one where all are.
pub fn nearest(stops: &[Stop], event: i64) -> usize {
    stops
        .partition_point(|stop| stop.event <= event)
        .saturating_sub(1)
}

#[cfg(test)]
mod tests {
    use super::super::sample::{START, at, span};
    use super::*;

    #[test]
    fn the_stops_are_in_order_and_say_what_happens() {
        let with = |mut span: TimelineSpan, event: i64, end: Option<i64>, state: &str| {
            span.event_id = Some(event).into();
            span.end_event_id = end.into();
            span.state = state.into();
            span
        };
        let timeline = Timeline {
            from: at(0),
            to: at(9),
            event_count: 6,
            note: None.into(),
            spans: vec![
                with(span("iteration", "Iteration 1", 0, 9), 1, Some(9), "done"),
                with(span("attempt", "Attempt 1", 0, 9), 1, None, "done"),
                with(span("thinking", "thinking", 0, 3), 2, None, "done"),
                with(span("tool", "Edit", 3, 5), 4, Some(6), "failed"),
                with(span("tool", "Read", 5, 6), 7, Some(8), "done"),
                span("queued", "waiting for a worker", 6, 7),
            ],
        };
        let found = stops(&timeline);
        let said: Vec<_> = found
            .iter()
            .map(|stop| (stop.event, (stop.at - START) / 1_000, stop.says.as_str()))
            .collect();
        assert_eq!(
            said,
            [
                (1, 0, "Iteration 1 begins"),
                (2, 3, "thinking"),
                (4, 3, "Edit"),
                (6, 5, "Edit failed"),
                (7, 5, "Read"),
                (9, 9, "Iteration 1 is complete"),
            ]
        );
        assert_eq!(
            [0, 1, 5, 99].map(|event| nearest(&found, event)),
            [0, 0, 2, 5]
        );
    }
}
