//! A span as a bar and as a sentence.

use redraft_wire::TimelineSpan;

use super::Axis;
use crate::format::{duration, time};
use crate::texts::{timeline as texts, words};

/// The narrowest bar, as a part of the axis.
const NARROWEST: f64 = 0.002;

/// A span on its axis.
#[derive(Debug, Clone, PartialEq)]
pub struct Bar {
    /// The span.
    pub span: TimelineSpan,
    /// Where it begins, in milliseconds since 1970.
    pub from: i64,
    /// How long it lasted, in milliseconds.
    pub ms: i64,
    /// Where it begins on the axis: 0 is the beginning, 1 the end.
    pub left: f64,
    /// How wide it is.
    pub width: f64,
}

impl Bar {
    /// How long it lasted, for a person.
    pub fn took(&self) -> String {
        duration(self.ms)
    }
}

/// The spans that can be drawn, as bars.
pub fn bars(spans: &[TimelineSpan], axis: &Axis) -> Vec<Bar> {
    let bar = |span: &TimelineSpan| {
        let (from, to) = (time::parse(&span.from)?, time::parse(&span.to)?);
        let left = axis.place(from).min(1.0 - NARROWEST);
        Some(Bar {
            from,
            ms: to - from,
            left,
            width: (axis.place(to) - left).max(NARROWEST),
            span: span.clone(),
        })
    };
    spans.iter().filter_map(bar).collect()
}

/// A sign for how a span came out; empty where it went well.
pub fn sign(span: &TimelineSpan) -> &'static str {
    match span.state.as_str() {
        "failed" => "✕",
        "interrupted" => "⊘",
        "running" => "●",
        _ => "",
    }
}

/// How a span came out, in words; empty where it went well.
pub fn word(span: &TimelineSpan) -> String {
    match span.state.as_str() {
        "failed" if span.count > 1 => texts::failed_of(span.failed, span.count),
        "failed" => words::FAILED.to_owned(),
        "interrupted" => texts::INTERRUPTED.to_owned(),
        "running" => words::RUNNING.to_owned(),
        _ => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::super::sample::span;
    use super::*;

    #[test]
    fn a_bar_lies_where_its_time_is_and_is_never_too_narrow_to_see() {
        let spans = [
            span("attempt", "Attempt 1", 0, 100),
            span("tool", "Read", 50, 50),
        ];
        let bars = bars(&spans, &Axis::of(&spans));
        assert_eq!((bars[0].left, bars[0].width), (0.0, 1.0));
        assert_eq!((bars[1].left, bars[1].width), (0.5, NARROWEST));
        let last = [spans[0].clone(), span("tool", "Read", 100, 100)];
        let last = &super::bars(&last, &Axis::of(&last))[1];
        assert!(last.left + last.width <= 1.0 + 1e-9);
    }

    #[test]
    fn how_it_came_out_is_told_by_a_sign_and_in_words() {
        let failed = TimelineSpan {
            state: "failed".into(),
            about: "DESIGN.md".into(),
            failed: 1,
            ..span("tool", "Edit", 0, 2)
        };
        assert_eq!((sign(&failed), word(&failed).as_str()), ("✕", "failed"));
        let several = TimelineSpan {
            count: 12,
            failed: 2,
            ..failed.clone()
        };
        assert_eq!(word(&several), "2 of 12 failed");
        let bar = &bars(
            std::slice::from_ref(&failed),
            &Axis::of(std::slice::from_ref(&failed)),
        )[0];
        assert_eq!((bar.ms, bar.took().as_str()), (2_000, "2.0 s"));
        assert_eq!(
            (
                sign(&span("tool", "x", 0, 1)),
                word(&span("tool", "x", 0, 1)).as_str()
            ),
            ("", "")
        );
    }
}
