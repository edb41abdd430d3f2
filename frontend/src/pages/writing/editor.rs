//! The editor: the document's source beside what it looks like.

use std::time::Duration;

use leptos::{html, prelude::*};
use redraft_wire::Document;
use wasm_bindgen::JsCast;

use super::conflict::conflict;
use super::editing::Editing;
use crate::api;
use crate::paths::WorkflowPath;
use crate::texts::{words, writing as texts};
use crate::ui::{Press, Remote, live, loaded, rendered};
use crate::writing::size::size_said;

/// How long after the last key the preview follows.
const REST: Duration = Duration::from_millis(150);

/// What begins the title of a page with an unsaved text.
const UNSAVED: &str = "• ";

/// What is edited, and who is told.
#[derive(Clone)]
pub(crate) struct Opening {
    pub(crate) path: WorkflowPath,
    pub(crate) on_close: Callback<()>,
    pub(crate) on_saved: Callback<()>,
}

/// The editor of a document.
pub(crate) fn editor(opening: Opening) -> AnyView {
    let path = opening.path.clone();
    let document = Remote::new(move || api::document(path.clone()));
    let close = opening.on_close;
    let shown = loaded(document, move |document: Document| {
        draw(Editing::of(opening.clone(), &document), &document)
    });
    let close = Callback::new(move |()| close.run(()));
    // Where the document does not come there has to be a way back.
    let way_back = live(move || {
        (document.failure().is_some() && document.get().is_none()).then(|| {
            view! { <Press label=texts::CLOSE_THE_EDITOR class="quiet" on_press=close /> }
                .into_any()
        })
    });
    view! { <section class="manuscript" aria-label=texts::EDITING_THE_DOCUMENT>{shown} {way_back}</section> }
        .into_any()
}

fn draw(editing: Editing, document: &Document) -> AnyView {
    mark_title(editing);
    editing.begin();
    let keys = move |event: leptos::ev::KeyboardEvent| match event.key().as_str() {
        "s" | "S" if event.ctrl_key() || event.meta_key() => {
            event.prevent_default();
            editing.save(Callback::new(|()| ()));
        }
        "Escape" => {
            event.prevent_default();
            if editing.leaving.get_untracked() {
                editing.leaving.set(false);
                editing.focus();
            } else {
                editing.leave();
            }
        }
        _ => {}
    };
    let is_preview = RwSignal::new(false);
    let class = live(move || {
        if is_preview.get() {
            "sheets on-preview"
        } else {
            "sheets on-source"
        }
    });
    let tab = move |label: &'static str, own: bool| {
        view! {
            <button
                type="button"
                class="quiet"
                aria-pressed=live(move || (is_preview.get() == own).to_string())
                on:click=move |_| is_preview.set(own)
            >
                {label}
            </button>
        }
        .into_any()
    };
    let running = running(document);
    view! {
        <div class="desk" on:keydown=keys>
            {bar(editing, document.path.clone())}
            {running}
            {found(editing)}
            {leaving(editing)}
            {conflict(editing)}
            <div class="sides">{tab(texts::SOURCE, false)} {tab(texts::PREVIEW, true)}</div>
            <div class=class>{source(editing)} {preview(editing)}</div>
            <p class="hint" id="writing-hint">
                {size(editing)}
                {texts::KEYS_OF_THE_EDITOR}
            </p>
        </div>
    }
    .into_any()
}

/// What a save means while a session goes on.
fn running(document: &Document) -> AnyView {
    let said = match (document.session_id.as_deref(), document.iteration_number.0) {
        (None, _) => return ().into_any(),
        (_, Some(number)) => texts::iteration_is_running(number),
        (_, None) => texts::A_SESSION_HAS_NOT_ENDED.to_owned(),
    };
    view! { <p class="note">{said}</p> }.into_any()
}

fn bar(editing: Editing, path: String) -> AnyView {
    let save = Callback::new(move |()| editing.save(Callback::new(|()| ())));
    let leave = Callback::new(move |()| editing.leave());
    let state = live(move || {
        let unsaved = editing.is_unsaved();
        let said = editing.said.get();
        match (said.is_empty(), unsaved, editing.is_kept.get()) {
            (false, ..) => said,
            (_, true, true) => texts::NOT_SAVED_YET.to_owned(),
            (_, true, false) => texts::NOT_SAVED_NOR_KEPT.to_owned(),
            _ => texts::ALL_IS_SAVED.to_owned(),
        }
    });
    let trouble = live(move || {
        let failure = editing.trouble.get();
        failure.map(|failure| view! { <p>{failure.sentence()}</p> }.into_any())
    });
    let disabled =
        Signal::derive(move || editing.busy.get() || editing.found.with(Option::is_some));
    view! {
        <div class="pane-bar">
            <span>
                <code>{path}</code>
                " "
                <span role="status">{state}</span>
            </span>
            <span class="actions">
                <button
                    type="button"
                    class="primary"
                    data-needs="operate"
                    disabled=disabled
                    aria-keyshortcuts="Control+S"
                    on:click=move |_| save.run(())
                >
                    {words::SAVE}
                </button>
                <Press label=texts::CLOSE class="quiet" on_press=leave />
            </span>
        </div>
        <div role="alert" class="trouble">
            {trouble}
        </div>
    }
    .into_any()
}

