//! What a session had come to at a moment.

use redraft_wire::{Attempt, IterationSummary, Timeline};

use crate::format::{duration, time};
use crate::texts::timeline as texts;

/// A session as it stood at a moment.
#[derive(Debug, Clone, PartialEq)]
pub struct Moment {
    /// Where it stood, in one sentence.
    pub sentence: String,
    /// The document then; `None`: there was none.
    pub revision: Option<i64>,
    /// Where that document comes from, in one sentence.
    pub document: String,
    /// Dollars of the attempts that were over.
    pub usd: f64,
    /// Whether a part of the dollars is an estimate.
    pub is_estimate: bool,
    /// Tokens that those read.
    pub tokens_in: i64,
    /// Tokens that those wrote.
    pub tokens_out: i64,
    /// Milliseconds that agents had run.
    pub worked_ms: i64,
    /// Whether an attempt ran whose dollars and tokens are not in it, since they are known at its end.
    pub is_within_attempt: bool,
}

/// How the session stood at a time, in milliseconds since 1970.
pub fn moment(
    iterations: &[IterationSummary],
    attempts: &[Attempt],
    timeline: &Timeline,
    at: i64,
) -> Moment {
    let ms = |text: &Option<String>| text.as_deref().and_then(time::parse);
    let is_past = |text: &Option<String>| ms(text).is_some_and(|then| then <= at);
    let begun = iterations
        .iter()
        .rev()
        .find(|one| is_past(&one.started_at.0));
    let done = iterations
        .iter()
        .rev()
        .find(|one| is_past(&one.completed_at.0));
    let with_text = iterations
        .iter()
        .rev()
        .find(|one| is_past(&one.completed_at.0) && one.after_revision.is_some());
    let first = iterations.first().and_then(|one| one.before_revision.0);
    let revision = with_text.and_then(|one| one.after_revision.0).or(first);
    let running = begun.filter(|one| !is_past(&one.completed_at.0));
    let document = match (with_text, revision) {
        (Some(one), _) => texts::document_as_left_by(one.iteration_number),
        (None, Some(_)) => texts::DOCUMENT_AS_AT_THE_BEGINNING.to_owned(),
        (None, None) => texts::THERE_WAS_NO_DOCUMENT_YET.to_owned(),
    };
    let document = match running {
        Some(one) => texts::without_what_was_changing(&document, one.iteration_number),
        None => document,
    };
    let mut found = Moment {
        sentence: sentence(running, done, timeline, at),
        revision,
        document,
        usd: 0.0,
        is_estimate: false,
        tokens_in: 0,
        tokens_out: 0,
        worked_ms: 0,
        is_within_attempt: false,
    };
    for one in attempts {
        let Some(start) = time::parse(&one.started_at).filter(|start| *start <= at) else {
            continue;
        };
        let end = ms(&one.ended_at.0).filter(|end| *end <= at);
        found.worked_ms += end.unwrap_or(at) - start;
        if end.is_some() {
            found.usd += one.cost_usd;
            found.is_estimate |= one.cost_is_estimate;
            found.tokens_in += one.input_tokens;
            found.tokens_out += one.output_tokens;
        } else {
            found.is_within_attempt = true;
        }
    }
    found
}

