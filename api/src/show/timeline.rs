use redraft_domain::{Span, Timeline, Timestamp, WrittenLines};
use redraft_wire as wire;

use crate::cases::LineCall;

/// What a session's time went into.
pub(crate) fn timeline(timeline: Timeline, is_all: bool) -> wire::Timeline {
    let note = (!is_all).then(|| {
        String::from(
            "This session has more events than are drawn at once: the last ones are missing. Choose an iteration to \
             see its own.",
        )
    });
    wire::Timeline {
        from: timeline.from.to_string(),
        to: timeline.to.to_string(),
        event_count: i64::try_from(timeline.events).unwrap_or(i64::MAX),
        spans: timeline.spans.into_iter().map(span).collect(),
        note: note.into(),
    }
}

fn span(span: Span) -> wire::TimelineSpan {
    wire::TimelineSpan {
        kind: span.kind.as_str().to_owned(),
        name: span.name,
        about: span.about,
        from: span.from.to_string(),
        to: span.to.to_string(),
        state: span.state.as_str().to_owned(),
        event_id: span.event.map(|id| id.0).into(),
        end_event_id: span.end_event.map(|id| id.0).into(),
        iteration_number: span.iteration.map(|number| number as i32).into(),
        depth: span.depth as i32,
        count: span.count as i32,
        failed: span.failed as i32,
    }
}

/// The calls that wrote lines.
pub(crate) fn line_calls(calls: Vec<LineCall>, note: Option<String>) -> wire::LineCalls {
    let lines = |range: WrittenLines| wire::LineSpan {
        first_line: range.first_line as i64,
        line_count: range.count as i64,
    };
    let calls = calls.into_iter().map(|call| wire::LineCall {
        event_id: call.event.id,
        tool_name: call.tool,
        at: Timestamp(call.event.created_at).to_string(),
        lines: call.lines.into_iter().map(lines).collect(),
    });
    wire::LineCalls {
        calls: calls.collect(),
        note: note.into(),
    }
}
