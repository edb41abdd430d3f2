//! Comments: notes about lines, which outlive their session.

use redraft_domain::{NoteId, NoteText, RevisionId, SessionId};
use redraft_store::{NewAttempt, NoteAnchor, NoteError, Store, notes_for};

use crate::{
    fixture::{Fixture, events, kinds, new_attempt, take, try_begin, unchanged},
    stores::Stores,
};

on_both![
    a_comment_keeps_its_lines_and_what_they_said,
    what_a_note_says_is_changed_until_it_is_used,
    a_comment_on_a_session_that_has_ended_waits_for_the_next_one,
    a_session_that_does_not_want_the_comments_leaves_them,
    only_so_many_comments_wait_for_the_next_session,
];

fn text(text: &str) -> NoteText {
    NoteText::parse(text).unwrap()
}

fn anchor(revision: RevisionId) -> NoteAnchor {
    NoteAnchor {
        revision,
        lines: "2-3".parse().unwrap(),
        quote: "Two\nThree ä".into(),
    }
}

/// A session of one iteration over a document with a version.
async fn session(store: &Store, fixture: &Fixture) -> (SessionId, RevisionId) {
    let new = fixture.revision(None, "One\nTwo\nThree ä\n");
    let revision = store.add_revision(&new).await.unwrap();
    (fixture.start(store, 1).await, revision)
}

/// Runs the next iteration with the notes that are for it; returns their ids.
async fn run(store: &Store, id: &SessionId, number: u32) -> Vec<NoteId> {
    let held = take(store, id, number, "w1").await;
    let all = store.notes(id).await.unwrap();
    let iterations = store.iterations(id).await.unwrap();
    let given = notes_for(&all, &iterations, number, true);
    let given: Vec<NoteId> = given.into_iter().map(|note| note.id).collect();
    let new = NewAttempt {
        notes: given.clone(),
        ..new_attempt(number)
    };
    try_begin(store, id, held.epoch, &new).await.unwrap();
    let end = unchanged(number);
    store.finish_iteration(id, held.epoch, end).await.unwrap();
    given
}

async fn a_comment_keeps_its_lines_and_what_they_said(stores: &Stores) {
    let store = &stores.store;
    let fixture = Fixture::new(store, "shop").await;
    let (id, revision) = session(store, &fixture).await;
    let said = text("Why?");
    let comment = store.write_comment(&id, &said, anchor(revision)).await;
    let comment = comment.unwrap();
    assert_eq!(comment.anchor, Some(anchor(revision)));
    let note = store.write_note(&id, &text("Be brief.")).await.unwrap();
    assert_eq!(
        store.notes(&id).await.unwrap(),
        [comment.clone(), note.clone()]
    );
    assert_eq!(kinds(store, &id).await, ["note", "note"]);
    assert_eq!(run(store, &id, 1).await, [comment.id, note.id]);
    let used = &store.notes(&id).await.unwrap()[0];
    assert_eq!((used.uses.len(), used.uses[0].iteration), (1, 1));
    assert_eq!(used.anchor, Some(anchor(revision)));
}

