use super::*;
use crate::feed::Row;
use crate::feed::event::event;

fn text(id: i64) -> FeedEvent {
    event(&format!(
        r#"{{"type":"content","_event_id":{id},"text":"t{id}"}}"#
    ))
}

fn call(id: i64) -> FeedEvent {
    event(&format!(
        r#"{{"type":"tool_use","_event_id":{id},"tool":"Read","input":{{"file_path":"a.md"}},"tool_use_id":"c"}}"#
    ))
}

fn answer(id: i64) -> FeedEvent {
    event(&format!(
        r#"{{"type":"tool_result","_event_id":{id},"tool":"Read","result":"ok","tool_use_id":"c","is_error":false,"duration_ms":12}}"#
    ))
}

fn texts(ids: std::ops::RangeInclusive<i64>) -> Vec<FeedEvent> {
    ids.map(text).collect()
}

fn assert_gapless(window: &Window) {
    let ids = ids(window);
    assert!(ids.windows(2).all(|two| two[1] == two[0] + 1));
    assert!(ids.len() <= MOST_ROWS + ROOM);
}

fn ids(window: &Window) -> Vec<i64> {
    window.rows().map(|row| row.id).collect()
}

fn answered(window: &Window, id: i64) -> bool {
    let row = window.rows().find(|row| row.id == id).unwrap();
    matches!(
        &row.row,
        Row::Tool {
            input: Some(_),
            answer: Some(_),
            ..
        }
    )
}

#[test]
fn an_answer_joins_its_call_and_the_row_has_a_new_version() {
    let mut window = Window::default();
    window.append(&[call(1), text(2)], true);
    window.append(&[answer(3)], true);
    assert_eq!(ids(&window), [1, 2]);
    assert!(answered(&window, 1));
    assert_eq!(window.rows().next().unwrap().version, 1);
    assert_eq!(window.newest(), 3);
}

#[test]
fn an_event_that_comes_twice_is_shown_once() {
    let mut window = Window::default();
    window.append(&[text(1), text(2)], true);
    window.append(&[text(2), text(3)], true);
    assert_eq!(ids(&window), [1, 2, 3]);
}

#[test]
fn an_answer_whose_call_is_loaded_later_ends_up_in_the_calls_place() {
    let mut window = Window::default();
    window.reset(Filter::default(), &[answer(5), text(6)], true, 6);
    assert_eq!(ids(&window), [5, 6]);
    window.prepend(&[text(3), call(4)], true);
    assert_eq!(ids(&window), [3, 4, 6]);
    assert!(answered(&window, 4));
    assert_eq!(window.oldest(), Some(3));
}

#[test]
fn a_hundred_thousand_events_leave_a_bounded_list() {
    let mut window = Window::default();
    window.append(&texts(1..=100_000), true);
    assert_eq!(ids(&window).len(), MOST_ROWS);
    assert_eq!(window.newest(), 100_000);
    assert!(window.has_earlier() && !window.has_later());
    assert_eq!(window.oldest(), Some(100_001 - MOST_ROWS as i64));
}

#[test]
fn a_walk_to_the_beginning_and_back_sees_each_event_once_in_order() {
    let last = 5_000;
    let page = 250;
    let mut window = Window::default();
    window.reset(Filter::default(), &texts(4_751..=last), true, last);
    let mut first_seen = ids(&window);
    while window.has_earlier() {
        let before = window.oldest().unwrap();
        let from = (before - page).max(1);
        window.prepend(&texts(from..=before - 1), from > 1);
        first_seen.extend(ids(&window).iter().take_while(|id| **id < before));
        assert_gapless(&window);
    }
    first_seen.sort_unstable();
    assert_eq!(first_seen, (1..=last).collect::<Vec<_>>());
    assert!(window.has_later());
    while window.has_later() {
        let after = window.newest();
        let to = (after + page).min(last);
        window.extend(&texts(after + 1..=to), to < last);
        assert_gapless(&window);
    }
    assert_eq!(window.newest(), last);
    window.append(&texts(last + 1..=last + 3), true);
    assert_eq!(ids(&window).last(), Some(&(last + 3)));
}

#[test]
fn what_happens_while_older_rows_are_read_waits_beyond_the_end() {
    let mut window = Window::default();
    window.append(&texts(1..=600), true);
    window.append(&texts(601..=2_000), false);
    assert_eq!(
        ids(&window)[0],
        1,
        "nothing is taken away under the reader's eyes"
    );
    assert_eq!(ids(&window).len(), MOST_ROWS + ROOM);
    assert_eq!((window.newest(), window.tail()), (900, 2_000));
    window.append(&texts(2_001..=2_002), false);
    assert_eq!(window.tail(), 2_002);
    window.extend(&texts(901..=2_000), false);
    assert!(
        window.has_later(),
        "two more happened since the answer was written"
    );
    window.extend(&texts(2_001..=2_002), false);
    assert!(!window.has_later());
    assert_gapless(&window);
}