fn sentence(
    running: Option<&IterationSummary>,
    done: Option<&IterationSummary>,
    timeline: &Timeline,
    at: i64,
) -> String {
    let covers = |from: &str, to: &str| {
        time::parse(from).is_some_and(|from| from <= at)
            && time::parse(to).is_some_and(|to| at < to)
    };
    let still = timeline.spans.iter().find(|span| {
        matches!(span.kind.as_str(), "waiting" | "paused") && covers(&span.from, &span.to)
    });
    if let Some(span) = still {
        let name = if span.kind == "paused" {
            texts::PAUSED
        } else {
            texts::WAITING
        };
        return match span.about.as_str() {
            "" => format!("{name}."),
            about => format!("{name}: {about}"),
        };
    }
    match (running, done) {
        (Some(one), _) => {
            let since = one
                .started_at
                .0
                .as_deref()
                .and_then(time::parse)
                .unwrap_or(at);
            texts::was_running(one.iteration_number, &duration(at - since))
        }
        (None, Some(one)) => {
            let how = match one.status.as_str() {
                "failed" => texts::HAD_FAILED,
                "skipped" => texts::WAS_SKIPPED,
                _ => texts::WAS_COMPLETE,
            };
            texts::had_ended(one.iteration_number, how)
        }
        (None, None) => texts::BEFORE_THE_FIRST_ITERATION.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::super::sample::{START, at, span};
    use super::*;

    fn iteration(number: i32, from: i64, to: i64, after: Option<i64>) -> IterationSummary {
        IterationSummary {
            id: i64::from(number),
            iteration_number: number,
            status: "completed".into(),
            chars_added: 0,
            chars_removed: 0,
            summary: None.into(),
            started_at: Some(at(from)).into(),
            completed_at: Some(at(to)).into(),
            error_message: None.into(),
            attempts: 1,
            cost_usd: 0.0,
            input_tokens: 0,
            output_tokens: 0,
            before_revision: Some(7).into(),
            after_revision: after.into(),
            retry_of: None.into(),
        }
    }

    fn attempt(id: i64, from: i64, to: i64) -> Attempt {
        Attempt {
            id,
            iteration_number: 1,
            attempt_number: 1,
            worker: "w".into(),
            started_at: at(from),
            ended_at: Some(at(to)).into(),
            outcome: None.into(),
            message: None.into(),
            exit_code: None.into(),
            exit_signal: None.into(),
            stderr: None.into(),
            reserved_usd: 0.0,
            cost_usd: 0.25,
            cost_is_estimate: id == 2,
            input_tokens: 10,
            output_tokens: 5,
            resumed: false,
            leftovers: 0,
        }
    }

    fn timeline() -> Timeline {
        let mut waiting = span("waiting", "waiting", 30, 100);
        waiting.about = "A usage limit.".into();
        Timeline {
            from: at(0),
            to: at(200),
            spans: vec![waiting],
            event_count: 9,
            note: None.into(),
        }
    }

    #[test]
    fn a_moment_has_the_document_and_the_figures_of_what_was_over() {
        let iterations = [iteration(1, 10, 30, Some(8)), iteration(2, 100, 150, None)];
        let attempts = [attempt(1, 10, 30), attempt(2, 100, 150)];
        let of = |secs: i64| moment(&iterations, &attempts, &timeline(), START + secs * 1_000);

        let before = of(5);
        assert_eq!(
            (before.revision, before.usd, before.worked_ms),
            (Some(7), 0.0, 0)
        );
        assert_eq!(before.sentence, "Before the first iteration.");
        assert_eq!(
            before.document,
            "The document as it was when the session began."
        );

        let within = of(14);
        assert_eq!(within.sentence, "Iteration 1 was running, for 4.0 s.");
        assert_eq!(
            (within.revision, within.usd, within.is_within_attempt),
            (Some(7), 0.0, true)
        );
        assert!(
            within
                .document
                .ends_with("What iteration 1 was changing at this moment is not in it.")
        );

        let end = of(30);
        assert_eq!(
            (end.revision, end.usd, end.tokens_in),
            (Some(8), 0.25, 10),
            "its end is in it"
        );
        assert_eq!(end.sentence, "Waiting: A usage limit.");
        assert_eq!(
            (end.document.as_str(), end.is_within_attempt),
            ("The document as iteration 1 left it.", false)
        );

        let last = of(170);
        assert_eq!(
            (last.revision, last.usd, last.tokens_out, last.worked_ms),
            (Some(8), 0.5, 10, 70_000)
        );
        assert_eq!(
            (last.sentence.as_str(), last.is_estimate),
            ("Iteration 2 was complete.", true)
        );
    }

    #[test]
    fn a_session_that_began_without_a_document_has_none_before_it_is_written() {
        let mut first = iteration(1, 10, 30, Some(8));
        first.before_revision = None.into();
        let found = moment(&[first], &[], &timeline(), START + 20_000);
        assert_eq!(found.revision, None);
        assert!(found.document.starts_with("There was no document yet."));
    }
}
