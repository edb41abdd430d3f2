//! What comes of the conversation: the document and the guardrails.

use leptos::prelude::*;

use super::artifact::artifact;
use super::state::{Doing, Talk};
use crate::format::thousands;
use crate::texts::{planning as texts, words};
use crate::ui::{Press, live};

/// One of the two results.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Document,
    Guardrails,
}

impl Kind {
    /// What it is called.
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Document => words::DOCUMENT,
            Self::Guardrails => words::GUARDRAILS,
        }
    }
}

/// Both, one at a time, and the button that has them written.
#[component]
pub(super) fn Results(talk: Talk) -> impl IntoView {
    let kind = RwSignal::new(Kind::Document);
    let editing = RwSignal::new(false);
    let choose = [Kind::Document, Kind::Guardrails].map(|of| {
        let pressed = live(move || (kind.get() == of).to_string());
        let press = move |_| {
            editing.set(false);
            kind.set(of);
        };
        view! {
            <button type="button" class="quiet" aria-pressed=pressed on:click=press>
                {of.name()}
            </button>
        }
        .into_any()
    });
    let shown = live(move || artifact(talk, kind.get(), editing));
    view! {
        <section class="results" aria-labelledby="results-heading">
            <h2 id="results-heading" class="visually-hidden">
                {texts::DOCUMENT_AND_GUARDRAILS}
            </h2>
            <div class="pane-bar">
                <span class="actions" role="group" aria-label=texts::WHICH_RESULT>
                    {Vec::from(choose)}
                </span>
                {generate(talk)}
            </div>
            {unwritten(talk)}
            {shown}
        </section>
    }
}

/// Why the results could not be written.
fn unwritten(talk: Talk) -> AnyView {
    let said = live(move || {
        let why = talk.unwritten.get();
        why.map(|why| view! { <p>{why}</p> }.into_any())
    });
    view! {
        <div role="alert" class="trouble">
            {said}
        </div>
    }
    .into_any()
}

/// Has both written down from the conversation.
fn generate(talk: Talk) -> AnyView {
    let can = Memo::new(move |_| {
        let has_answer = talk.session.map(|session| {
            let mut messages = session.messages.iter();
            messages.any(|message| message.role == "assistant")
        });
        talk.doing.get() == Doing::Nothing && has_answer.unwrap_or(false)
    });
    let press = Callback::new(move |()| talk.tell("generate-artifacts"));
    let shown = live(move || match talk.doing.get() {
        Doing::Writing => {
            let length = move || thousands(talk.progress.get());
            view! {
                <span class="note">{live(length)} {texts::CHARACTERS_SO_FAR}</span>
            }
            .into_any()
        }
        _ if can.get() => {
            let label = texts::WRITE_BOTH;
            view! { <Press label class="quiet" deed=talk.deed on_press=press /> }.into_any()
        }
        _ => ().into_any(),
    });
    shown.into_any()
}