/// The unsaved text of before.
fn found(editing: Editing) -> AnyView {
    let shown = live(move || {
        editing.found.get().map(|found| {
            let base = editing.base.get_untracked();
            let said = found.said(js_sys::Date::now() as i64, base);
            let take = Callback::new(move |()| editing.decide(true));
            let drop = Callback::new(move |()| editing.decide(false));
            view! {
                <div class="question-bar" role="group" aria-label=texts::AN_UNSAVED_TEXT>
                    <p>{said}</p>
                    <Press label=texts::GO_ON_WITH_IT on_press=take />
                    <Press label=texts::THROW_IT_AWAY class="quiet" on_press=drop />
                </div>
            }
            .into_any()
        })
    });
    view! { <div role="status">{shown}</div> }.into_any()
}

/// What becomes of the unsaved text.
fn leaving(editing: Editing) -> AnyView {
    let node = NodeRef::<html::Div>::new();
    Effect::new(move || {
        if editing.leaving.get() {
            request_animation_frame(move || {
                let place = node.try_get_untracked().flatten();
                let button = place.and_then(|place| place.query_selector("button").ok().flatten());
                if let Some(button) = button.and_then(|b| b.dyn_into::<web_sys::HtmlElement>().ok())
                {
                    let _ = button.focus();
                }
            });
        }
    });
    let save = Callback::new(move |()| {
        editing.leaving.set(false);
        editing.save(Callback::new(move |()| editing.close()));
    });
    let leave = Callback::new(move |()| editing.close());
    let stay = Callback::new(move |()| {
        editing.leaving.set(false);
        editing.focus();
    });
    let question = live(move || {
        if editing.is_kept.get() {
            texts::NOT_SAVED_BUT_KEPT
        } else {
            texts::IT_WOULD_BE_LOST
        }
    });
    view! {
        <div
            class="question-bar"
            role="group"
            aria-label=texts::LEAVE_THE_EDITOR
            node_ref=node
            hidden=Signal::derive(move || !editing.leaving.get())
        >
            <p>{question}</p>
            <Press label=texts::SAVE_AND_CLOSE on_press=save />
            <Press label=texts::CLOSE_WITHOUT_SAVING class="quiet" on_press=leave />
            <Press label=texts::STAY class="quiet" on_press=stay />
        </div>
    }
    .into_any()
}

fn source(editing: Editing) -> AnyView {
    let input = move |event| editing.typed(event_target_value(&event));
    view! {
        <textarea
            aria-label=texts::THE_DOCUMENTS_MARKDOWN
            aria-describedby="writing-hint"
            spellcheck="true"
            node_ref=editing.field
            readonly=Signal::derive(move || editing.found.with(Option::is_some))
            prop:value=editing.text
            on:input=input
            on:blur=move |_| editing.keep()
        ></textarea>
    }
    .into_any()
}

fn preview(editing: Editing) -> AnyView {
    let seen = RwSignal::new(editing.text.get_untracked());
    let turn = RwSignal::new(0_u32);
    Effect::new(move || {
        editing.text.track();
        turn.update_untracked(|turn| *turn += 1);
        let mine = turn.get_untracked();
        let follow = move || {
            if turn.try_get_untracked() == Some(mine)
                && let Some(text) = editing.text.try_get_untracked()
            {
                let _ = seen.try_set(text);
            }
        };
        set_timeout(follow, REST);
    });
    let shown = live(move || seen.with(|text| rendered(text)));
    view! {
        <div class="preview" tabindex="0" role="region" aria-label=texts::PREVIEW>
            {shown}
        </div>
    }
    .into_any()
}

fn size(editing: Editing) -> AnyView {
    let said = live(move || editing.text.with(|text| size_said(text)));
    said.into_any()
}

/// A mark in the title while something is not saved.
fn mark_title(editing: Editing) {
    let unsaved = Memo::new(move |_| editing.is_unsaved());
    let mark = |is: bool| {
        let title = document().title();
        let bare = title.trim_start_matches(UNSAVED);
        document().set_title(&if is {
            format!("{UNSAVED}{bare}")
        } else {
            bare.to_owned()
        });
    };
    Effect::new(move || mark(unsaved.get()));
    on_cleanup(move || mark(false));
}
