//! Notes to the session: where they are written, which wait, and which iteration got which.

use leptos::prelude::*;
use redraft_wire::Note;

use super::state::SessionState;
use crate::api;
use crate::texts::{session as texts, words, writing::lines_said};
use crate::ui::{Deed, Form, Press, Submit, Trouble, live, when};

/// The notes that an iteration was given.
pub(super) fn notes_of(state: SessionState, number: i32) -> AnyView {
    let shown = live(move || {
        let notes = state.notes().map(|notes| {
            let given = |note: &&Note| note.uses.iter().any(|one| one.iteration_number == number);
            let given = notes.iter().filter(given);
            given.map(|note| note.content.clone()).collect::<Vec<_>>()
        });
        let notes = notes.unwrap_or_default().into_iter();
        notes
            .map(|text| view! { <p class="note-text">{texts::YOUR_NOTE} {text}</p> })
            .collect_view()
            .into_any()
    });
    shown.into_any()
}

/// The notes that nobody was given, and the field for another one while the session goes on.
pub(super) fn notes(state: SessionState) -> AnyView {
    let is_shown = Memo::new(move |_| {
        let is_open = state.session.map(|_| ()).is_some() && state.is_open();
        let waits = |notes: &Vec<Note>| notes.iter().any(|note| note.uses.is_empty());
        is_open || state.notes().map(waits).unwrap_or(false)
    });
    let shown = live(move || is_shown.get().then(|| section(state)));
    shown.into_any()
}

/// The section, while there is something in it.
fn section(state: SessionState) -> AnyView {
    let is_open = Memo::new(move |_| state.is_open());
    let waiting = Memo::new(move |_| {
        let waiting = state.notes().map(|notes| {
            let unused = notes.iter().filter(|note| note.uses.is_empty());
            unused.cloned().collect::<Vec<_>>()
        });
        waiting.unwrap_or_default()
    });
    let deed = Deed::new();
    let list = live(move || {
        let open = is_open.get();
        let notes = waiting.get().into_iter();
        notes
            .map(|note| unused(state, deed, note, open))
            .collect_view()
            .into_any()
    });
    let field = live(move || is_open.get().then(|| writing(state, deed)));
    view! {
        <section class="notes" aria-labelledby="notes-heading">
            <h2 id="notes-heading">{texts::NOTES}</h2>
            <ul>{list}</ul>
            {field}
            <Trouble deed />
        </section>
    }
    .into_any()
}

fn unused(state: SessionState, deed: Deed, note: Note, is_open: bool) -> AnyView {
    let number = note.for_iteration;
    let requested = state.session.map(|session| session.iterations_requested);
    let anchor = note.anchor.0.as_ref();
    let about = anchor.map(|anchor| {
        let lines = lines_said(anchor.first_line, anchor.last_line);
        view! {
            <p class="hint">{texts::of_version(&lines, anchor.revision_id)}</p>
        }
        .into_any()
    });
    let fate = match (is_open, requested) {
        (false, _) if anchor.is_some() => words::WAITS_FOR_THE_NEXT_SESSION.to_owned(),
        (false, _) => texts::NEVER_USED.to_owned(),
        (true, Some(last)) if last < number => texts::waits_for_one_to_come(number),
        (true, _) => texts::waits_for(number),
    };
    let id = note.id;
    let take_back = Callback::new(move |()| {
        let (path, session) = state.address();
        deed.run(api::take_back_note(path, session, id), move |()| {
            state.reload_notes();
        });
    });
    view! {
        <li>
            <p class="note-text">{note.content}</p>
            {about}
            <p class="hint">{fate} " " {when(&note.created_at)}</p>
            <Press label=words::TAKE_IT_BACK class="quiet" deed on_press=take_back />
        </li>
    }
    .into_any()
}

fn writing(state: SessionState, deed: Deed) -> AnyView {
    let text = RwSignal::new(String::new());
    let input = move |event| text.set(event_target_value(&event));
    let submit = Callback::new(move |()| {
        let said = text.get_untracked().trim().to_owned();
        if said.is_empty() {
            return;
        }
        let (path, id) = state.address();
        deed.run(api::write_note(path, id, said), move |_| {
            text.set(String::new());
            state.reload_notes();
        });
    });
    let hint = live(move || {
        let last = state.session.map(|session| {
            session.run_status == "running"
                && session.current_iteration >= session.iterations_requested
        });
        if last.unwrap_or(false) {
            texts::THIS_IS_THE_LAST_ITERATION
        } else {
            texts::THE_NEXT_ITERATION_GETS_IT
        }
    });
    view! {
        <Form on_submit=submit>
            <label for="note">{texts::WRITE_A_NOTE}</label>
            <textarea
                id="note"
                rows="3"
                maxlength="10000"
                aria-describedby="note-hint"
                prop:value=text
                on:input=input
            ></textarea>
            <p class="hint" id="note-hint">
                {hint}
            </p>
            <p>
                <Submit label=texts::LEAVE_THE_NOTE class="" deed />
            </p>
        </Form>
    }
    .into_any()
}
