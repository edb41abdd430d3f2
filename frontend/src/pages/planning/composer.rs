//! Where the user writes.

use leptos::prelude::*;

use super::state::{Doing, Talk};
use crate::api;
use crate::paths::WorkflowPath;
use crate::texts::planning as texts;
use crate::ui::{Form, live};

/// A field and a button; what is written survives a reload.
#[component]
pub(super) fn Composer(talk: Talk) -> impl IntoView {
    let kept = talk
        .path
        .with_value(|WorkflowPath { workflow, .. }| format!("draft-message-{workflow}"));
    let kept = StoredValue::new(kept);
    let before = storage().and_then(|storage| storage.get_item(&kept.get_value()).ok().flatten());
    let text = RwSignal::new(before.unwrap_or_default());
    Effect::new(move || {
        // A browser that keeps nothing loses the draft at a reload, and only then.
        if let Some(storage) = storage() {
            let _ = storage.set_item(&kept.get_value(), &text.get());
        }
    });
    let can_send = Memo::new(move |_| {
        talk.doing.get() == Doing::Nothing && text.with(|text| !text.trim().is_empty())
    });
    let busy = talk.deed.busy();
    let submit = Callback::new(move |()| {
        if can_send.get_untracked() {
            let said = text.get_untracked().trim().to_owned();
            let send = api::send(talk.path.get_value(), said, None);
            talk.act_then(send, move || text.set(String::new()));
        }
    });
    let input = move |event| text.set(event_target_value(&event));
    let keys = move |event: leptos::ev::KeyboardEvent| {
        if event.key() == "Enter" && (event.ctrl_key() || event.meta_key()) {
            event.prevent_default();
            submit.run(());
        }
    };
    view! {
        <Form class="composer" on_submit=submit>
            <textarea
                aria-label=texts::YOUR_MESSAGE
                aria-describedby="composer-hint"
                rows="3"
                maxlength="100000"
                placeholder=texts::SAY_WHAT_YOU_THINK_OF
                prop:value=text
                on:input=input
                on:keydown=keys
            ></textarea>
            <div class="row">
                <span class="hint" id="composer-hint">
                    {live(move || {
                        if talk.is_busy() {
                            texts::YOU_CAN_WRITE_ON
                        } else {
                            texts::CTRL_ENTER_SENDS
                        }
                    })}
                </span>
                <button
                    type="submit"
                    class="primary"
                    disabled=live(move || busy.get() || !can_send.get())
                >
                    {texts::SEND}
                </button>
            </div>
        </Form>
    }
}

fn storage() -> Option<web_sys::Storage> {
    window().session_storage().ok().flatten()
}
