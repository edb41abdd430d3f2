//! Spans for the tests.

use redraft_wire::TimelineSpan;

/// 2026-11-20T10:00:00Z.
pub(super) const START: i64 = 1_795_168_800_000;

/// A time some seconds after the start.
pub(super) fn at(secs: i64) -> String {
    let (hours, rest) = (10 + secs / 3_600, secs % 3_600);
    let (days, hours) = (20 + hours / 24, hours % 24);
    format!(
        "2026-11-{days:02}T{hours:02}:{:02}:{:02}.000Z",
        rest / 60,
        rest % 60
    )
}

/// A span between two seconds.
pub(super) fn span(kind: &str, name: &str, from: i64, to: i64) -> TimelineSpan {
    TimelineSpan {
        kind: kind.into(),
        name: name.into(),
        about: String::new(),
        from: at(from),
        to: at(to),
        state: "done".into(),
        event_id: None.into(),
        end_event_id: None.into(),
        iteration_number: Some(1).into(),
        depth: 2,
        count: 1,
        failed: 0,
    }
}
