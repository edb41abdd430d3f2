use proptest::prelude::*;

use super::*;
use crate::{AttemptId, EventId, EventKind, RunStatus};

/// Seconds since the session began.
fn at(secs: i64) -> Timestamp {
    Timestamp(secs * 1_000)
}

/// One iteration with one attempt, from second 2 to second 60.
fn session() -> SessionTime {
    SessionTime {
        from: at(0),
        to: at(60),
        is_open: false,
        is_part: false,
        iterations: vec![iteration(1, 2, Some(60))],
        attempts: vec![attempt(1, 1, 2, Some(60))],
    }
}

fn iteration(number: u32, from: i64, to: Option<i64>) -> IterationTime {
    IterationTime {
        number,
        status: if to.is_some() {
            IterationStatus::Completed
        } else {
            IterationStatus::Running
        },
        from: at(from),
        to: to.map(at),
        about: String::new(),
    }
}

fn attempt(id: i64, iteration: u32, from: i64, to: Option<i64>) -> AttemptTime {
    AttemptTime {
        id: AttemptId(id),
        iteration,
        number: u32::try_from(id).unwrap(),
        from: at(from),
        to: to.map(at),
        went_well: Some(true),
        about: String::new(),
    }
}

/// Events of the first attempt, one after the other.
fn moments(of: &[(i64, What)]) -> Vec<Moment> {
    let numbered = of.iter().zip(1..);
    numbered
        .map(|((secs, what), id)| Moment {
            id: EventId(id),
            at: at(*secs),
            iteration: Some(1),
            attempt: Some(AttemptId(1)),
            what: what.clone(),
        })
        .collect()
}

fn called(call: &str, tool: &str, parent: Option<&str>) -> What {
    What::Called {
        call: call.into(),
        tool: tool.into(),
        about: String::new(),
        parent: parent.map(str::to_owned),
    }
}

fn answered(call: &str, is_error: bool) -> What {
    What::Answered {
        call: call.into(),
        tool: "Read".into(),
        is_error,
        took_ms: Some(3_000),
    }
}

fn stood(status: RunStatus, message: &str) -> What {
    What::Stood {
        status,
        message: message.into(),
    }
}

fn timeline(session: SessionTime, moments: &[Moment], most: usize) -> Timeline {
    let mut builder = TimelineBuilder::new(session);
    for moment in moments {
        builder.push(moment);
    }
    builder.finish(most)
}

/// Each span as its depth, name, first and last second, and state.
fn said(timeline: &Timeline) -> Vec<(u32, &str, i64, i64, &str)> {
    let spans = timeline.spans.iter();
    spans
        .map(|span| {
            (
                span.depth,
                span.name.as_str(),
                span.from.0 / 1_000,
                span.to.0 / 1_000,
                span.state.as_str(),
            )
        })
        .collect()
}

#[test]
fn what_the_agent_does_begins_where_the_last_thing_ended() {
    let found = timeline(
        session(),
        &moments(&[
            (2, What::Began),
            (7, What::Thought),
            (9, What::Said { parent: None }),
            (12, called("a", "Read", None)),
            (15, answered("a", false)),
            (15, called("b", "Edit", None)),
            (16, answered("b", true)),
            (20, What::Said { parent: None }),
            (60, What::Completed),
        ]),
        100,
    );
    assert_eq!(
        said(&found),
        [
            (0, "waiting for a worker", 0, 2, "done"),
            (0, "Iteration 1", 2, 60, "done"),
            (1, "Attempt 1", 2, 60, "done"),
            (2, "thinking", 2, 7, "done"),
            (2, "text", 7, 9, "done"),
            (2, "writes a call of Read", 9, 12, "done"),
            (2, "Read", 12, 15, "done"),
            (2, "Edit", 15, 16, "failed"),
            (2, "text", 16, 20, "done"),
        ]
    );
    assert_eq!((found.events, found.from, found.to), (9, at(0), at(60)));
    let edit = found.spans.iter().find(|span| span.name == "Edit").unwrap();
    assert_eq!(
        (edit.event, edit.end_event, edit.failed),
        (Some(EventId(6)), Some(EventId(7)), 1)
    );
    let whole = &found.spans[1];
    assert_eq!(
        (whole.event, whole.end_event),
        (Some(EventId(1)), Some(EventId(9)))
    );
}

