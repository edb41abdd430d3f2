//! The conversation so far.

use leptos::{html, prelude::*};

use super::answer::running_answer;
use super::message::message_view;
use super::state::{Doing, Talk};
use crate::texts::planning as texts;
use crate::ui::{empty, ghost, live};

/// How near to the end counts as at the end, in CSS pixels.
const NEAR: i32 = 60;

/// All messages of the chosen branch, and the answer that is being written.
#[component]
pub(super) fn Messages(talk: Talk) -> impl IntoView {
    let log = NodeRef::<html::Div>::new();
    let follows = StoredValue::new(true);
    let scrolled = move |_| {
        if let Some(log) = log.get_untracked() {
            let rest = log.scroll_height() - log.scroll_top() - log.client_height();
            follows.set_value(rest < NEAR);
        }
    };
    Effect::new(move || {
        talk.window.track();
        talk.partial.track();
        talk.session.map(|session| session.messages.len());
        if follows.get_value() {
            request_animation_frame(move || {
                if let Some(log) = log.try_get_untracked().flatten() {
                    log.set_scroll_top(log.scroll_height());
                }
            });
        }
    });
    let all = move || {
        let messages = talk.session.map(|session| session.messages.clone());
        messages.unwrap_or_default()
    };
    let last = Memo::new(move |_| {
        let last = talk
            .session
            .map(|session| session.messages.last().map(|last| last.id));
        last.flatten()
    });
    let nothing = live(move || match (talk.doing.get(), last.get()) {
        (Doing::Unknown, _) => ghost("ghost"),
        (_, None) => empty(texts::DESCRIBE_THE_IDEA),
        _ => ().into_any(),
    });
    view! {
        <div
            class="messages"
            role="log"
            aria-live="polite"
            aria-labelledby="talk-heading"
            tabindex="0"
            node_ref=log
            on:scroll=scrolled
        >
            {nothing}
            // A message that did not change stays, and so does the focus in it.
            <For
                each=all
                key=|message| (message.id, message.versions.len())
                children=move |message| message_view(talk, last, message)
            />
            {running_answer(talk)}
        </div>
    }
}