async fn what_a_note_says_is_changed_until_it_is_used(stores: &Stores) {
    let store = &stores.store;
    let fixture = Fixture::new(store, "shop").await;
    let (id, revision) = session(store, &fixture).await;
    let said = text("Why?");
    let comment = store.write_comment(&id, &said, anchor(revision)).await;
    let comment = comment.unwrap().id;
    store
        .change_note(&id, comment, &text("Why not?"))
        .await
        .unwrap();
    // The same again is no change.
    store
        .change_note(&id, comment, &text("Why not?"))
        .await
        .unwrap();
    let told = events(store, &id).await;
    assert_eq!(told.len(), 2);
    assert!(
        told[1].data.contains(r#""change":"changed""#),
        "{}",
        told[1].data
    );
    assert!(told[1].data.contains("Why not?"), "{}", told[1].data);
    let changed = &store.notes(&id).await.unwrap()[0];
    assert_eq!(changed.content, "Why not?");
    assert!(changed.changed_at.is_some() && changed.anchor == Some(anchor(revision)));
    run(store, &id, 1).await;
    let refused = store
        .change_note(&id, comment, &text("Too late"))
        .await
        .unwrap_err();
    assert!(matches!(refused, NoteError::Used(1)), "{refused}");
    let refused = store
        .change_note(&id, NoteId(99), &text("x"))
        .await
        .unwrap_err();
    assert!(matches!(refused, NoteError::Unknown), "{refused}");
}

async fn a_comment_on_a_session_that_has_ended_waits_for_the_next_one(stores: &Stores) {
    let store = &stores.store;
    let fixture = Fixture::new(store, "shop").await;
    let (id, revision) = session(store, &fixture).await;
    let used = store
        .write_comment(&id, &text("Used"), anchor(revision))
        .await
        .unwrap();
    run(store, &id, 1).await;
    let told = kinds(store, &id).await;
    let late = store
        .write_comment(&id, &text("Late"), anchor(revision))
        .await
        .unwrap();
    let gone = store
        .write_comment(&id, &text("Gone"), anchor(revision))
        .await
        .unwrap();
    // An ended session tells nothing more, and takes no note about the whole document.
    assert_eq!(kinds(store, &id).await, told);
    let refused = store.write_note(&id, &text("Whole")).await.unwrap_err();
    assert!(matches!(refused, NoteError::Ended(_)), "{refused}");
    store.take_back_note(&id, gone.id).await.unwrap();
    let waiting = store.waiting_comments(fixture.step).await.unwrap();
    assert_eq!(waiting, std::slice::from_ref(&late));

    let mut new = fixture.new_session(2);
    new.takes_comments = true;
    let next = store.start_session(new).await.unwrap();
    assert!(
        store
            .waiting_comments(fixture.step)
            .await
            .unwrap()
            .is_empty()
    );
    assert_eq!(store.notes(&id).await.unwrap()[0].id, used.id);
    assert_eq!(kinds(store, &next).await, ["note"]);
    let moved = &store.notes(&next).await.unwrap()[0];
    assert_eq!((moved.id, moved.for_iteration), (late.id, 1));
    assert_eq!(run(store, &next, 1).await, [late.id]);
    assert!(run(store, &next, 2).await.is_empty(), "it was given once");
}

async fn a_session_that_does_not_want_the_comments_leaves_them(stores: &Stores) {
    let store = &stores.store;
    let fixture = Fixture::new(store, "shop").await;
    let (id, revision) = session(store, &fixture).await;
    run(store, &id, 1).await;
    let late = store
        .write_comment(&id, &text("Late"), anchor(revision))
        .await
        .unwrap();
    let next = fixture.start(store, 1).await;
    assert!(store.notes(&next).await.unwrap().is_empty());
    assert!(run(store, &next, 1).await.is_empty());
    assert_eq!(store.waiting_comments(fixture.step).await.unwrap(), [late]);
    let sibling = fixture.sibling(store).await;
    assert!(
        store
            .waiting_comments(sibling.step)
            .await
            .unwrap()
            .is_empty()
    );
}

async fn only_so_many_comments_wait_for_the_next_session(stores: &Stores) {
    let store = &stores.store;
    let fixture = Fixture::new(store, "shop").await;
    let (first, revision) = session(store, &fixture).await;
    run(store, &first, 1).await;
    let second = fixture.start(store, 1).await;
    run(store, &second, 1).await;
    for number in 0..20 {
        let of = [&first, &second][number % 2];
        store
            .write_comment(of, &text("x"), anchor(revision))
            .await
            .unwrap();
    }
    let refused = store
        .write_comment(&first, &text("x"), anchor(revision))
        .await
        .unwrap_err();
    assert!(matches!(refused, NoteError::TooMany), "{refused}");
}
