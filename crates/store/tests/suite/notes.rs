//! Notes: for whom they wait, who is given them, and until when they can be taken back.

use redraft_domain::{
    AgentName, ModelName, NoteId, NoteText, PauseReason, SessionId, SessionState,
};
use redraft_store::{
    LeaseHeld, NewAttempt, NewChat, Note, NoteError, Request, Store, StoreError, notes_for,
};

use crate::{
    fixture::{Fixture, events, failed, kinds, new_attempt, run_through, take, try_begin},
    stores::Stores,
};

on_both![
    a_note_waits_for_the_next_iteration_to_begin,
    a_note_written_while_an_iteration_runs_is_for_the_one_after_it,
    a_resumed_attempt_is_given_what_is_new_and_one_that_begins_anew_all_of_it,
    a_retry_is_given_what_the_failed_iteration_was_given,
    a_note_that_is_used_stays_and_one_that_waits_can_be_taken_back,
    a_note_taken_back_at_the_last_moment_is_not_counted_as_used,
    a_session_that_has_ended_takes_no_note_and_shows_the_unused_ones,
    only_so_many_notes_wait,
    a_conversation_takes_no_note,
];

fn text(text: &str) -> NoteText {
    NoteText::parse(text).unwrap()
}

async fn write(store: &Store, id: &SessionId, said: &str) -> Note {
    store.write_note(id, &text(said)).await.unwrap()
}

/// Begins an attempt that gets the notes that are for it; returns what they say.
async fn begin(store: &Store, held: &LeaseHeld, number: u32, anew: bool) -> Vec<String> {
    let id = &held.session.id;
    let all = store.notes(id).await.unwrap();
    let iterations = store.iterations(id).await.unwrap();
    let notes = notes_for(&all, &iterations, number, anew);
    let new = NewAttempt {
        notes: notes.iter().map(|note| note.id).collect(),
        resumed: !anew,
        ..new_attempt(number)
    };
    try_begin(store, id, held.epoch, &new).await.unwrap();
    notes.iter().map(|note| note.content.clone()).collect()
}

/// Which iterations and attempts a note was given to.
async fn uses(store: &Store, id: &SessionId, note: NoteId) -> Vec<(u32, u32)> {
    let all = store.notes(id).await.unwrap();
    let note = all.into_iter().find(|one| one.id == note).unwrap();
    let uses = note.uses.iter();
    uses.map(|one| (one.iteration, one.attempt)).collect()
}

