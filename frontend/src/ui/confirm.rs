//! A button that asks before it does what cannot be undone.

use leptos::{html, prelude::*};
use wasm_bindgen::JsCast;

use super::{Deed, Needs, Press};

/// First a button, then in its place a question with two answers.
#[component]
pub(crate) fn Confirm(
    /// What the button says.
    label: &'static str,
    /// What is asked.
    question: &'static str,
    /// The answer that does it.
    yes: &'static str,
    /// The answer that does not.
    #[prop(default = "Cancel")]
    no: &'static str,
    /// What the answer starts.
    deed: Deed,
    /// The scope it needs; else the deed's.
    #[prop(optional)]
    needs: Option<Needs>,
    on_yes: Callback<()>,
    /// The class of the first button.
    #[prop(default = "quiet")]
    class: &'static str,
) -> impl IntoView {
    let needs = needs.unwrap_or(deed.needs());
    let asking = RwSignal::new(false);
    let first = NodeRef::<html::Span>::new();
    let answer = NodeRef::<html::Span>::new();
    // Focus goes to the answer that changes nothing, and back to the button afterwards.
    Effect::new(move |before: Option<bool>| {
        let asking = asking.get();
        match before {
            Some(false) if asking => focus(answer),
            Some(true) if !asking => focus(first),
            _ => {}
        }
        asking
    });
    let ask = Callback::new(move |()| asking.set(true));
    let close = Callback::new(move |()| asking.set(false));
    let agree = Callback::new(move |()| {
        asking.set(false);
        on_yes.run(());
    });
    let escape = move |event: leptos::ev::KeyboardEvent| {
        if event.key() == "Escape" {
            asking.set(false);
        }
    };
    // Both are always there and one is hidden, so that the focus has somewhere to go.
    view! {
        <span class="confirm" node_ref=first hidden=asking>
            <Press label class deed needs on_press=ask />
        </span>
        <span
            class="confirm"
            role="group"
            aria-label=question
            node_ref=answer
            hidden=Signal::derive(move || !asking.get())
            on:keydown=escape
        >
            <span class="question">{question}</span>
            <Press label=yes class="danger" on_press=agree />
            <Press label=no class="quiet" on_press=close />
        </span>
    }
}

/// Gives the focus to the last button in a part of the page.
fn focus(part: NodeRef<html::Span>) {
    request_animation_frame(move || {
        let part = part.try_get_untracked().flatten();
        let button =
            part.and_then(|part| part.query_selector("button:last-of-type").ok().flatten());
        if let Some(button) = button.and_then(|b| b.dyn_into::<web_sys::HtmlElement>().ok()) {
            // A button that has just gone needs no focus.
            let _ = button.focus();
        }
    });
}
