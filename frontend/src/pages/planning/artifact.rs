//! A result: to read, and to change by hand.

use leptos::prelude::*;
use redraft_wire::{PlanningSession, UpdateArtifacts};

use super::results::Kind;
use super::state::{Doing, Talk};
use crate::api;
use crate::texts::{planning as texts, words};
use crate::ui::{
    CopyButton, Deed, Form, Needs, Press, Submit, Trouble, empty, focus_soon, ghost, live,
    rendered, unmask,
};

/// What it says now, and the way to change it.
pub(super) fn artifact(talk: Talk, kind: Kind, editing: RwSignal<bool>) -> AnyView {
    // Only the text decides what is drawn, so that a selection in it stays.
    let text = Memo::new(move |_| talk.session.map(|session| text_of(session, kind)));
    let shown = live(move || {
        if editing.get() {
            // What somebody else writes meanwhile does not take away what is written here.
            let text = text.get_untracked().unwrap_or_default();
            return editor(talk, kind, text, editing);
        }
        match text.get() {
            None => ghost("ghost tall"),
            Some(text) => reader(talk, kind, text, editing),
        }
    });
    shown.into_any()
}

fn reader(talk: Talk, kind: Kind, text: String, editing: RwSignal<bool>) -> AnyView {
    let edit = Callback::new(move |()| editing.set(true));
    let label = if text.is_empty() {
        texts::WRITE_IT_BY_HAND
    } else {
        words::EDIT
    };
    let change = live(move || {
        (!talk.is_busy()).then(|| {
            view! { <Press label class="quiet" needs=Needs::Operate on_press=edit /> }.into_any()
        })
    });
    let copy = (!text.is_empty())
        .then(|| view! { <CopyButton label=words::COPY_MARKDOWN text=text.clone() /> }.into_any());
    let body = if text.is_empty() {
        empty(match kind {
            Kind::Document => texts::THERE_IS_NO_DOCUMENT,
            Kind::Guardrails => texts::THERE_ARE_NO_GUARDRAILS,
        })
    } else {
        rendered(&text)
    };
    view! {
        <div class="pane" tabindex="0" role="region" aria-label=kind.name()>
            <div class="actions">{change} {copy}</div>
            {body}
        </div>
    }
    .into_any()
}

fn editor(talk: Talk, kind: Kind, text: String, editing: RwSignal<bool>) -> AnyView {
    let base = talk
        .session
        .once()
        .and_then(|session| session.revision_id.0);
    let text = RwSignal::new(text);
    let verbatim = move || api::planning_verbatim(talk.path.get_value());
    unmask(text, verbatim, move |session| Some(text_of(&session, kind)));
    let deed = Deed::new();
    let submit = Callback::new(move |()| {
        let new = Some(text.get_untracked());
        let body = match kind {
            Kind::Document => UpdateArtifacts {
                design_doc: new,
                guardrails: None,
                base_revision: base,
            },
            Kind::Guardrails => UpdateArtifacts {
                design_doc: None,
                guardrails: new,
                base_revision: None,
            },
        };
        deed.run(
            api::save_results(talk.path.get_value(), body),
            move |session| {
                editing.set(false);
                talk.session.put(session);
            },
        );
    });
    let close = Callback::new(move |()| editing.set(false));
    let input = move |event| text.set(event_target_value(&event));
    let field = NodeRef::new();
    focus_soon(field);
    let note = match (kind, talk.doing.get_untracked()) {
        (Kind::Document, Doing::Iterating) => texts::SAVING_MAY_BE_REFUSED,
        (Kind::Document, _) => texts::SAVING_MAKES_A_VERSION,
        (Kind::Guardrails, _) => texts::SAVED_WITH_THIS_STEP,
    };
    view! {
        <Form class="editor" on_submit=submit>
            <textarea
                aria-label=kind.name()
                aria-describedby="editor-hint"
                maxlength="2000000"
                node_ref=field
                prop:value=text
                on:input=input
            ></textarea>
            <p class="hint" id="editor-hint">
                {note}
            </p>
            <Trouble deed />
            <div class="actions">
                <Submit label=words::SAVE deed />
                <Press label=words::CANCEL class="quiet" on_press=close />
            </div>
        </Form>
    }
    .into_any()
}

fn text_of(session: &PlanningSession, kind: Kind) -> String {
    let results = session.artifacts.0.as_ref();
    let text = results.and_then(|results| match kind {
        Kind::Document => results.design_doc.clone(),
        Kind::Guardrails => results.guardrails.clone(),
    });
    text.unwrap_or_default()
}