#[test]
fn tools_in_parallel_overlap() {
    let found = timeline(
        session(),
        &moments(&[
            (2, What::Began),
            (2, called("a", "Read", None)),
            (2, called("b", "Grep", None)),
            (4, answered("b", false)),
            (9, answered("a", false)),
            (10, What::Thought),
        ]),
        100,
    );
    let inner: Vec<_> = said(&found).into_iter().filter(|one| one.0 == 2).collect();
    assert_eq!(
        inner,
        [
            (2, "Read", 2, 9, "done"),
            (2, "Grep", 2, 4, "done"),
            (2, "thinking", 9, 10, "done"),
        ]
    );
}

#[test]
fn what_a_subagent_does_lies_below_its_call() {
    let found = timeline(
        session(),
        &moments(&[
            (2, What::Began),
            (3, called("task", "Task", None)),
            (5, called("sub", "Grep", Some("task"))),
            (6, called("other", "Read", None)),
            (7, answered("sub", false)),
            (
                9,
                What::Said {
                    parent: Some("task".into()),
                },
            ),
            (10, answered("other", false)),
            (20, answered("task", false)),
        ]),
        100,
    );
    let inner: Vec<_> = said(&found).into_iter().filter(|one| one.0 >= 2).collect();
    assert_eq!(
        inner,
        [
            (2, "writes a call of Task", 2, 3, "done"),
            (2, "Task", 3, 20, "done"),
            (3, "writes a call of Grep", 3, 5, "done"),
            (3, "Grep", 5, 7, "done"),
            (3, "text", 7, 9, "done"),
            (2, "writes a call of Read", 3, 6, "done"),
            (2, "Read", 6, 10, "done"),
        ]
    );
}

#[test]
fn a_tool_without_an_answer_was_interrupted_with_its_attempt_and_what_goes_on_is_said_to_run() {
    let mut of = session();
    of.to = at(90);
    of.is_open = true;
    of.iterations = vec![iteration(1, 2, None)];
    of.attempts = vec![
        AttemptTime {
            went_well: None,
            about: "Its worker died.".into(),
            ..attempt(1, 1, 2, Some(30))
        },
        attempt(2, 1, 50, None),
    ];
    let mut all = moments(&[
        (2, What::Began),
        (4, called("a", "Bash", None)),
        (31, stood(RunStatus::Waiting, "Tries again at 00:50.")),
        (50, What::Began),
        (55, called("b", "Read", None)),
    ]);
    all[2].attempt = None;
    for moment in &mut all[3..] {
        moment.attempt = Some(AttemptId(2));
    }
    let found = timeline(of, &all, 100);
    assert_eq!(
        said(&found),
        [
            (0, "waiting for a worker", 0, 2, "done"),
            (0, "Iteration 1", 2, 90, "running"),
            (1, "Attempt 1", 2, 30, "interrupted"),
            (2, "writes a call of Bash", 2, 4, "done"),
            (2, "Bash", 4, 30, "interrupted"),
            (1, "waiting", 31, 50, "done"),
            (1, "Attempt 2", 50, 90, "running"),
            (2, "writes a call of Read", 50, 55, "done"),
            (2, "Read", 55, 90, "running"),
        ]
    );
    assert_eq!(found.spans[5].about, "Tries again at 00:50.");
}

