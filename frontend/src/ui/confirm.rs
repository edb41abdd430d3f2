//! A button that asks before it does what cannot be undone.

use leptos::{html, prelude::*};

use super::Deed;

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
    on_yes: Callback<()>,
    /// The class of the first button.
    #[prop(default = "quiet")]
    class: &'static str,
) -> impl IntoView {
    let asking = RwSignal::new(false);
    let first = NodeRef::<html::Button>::new();
    let answer = NodeRef::<html::Button>::new();
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
    let close = move || asking.set(false);
    view! {
        <Show
            when=move || asking.get()
            fallback=move || {
                view! {
                    <button
                        type="button"
                        class=class
                        node_ref=first
                        disabled=move || deed.is_busy()
                        on:click=move |_| asking.set(true)
                    >
                        {label}
                    </button>
                }
            }
        >
            <span
                class="confirm"
                role="group"
                aria-label=question
                on:keydown=move |event| {
                    if event.key() == "Escape" {
                        close();
                    }
                }
            >
                <span class="question">{question}</span>
                <button
                    type="button"
                    class="danger"
                    on:click=move |_| {
                        close();
                        on_yes.run(());
                    }
                >
                    {yes}
                </button>
                <button type="button" class="quiet" node_ref=answer on:click=move |_| close()>
                    {no}
                </button>
            </span>
        </Show>
    }
}

fn focus(button: NodeRef<html::Button>) {
    request_animation_frame(move || {
        if let Some(button) = button.try_get_untracked().flatten() {
            // A button that has just gone needs no focus.
            let _ = button.focus();
        }
    });
}
