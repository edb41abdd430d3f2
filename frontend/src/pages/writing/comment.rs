//! A comment on lines of the document.

use leptos::prelude::*;
use redraft_wire::{Note, NoteLines};

use super::commenting::Board;
use super::undo;
use crate::api;
use crate::texts::{words, writing as texts};
use crate::ui::{Deed, Form, Press, Submit, Trouble, focus_soon, live, when};
use crate::writing::comments::{fate, lines_fate};

/// What it says, what became of it, and what can still be done with it.
pub(super) fn comment(board: Board, note: Note) -> AnyView {
    let editing = RwSignal::new(false);
    let deed = Deed::new();
    let note = StoredValue::new(note);
    let shown = live(move || {
        if editing.get() {
            changing(board, note, editing, deed)
        } else {
            told(board, note, editing, deed)
        }
    });
    view! {
        <div class="comment" role="group" aria-label=words::COMMENT>
            {shown}
            <Trouble deed />
        </div>
    }
    .into_any()
}

fn told(board: Board, note: StoredValue<Note>, editing: RwSignal<bool>, deed: Deed) -> AnyView {
    let of = note.get_value();
    let is_open = board.of.is_open;
    let now = live(move || note.with_value(|note| fate(note, is_open.get())));
    let lines = of.anchor.0.as_ref().map(|anchor| {
        let fate = lines_fate(anchor);
        // Where they are not as they were, what they said is part of what is said about them.
        let quote = fate.is_some().then(|| {
            let written = texts::lines_said(anchor.first_line, anchor.last_line);
            view! {
                <blockquote>
                    <p class="hint">
                        {texts::of_version(&written, anchor.revision_id)}
                    </p>
                    <pre>{anchor.quote.clone()}</pre>
                </blockquote>
            }
            .into_any()
        });
        view! {
            {quote}
            {fate.map(|fate| view! { <p class="hint">{fate}</p> }.into_any())}
        }
        .into_any()
    });
    let buttons = of.uses.is_empty().then(|| {
        let edit = Callback::new(move |()| editing.set(true));
        let take_back = Callback::new(move |()| take_back(board, &note.get_value(), deed));
        view! {
            <p class="actions">
                <Press label=words::EDIT class="quiet" deed on_press=edit />
                <Press label=words::TAKE_IT_BACK class="quiet" deed on_press=take_back />
            </p>
        }
        .into_any()
    });
    view! {
        <p class="said">{of.content.clone()}</p>
        {lines}
        <p class="hint">
            {now} " " {when(&of.created_at)}
            {of.changed_at.0.as_deref().map(|at| view! { {texts::CHANGED} {when(at)} }.into_any())}
        </p>
        {buttons}
    }
    .into_any()
}

fn changing(board: Board, note: StoredValue<Note>, editing: RwSignal<bool>, deed: Deed) -> AnyView {
    let text = RwSignal::new(note.with_value(|note| note.content.clone()));
    let input = move |event| text.set(event_target_value(&event));
    let submit = Callback::new(move |()| {
        let (path, session) = (board.of.path.get_value(), board.of.session.get_value());
        let (id, said) = (note.with_value(|note| note.id), text.get_untracked());
        deed.run(api::change_note(path, session, id, said), move |_| {
            editing.set(false);
            board.changed();
        });
    });
    let close = Callback::new(move |()| editing.set(false));
    let escape = move |event: leptos::ev::KeyboardEvent| {
        if event.key() == "Escape" {
            event.stop_propagation();
            editing.set(false);
        }
    };
    let field = NodeRef::new();
    focus_soon(field);
    view! {
        <div on:keydown=escape>
            <Form on_submit=submit>
                <textarea
                    aria-label=texts::WHAT_THE_COMMENT_SAYS
                    rows="3"
                    maxlength="10000"
                    required
                    node_ref=field
                    prop:value=text
                    on:input=input
                ></textarea>
                <p class="actions">
                    <Submit label=texts::CHANGE_IT class="" deed />
                    <Press label=words::CANCEL class="quiet" on_press=close />
                </p>
            </Form>
        </div>
    }
    .into_any()
}

fn take_back(board: Board, note: &Note, deed: Deed) {
    let (path, session) = (board.of.path.get_value(), board.of.session.get_value());
    let Some(anchor) = note.anchor.0.clone() else {
        return;
    };
    let content = note.content.clone();
    let request = api::take_back_note(path.clone(), session.clone(), note.id);
    deed.run(request, move |()| {
        board.changed();
        let again = Box::new(move |said| {
            let lines = NoteLines {
                revision_id: anchor.revision_id,
                first_line: i64::from(anchor.first_line),
                last_line: i64::from(anchor.last_line),
            };
            let request = api::write_comment(path, session, content, lines);
            let then = move |_| {
                // The page may be gone by now.
                if !board.of.path.is_disposed() {
                    board.changed();
                }
            };
            undo::by(request, texts::THE_COMMENT_IS_BACK, then, said);
        });
        undo::offer(texts::THE_COMMENT_IS_TAKEN_BACK.to_owned(), again);
    });
}
