//! The reader, without the list.

use leptos::prelude::*;
use wasm_bindgen_test::wasm_bindgen_test;

use super::Reader;
use crate::feed::{FeedEvent, Partial, Window};
use crate::pages::sessions::source::Source;
use crate::paths::WorkflowPath;
use crate::ui::Clock;
use crate::ui::stage::owned;

/// A reader at the end of a session without events. What it stands on stays, since its clock ticks on.
fn reader() -> Reader {
    let (reader, owner) = owned(|| {
        provide_context(Clock::start());
        let path = WorkflowPath {
            slug: "shop".to_owned(),
            workflow: "w".to_owned(),
        };
        let reader = Reader::new(Source::new(path, "s".to_owned()));
        reader.begin(0, None);
        reader
    });
    std::mem::forget(owner);
    reader
}

fn said(ids: std::ops::Range<i64>) -> Vec<FeedEvent> {
    let event = |id: i64| FeedEvent {
        id,
        at: "2026-01-01T00:00:00.000Z".to_owned(),
        iteration: Some(1),
        truncated: false,
        size_bytes: 10,
        kind: "content".to_owned(),
        fields: [("text".to_owned(), format!("said {id}").into())]
            .into_iter()
            .collect(),
    };
    ids.map(event).collect()
}

fn writing(text: &str) -> Partial {
    Partial {
        kind: "text".to_owned(),
        text: text.to_owned(),
        tool: None,
    }
}

#[wasm_bindgen_test]
fn who_follows_has_seen_what_came_and_who_does_not_is_told_how_much() {
    let reader = reader();
    reader.take(&said(1..4), None);
    assert_eq!((reader.newest(), reader.unseen.get_untracked()), (3, 0));
    reader.follow(false);
    reader.take(&said(4..9), None);
    assert_eq!((reader.newest(), reader.unseen.get_untracked()), (8, 5));
    reader.to_newest();
    assert_eq!(reader.unseen.get_untracked(), 0);
    assert!(reader.follows.get_untracked());
}

#[wasm_bindgen_test]
fn what_is_being_written_goes_when_what_it_became_is_here() {
    let reader = reader();
    reader.take(&[], Some(writing("Hal")));
    reader.take(&[], None);
    assert_eq!(
        reader.partial.get_untracked().unwrap().text,
        "Hal",
        "nothing new was told"
    );
    reader.take(&[], Some(writing("Hallo")));
    assert_eq!(reader.partial.get_untracked().unwrap().text, "Hallo");
    reader.take(&said(1..2), None);
    assert!(reader.partial.get_untracked().is_none());
}

#[wasm_bindgen_test]
fn an_event_that_is_here_is_gone_to_without_asking() {
    let reader = reader();
    reader.take(&said(1..50), None);
    reader.to_event(7);
    assert!(!reader.follows.get_untracked(), "it would be scrolled away");
    let aim = reader.aim.get_value().unwrap();
    assert_eq!((aim.event, aim.is_marked), (7, true));
    assert_eq!(reader.asked.get_value().0, 0, "nothing was asked for");
}

#[wasm_bindgen_test]
fn a_long_session_does_not_grow_the_page() {
    let reader = reader();
    for begin in 0..100 {
        reader.take(&said(begin * 100 + 1..begin * 100 + 101), None);
    }
    assert_eq!(reader.newest(), 10_000);
    assert!(reader.window.with_untracked(Window::oldest).unwrap() > 8_000);
}