#[test]
fn waits_and_pauses_lie_where_they_were_and_what_says_the_same_again_does_not_count() {
    let mut of = session();
    of.to = at(9_000);
    of.is_open = true;
    let mut all = moments(&[
        (2, What::Began),
        (60, What::Other),
        (61, stood(RunStatus::Waiting, "A usage limit.")),
        (70, stood(RunStatus::Waiting, "A usage limit.")),
        (7_000, stood(RunStatus::Paused, "You paused it.")),
        (7_100, stood(RunStatus::Running, "You changed the limits.")),
    ]);
    for moment in &mut all[2..] {
        (moment.attempt, moment.iteration) = (None, None);
    }
    let found = timeline(of, &all, 100);
    let outer: Vec<_> = said(&found).into_iter().filter(|one| one.0 == 0).collect();
    assert_eq!(
        outer,
        [
            (0, "waiting for a worker", 0, 2, "done"),
            (0, "Iteration 1", 2, 60, "done"),
            (0, "waiting", 61, 7_000, "done"),
            (0, "paused", 7_000, 9_000, "running"),
        ]
    );
}

#[test]
fn a_failed_request_lasts_from_the_last_thing_to_its_message() {
    let message = format!("{REQUEST_FAILED} (overloaded); it tries again in 2.0 s (1 of 10).");
    let found = timeline(
        session(),
        &moments(&[
            (2, What::Began),
            (5, stood(RunStatus::Running, &message)),
            (5, stood(RunStatus::Running, "The document is large.")),
            (9, What::Thought),
        ]),
        100,
    );
    let inner: Vec<_> = said(&found).into_iter().filter(|one| one.0 == 2).collect();
    assert_eq!(
        inner,
        [
            (2, "a failed request", 2, 5, "failed"),
            (2, "thinking", 5, 9, "done"),
        ]
    );
}

#[test]
fn an_answer_without_its_call_tells_how_long_it_took() {
    let found = timeline(
        session(),
        &moments(&[(2, What::Began), (9, answered("gone", false))]),
        100,
    );
    assert_eq!(said(&found)[3], (2, "Read", 6, 9, "done"));
}

#[test]
fn short_neighbours_are_taken_together_and_long_ones_and_failures_stay_as_long_as_there_is_room() {
    let mut of = vec![(2, What::Began)];
    for nth in 0..20 {
        of.push((3 + nth, called(&format!("c{nth}"), "Read", None)));
        of.push((3 + nth, answered(&format!("c{nth}"), nth == 9)));
    }
    of.push((23, called("long", "Bash", None)));
    of.push((59, answered("long", false)));
    let all = timeline(session(), &moments(&of), 1_000);
    let fewer = timeline(session(), &moments(&of), 9);
    assert!(fewer.spans.len() <= 9, "{:#?}", said(&fewer));
    assert_eq!(fewer.events, all.events);
    let sum = |timeline: &Timeline| timeline.spans.iter().map(|span| span.count).sum::<u32>();
    assert_eq!(sum(&fewer), sum(&all), "nothing is lost");
    let named = |name: &str| fewer.spans.iter().filter(|span| span.name == name).count();
    assert_eq!(
        (
            named("Bash"),
            fewer.spans.iter().map(|span| span.failed).sum::<u32>()
        ),
        (1, 1)
    );
    let several = fewer
        .spans
        .iter()
        .find(|span| span.kind == SpanKind::Several)
        .unwrap();
    assert!(several.about.contains("× Read"), "{}", several.about);
}