async fn a_note_waits_for_the_next_iteration_to_begin(stores: &Stores) {
    let store = &stores.store;
    let fixture = Fixture::new(store, "shop").await;
    let id = fixture.start(store, 2).await;
    let first = write(store, &id, "One").await;
    let second = write(store, &id, "Two ä\n").await;
    assert_eq!((first.for_iteration, second.for_iteration), (1, 1));
    assert_eq!(store.notes(&id).await.unwrap(), [first.clone(), second]);
    let held = take(store, &id, 1, "w1").await;
    assert_eq!(begin(store, &held, 1, true).await, ["One", "Two ä\n"]);
    assert_eq!(uses(store, &id, first.id).await, [(1, 1)]);
    let told = ["note", "note", "iteration_start", "note", "note"];
    assert_eq!(kinds(store, &id).await, told);
    let last = events(store, &id).await.pop().unwrap();
    assert!(
        last.data.contains(r#""change":"used","iteration":1"#),
        "{}",
        last.data
    );
}

async fn a_note_written_while_an_iteration_runs_is_for_the_one_after_it(stores: &Stores) {
    let store = &stores.store;
    let fixture = Fixture::new(store, "shop").await;
    let id = fixture.start(store, 2).await;
    let held = take(store, &id, 1, "w1").await;
    // The lease is taken, but no attempt has begun that could know the note.
    assert_eq!(write(store, &id, "Early").await.for_iteration, 1);
    assert_eq!(begin(store, &held, 1, true).await, ["Early"]);
    let late = write(store, &id, "Late").await;
    assert_eq!(late.for_iteration, 2);
    // The same iteration once more: the note is still for the next one.
    assert_eq!(begin(store, &held, 1, true).await, ["Early"]);
    let finished = store.finish_iteration(&id, held.epoch, crate::fixture::unchanged(1));
    finished.await.unwrap();
    let held = take(store, &id, 2, "w1").await;
    assert_eq!(begin(store, &held, 2, true).await, ["Late"]);
    assert_eq!(uses(store, &id, late.id).await, [(2, 1)]);
}

async fn a_resumed_attempt_is_given_what_is_new_and_one_that_begins_anew_all_of_it(
    stores: &Stores,
) {
    let store = &stores.store;
    let fixture = Fixture::new(store, "shop").await;
    let id = fixture.start(store, 2).await;
    let first = write(store, &id, "First").await;
    let held = take(store, &id, 1, "w1").await;
    begin(store, &held, 1, true).await;
    let pause = |state: SessionState| state.pause(PauseReason::User, "Paused.".into());
    store.stand_still(&id, held.epoch, pause).await.unwrap();
    // While it stands still nothing runs, so this is for the iteration that goes on.
    let second = write(store, &id, "Second").await;
    assert_eq!(second.for_iteration, 1);
    store.resume_session(&id).await.unwrap();
    let held = take(store, &id, 1, "w2").await;
    assert_eq!(begin(store, &held, 1, false).await, ["Second"]);
    assert!(begin(store, &held, 1, false).await.is_empty());
    assert_eq!(begin(store, &held, 1, true).await, ["First", "Second"]);
    assert_eq!(uses(store, &id, first.id).await, [(1, 1), (1, 4)]);
    assert_eq!(uses(store, &id, second.id).await, [(1, 2), (1, 4)]);
    let told = kinds(store, &id).await;
    // Written twice, and each used for the first time once.
    assert_eq!(told.iter().filter(|kind| *kind == "note").count(), 4);
}

async fn a_retry_is_given_what_the_failed_iteration_was_given(stores: &Stores) {
    let store = &stores.store;
    let fixture = Fixture::new(store, "shop").await;
    let id = fixture.start(store, 2).await;
    write(store, &id, "Mention refunds").await;
    let held = take(store, &id, 1, "w1").await;
    begin(store, &held, 1, true).await;
    let end = failed(1, "No.");
    store.finish_iteration(&id, held.epoch, end).await.unwrap();
    let failed = store.iterations(&id).await.unwrap()[0].id;
    store.retry_iteration(&id, failed).await.unwrap();
    let held = take(store, &id, 2, "w1").await;
    assert!(begin(store, &held, 2, true).await.is_empty());
    let end = crate::fixture::unchanged(2);
    store.finish_iteration(&id, held.epoch, end).await.unwrap();
    let held = take(store, &id, 3, "w1").await;
    assert_eq!(begin(store, &held, 3, true).await, ["Mention refunds"]);
}

async fn a_note_that_is_used_stays_and_one_that_waits_can_be_taken_back(stores: &Stores) {
    let store = &stores.store;
    let fixture = Fixture::new(store, "shop").await;
    let id = fixture.start(store, 3).await;
    let used = write(store, &id, "Used").await;
    let held = take(store, &id, 1, "w1").await;
    begin(store, &held, 1, true).await;
    let waits = write(store, &id, "Waits").await;
    let refused = store.take_back_note(&id, used.id).await.unwrap_err();
    assert!(matches!(refused, NoteError::Used(1)), "{refused}");
    store.take_back_note(&id, waits.id).await.unwrap();
    assert_eq!(kinds(store, &id).await.last().unwrap(), "note");
    let refused = store.take_back_note(&id, waits.id).await.unwrap_err();
    assert!(matches!(refused, NoteError::Unknown), "{refused}");
    let sibling = fixture.sibling(store).await;
    let other = sibling.start(store, 1).await;
    let refused = store.take_back_note(&other, used.id).await.unwrap_err();
    assert!(matches!(refused, NoteError::Unknown), "{refused}");
    let left = store.notes(&id).await.unwrap();
    assert_eq!(
        left.iter().map(|note| note.id).collect::<Vec<_>>(),
        [used.id]
    );
}

async fn a_note_taken_back_at_the_last_moment_is_not_counted_as_used(stores: &Stores) {
    let store = &stores.store;
    let fixture = Fixture::new(store, "shop").await;
    let id = fixture.start(store, 1).await;
    let note = write(store, &id, "Never mind").await;
    let held = take(store, &id, 1, "w1").await;
    store.take_back_note(&id, note.id).await.unwrap();
    let new = NewAttempt {
        notes: vec![note.id],
        ..new_attempt(1)
    };
    let refused = try_begin(store, &id, held.epoch, &new).await;
    let refused = refused.unwrap_err();
    assert!(matches!(refused, StoreError::NoteTakenBack), "{refused}");
    assert!(store.attempts(&id).await.unwrap().is_empty());
    assert_eq!(store.iterations(&id).await.unwrap()[0].attempts, 0);
    assert!(begin(store, &held, 1, true).await.is_empty());
}

async fn a_session_that_has_ended_takes_no_note_and_shows_the_unused_ones(stores: &Stores) {
    let store = &stores.store;
    let fixture = Fixture::new(store, "shop").await;
    let id = fixture.start(store, 1).await;
    let held = take(store, &id, 1, "w1").await;
    begin(store, &held, 1, true).await;
    let unused = write(store, &id, "Too late").await;
    let end = crate::fixture::unchanged(1);
    store.finish_iteration(&id, held.epoch, end).await.unwrap();
    let refused = store.write_note(&id, &text("More")).await.unwrap_err();
    assert!(matches!(refused, NoteError::Ended(_)), "{refused}");
    let notes = store.notes(&id).await.unwrap();
    assert_eq!(notes.len(), 1);
    assert!(notes[0].uses.is_empty() && notes[0].id == unused.id);
    // What is told of an ended session ends with its end.
    store.take_back_note(&id, unused.id).await.unwrap();
    assert_eq!(kinds(store, &id).await.last().unwrap(), "done");
    assert!(store.notes(&id).await.unwrap().is_empty());
}

async fn only_so_many_notes_wait(stores: &Stores) {
    let store = &stores.store;
    let fixture = Fixture::new(store, "shop").await;
    let id = fixture.start(store, 2).await;
    for number in 0..20 {
        write(store, &id, &format!("Note {number}")).await;
    }
    let refused = store.write_note(&id, &text("More")).await.unwrap_err();
    assert!(matches!(refused, NoteError::TooMany), "{refused}");
    let held = take(store, &id, 1, "w1").await;
    begin(store, &held, 1, true).await;
    assert_eq!(write(store, &id, "More").await.for_iteration, 2);
    store.request(&id, Request::Cancel).await.unwrap();
    run_through_another(store, &fixture).await;
}

/// A later session knows nothing of the notes to an earlier one.
async fn run_through_another(store: &Store, fixture: &Fixture) {
    let held_by_another = store.open_sessions(&fixture.project).await.unwrap();
    for session in held_by_another {
        store.enforce(&session.id, Request::Cancel).await.unwrap();
    }
    let id = fixture.start(store, 1).await;
    assert!(store.notes(&id).await.unwrap().is_empty());
    run_through(store, &id, 1).await;
}

async fn a_conversation_takes_no_note(stores: &Stores) {
    let store = &stores.store;
    let fixture = Fixture::new(store, "shop").await;
    let chat = NewChat {
        project: fixture.project.clone(),
        workflow: fixture.workflow.clone(),
        step: fixture.step,
        agent: AgentName::Demo,
        model: ModelName::parse("opus").unwrap(),
        may_run_commands: false,
        document_path: "DESIGN.md".into(),
        document_key: format!("/documents/{}", fixture.workflow),
        start_revision: None,
    };
    let id = store.create_chat(&chat).await.unwrap();
    let refused = store.write_note(&id, &text("Hello")).await.unwrap_err();
    assert!(matches!(refused, NoteError::Conversation(_)), "{refused}");
}