#[test]
fn an_event_that_was_removed_meanwhile_is_not_waited_for() {
    let mut window = Window::default();
    window.reset(Filter::default(), &texts(1..=3), false, 9);
    assert!(window.has_later());
    window.extend(&[], false);
    assert!(!window.has_later());
}

#[test]
fn a_call_that_is_left_out_has_its_answer_when_it_comes_back() {
    let mut window = Window::default();
    window.append(&[call(1)], true);
    window.append(&texts(2..=300), true);
    window.append(&[answer(301)], true);
    window.append(&texts(302..=900), true);
    assert_eq!(
        window.oldest(),
        Some(300),
        "between the call and its answer"
    );
    window.prepend(&[call(1), text(2)], false);
    assert!(answered(&window, 1));
}

#[test]
fn an_answer_that_comes_a_second_time_makes_no_row() {
    let mut window = Window::default();
    let most = MOST_ROWS as i64;
    let mut events = texts(1_000..=999 + most - 1);
    events.push(call(3_000));
    events.push(answer(3_001));
    window.reset(Filter::default(), &events, true, 3_001);
    window.prepend(&[text(1)], false);
    assert!(window.has_later(), "the call made room");
    window.extend(&[call(3_000), answer(3_001)], false);
    assert_eq!(ids(&window).iter().filter(|id| **id >= 3_000).count(), 1);
    assert!(answered(&window, 3_000));

    let mut window = Window::default();
    window.reset(Filter::default(), &[call(1), text(2), answer(3)], false, 3);
    window.newest = 2;
    window.extend(&[answer(3), text(4)], false);
    assert_eq!(ids(&window), [1, 2, 4]);
}

#[test]
fn a_filter_keeps_what_it_wants_and_looks_at_everything() {
    let mut window = Window::default();
    let errors = Filter::of("problems");
    window.reset(errors.clone(), &[], false, 0);
    window.append(&texts(1..=9), true);
    window.append(&[call(10)], true);
    assert!(window.is_empty(), "it has not failed yet");
    let failed = event(
        r#"{"type":"tool_result","_event_id":11,"tool":"Read","result":"no","tool_use_id":"c","is_error":true}"#,
    );
    window.append(std::slice::from_ref(&failed), true);
    assert_eq!(ids(&window), [10]);
    assert_eq!((window.looked().0, window.newest()), (11, 11));
    assert_eq!(window.tools(), ["Read"]);
    window.reset(errors, &[failed], true, 11);
    assert_eq!(ids(&window), [11]);
    window.prepend(&[text(9), call(10)], true);
    assert_eq!((ids(&window), window.oldest()), (vec![10], Some(9)));
    assert!(answered(&window, 10));
    window.append(&[call(12)], true);
    window.append(&[answer(13)], true);
    assert_eq!(ids(&window), [10], "this one went well");
}

#[test]
fn rows_of_subagents_stand_below_their_call_and_say_whose_they_are_once() {
    let start = |id: i64, name: &str, parent: &str| {
        event(&format!(
            r#"{{"type":"tool_use","_event_id":{id},"tool":"Task","input":{{"description":"{name}"}},"tool_use_id":"{name}"{parent}}}"#
        ))
    };
    let of = |id: i64, parent: &str| {
        event(&format!(
            r#"{{"type":"content","_event_id":{id},"text":"x","parent":"{parent}"}}"#
        ))
    };
    let mut window = Window::default();
    let events = [
        start(1, "one", ""),
        start(2, "two", ""),
        of(3, "one"),
        of(4, "one"),
        of(5, "two"),
        start(6, "deep", r#","parent":"two""#),
        of(7, "deep"),
        of(8, "gone"),
    ];
    window.append(&events, true);
    let places: Vec<_> = window
        .rows()
        .skip(2)
        .map(|row| row.under.as_ref().map(|under| (under.depth, &*under.about)))
        .collect();
    let expected = [
        (1, "one"),
        (1, ""),
        (1, "two"),
        (1, ""),
        (2, "deep"),
        (1, ""),
    ];
    assert_eq!(places, expected.map(Some));
}

#[test]
fn an_event_is_found_by_its_row_or_by_the_one_that_is_near() {
    let mut window = Window::default();
    window.append(&[text(2), call(4), answer(6), text(8)], true);
    let id = |row: Option<&Arc<Entry>>| row.map(|row| row.id);
    assert_eq!(id(window.row_of(6)), Some(4));
    assert_eq!(id(window.row_of(5)), None);
    assert_eq!(id(window.row_near(5)), Some(8));
    assert_eq!(id(window.row_near(9)), Some(8));
}