#[test]
fn what_an_event_says_is_read_from_its_json_also_when_that_is_cut() {
    let read = |kind: EventKind, data: &str| What::read(kind, data);
    let call = r#"{"type":"tool_use","tool":"Edit","input":{"file_path":"/a/b/DESIGN.md","old_string":"x"},"tool_use_id":"t","parent":"p"}"#;
    assert_eq!(
        read(EventKind::ToolUse, call),
        What::Called {
            call: "t".into(),
            tool: "Edit".into(),
            about: "DESIGN.md".into(),
            parent: Some("p".into())
        }
    );
    let cut = r#"{"_size":9000,"input":"{\"comm …","tool":"Bash","tool_use_id":"t","truncated":true,"type":"tool_use"}"#;
    let What::Called { tool, about, .. } = read(EventKind::ToolUse, cut) else {
        panic!("a call")
    };
    assert_eq!((tool.as_str(), about.as_str()), ("Bash", ""));
    let long = format!(
        r#"{{"tool":"Bash","tool_use_id":"t","input":{{"command":"{}"}}}}"#,
        "é".repeat(200)
    );
    let What::Called { about, .. } = read(EventKind::ToolUse, &long) else {
        panic!("a call")
    };
    assert_eq!(about, format!("{} …", "é".repeat(80)));
    let answer =
        r#"{"tool":"Read","result":"…","tool_use_id":"t","is_error":true,"duration_ms":7}"#;
    assert_eq!(
        read(EventKind::ToolResult, answer),
        What::Answered {
            call: "t".into(),
            tool: "Read".into(),
            is_error: true,
            took_ms: Some(7)
        }
    );
    assert_eq!(
        read(EventKind::Error, r#"{"message":"x","fatal":true}"#),
        What::Ended
    );
    assert_eq!(
        read(EventKind::Error, r#"{"message":"x"}"#),
        What::Completed
    );
    assert_eq!(read(EventKind::IterationComplete, ""), What::Completed);
    assert_eq!(read(EventKind::Status, "half a mess"), What::Other);
    assert!(!What::needs_data(EventKind::Thinking) && What::needs_data(EventKind::ToolResult));
}

/// Anything an agent may say, in any order: also answers to nothing and calls within calls.
fn anything() -> impl Strategy<Value = (i64, What)> {
    let call = || "[a-d]";
    let parent = || proptest::option::of("[a-d]");
    let what = prop_oneof![
        Just(What::Began),
        Just(What::Thought),
        Just(What::Ended),
        Just(What::Other),
        parent().prop_map(|parent| What::Said { parent }),
        (call(), parent()).prop_map(|(id, parent)| called(&id, "Read", parent.as_deref())),
        (call(), any::<bool>()).prop_map(|(id, is_error)| answered(&id, is_error)),
        prop_oneof![
            Just(RunStatus::Waiting),
            Just(RunStatus::Paused),
            Just(RunStatus::Pending),
            Just(RunStatus::Running)
        ]
        .prop_map(|status| stood(status, REQUEST_FAILED)),
    ];
    (0..30_i64, what)
}

proptest! {
    #[test]
    fn whatever_happens_spans_are_bounded_and_lose_nothing(
        steps in proptest::collection::vec(anything(), 0..120),
        is_open: bool,
    ) {
        let mut secs = 2;
        let mut of = vec![];
        for (more, what) in steps {
            secs += more;
            of.push((secs, what));
        }
        let known = || SessionTime { to: at(secs + 5), is_open, ..session() };
        let all = timeline(known(), &moments(&of), usize::MAX);
        let few = timeline(known(), &moments(&of), 8);
        prop_assert!(few.spans.len() <= 8, "{few:#?}");
        let sum = |of: &Timeline| of.spans.iter().map(|span| u64::from(span.count)).sum::<u64>();
        prop_assert_eq!(sum(&all), sum(&few));
        for spans in [&all.spans, &few.spans] {
            let mut depth = 0;
            for span in spans {
                prop_assert!(span.from <= span.to);
                prop_assert!(span.depth <= depth + 1, "each lies in the one before it or beside it");
                depth = span.depth;
            }
        }
    }
}

#[test]
fn of_one_iteration_only_what_lies_in_it_is_told() {
    let mut of = session();
    of.to = at(9_000);
    of.is_part = true;
    let mut all = moments(&[
        (2, What::Began),
        (30, What::Thought),
        (61, stood(RunStatus::Waiting, "A usage limit.")),
    ]);
    (all[2].attempt, all[2].iteration) = (None, None);
    let found = timeline(of, &all, 100);
    let names: Vec<_> = found.spans.iter().map(|span| span.name.as_str()).collect();
    assert_eq!(names, ["Iteration 1", "Attempt 1", "thinking"]);
    assert_eq!(found.to, at(60));
}
