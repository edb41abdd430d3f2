//! A button that asks before it does what cannot be undone.

use leptos::{html, prelude::*};
use wasm_bindgen::JsCast;

use super::{Deed, Needs, Press};
use crate::texts::words::CANCEL;

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
    #[prop(default = CANCEL)]
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

#[cfg(test)]
mod tests {
    use std::sync::Arc;
    use std::sync::atomic::{AtomicU32, Ordering};

    use leptos::prelude::*;
    use wasm_bindgen_test::wasm_bindgen_test;
    use web_sys::KeyboardEvent;

    use super::{Confirm, Deed, Needs};
    use crate::ui::stage::{Stage, settled};

    async fn delete() -> (Stage, Arc<AtomicU32>) {
        let done = Arc::new(AtomicU32::new(0));
        let count = done.clone();
        let stage = Stage::show(move || {
            let deed = Deed::needing(Needs::Read);
            let on_yes = Callback::new(move |()| {
                count.fetch_add(1, Ordering::Relaxed);
            });
            view! { <Confirm label="Delete" question="Delete it?" yes="Delete it" deed on_yes /> }
                .into_any()
        });
        (stage.await, done)
    }

    fn focused() -> String {
        let element = document().active_element();
        element.and_then(|it| it.text_content()).unwrap_or_default()
    }

    #[wasm_bindgen_test]
    async fn it_asks_first_and_then_does_it_once() {
        let (stage, done) = delete().await;
        stage.press("Delete").await;
        assert_eq!(done.load(Ordering::Relaxed), 0);
        stage.press("Delete it").await;
        assert_eq!(done.load(Ordering::Relaxed), 1);
        stage.button("Delete");
    }

    #[wasm_bindgen_test]
    async fn the_focus_is_on_the_answer_that_changes_nothing_and_comes_back() {
        let (stage, done) = delete().await;
        stage.press("Delete").await;
        assert_eq!(focused(), "Cancel");
        stage.press("Cancel").await;
        assert_eq!(
            (focused().as_str(), done.load(Ordering::Relaxed)),
            ("Delete", 0)
        );
    }

    #[wasm_bindgen_test]
    async fn escape_is_no() {
        let (stage, done) = delete().await;
        stage.press("Delete").await;
        let init = web_sys::KeyboardEventInit::new();
        init.set_key("Escape");
        init.set_bubbles(true);
        let escape = KeyboardEvent::new_with_keyboard_event_init_dict("keydown", &init).unwrap();
        stage.button("Cancel").dispatch_event(&escape).unwrap();
        settled().await;
        stage.button("Delete");
        assert_eq!(done.load(Ordering::Relaxed), 0);
    }
}
