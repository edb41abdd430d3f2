//! The fields of a resource.

use leptos::prelude::*;

use super::kinds::KINDS;
use crate::texts::library as texts;
use crate::ui::Field;

/// Which kind it is.
#[component]
pub(super) fn KindField(kind: RwSignal<String>) -> impl IntoView {
    let options = KINDS.map(|(word, name, _)| {
        let chosen = kind.get_untracked() == word;
        view! { <option value=word selected=chosen>{name}</option> }.into_any()
    });
    let choose = move |event| kind.set(event_target_value(&event));
    view! {
        <Field id="resource-kind" label=texts::KIND>
            <select id="resource-kind" aria-describedby="resource-kind-hint" on:change=choose>
                {Vec::from(options)}
            </select>
        </Field>
    }
}

/// What stands in it.
#[component]
pub(super) fn TextArea(text: RwSignal<String>) -> impl IntoView {
    let input = move |event| text.set(event_target_value(&event));
    view! {
        <Field id="resource-text" label=texts::TEXT hint=texts::MARKDOWN_OR_PLAIN_TEXT>
            <textarea
                id="resource-text"
                rows="16"
                maxlength="2000000"
                aria-describedby="resource-text-hint"
                prop:value=text
                on:input=input
            ></textarea>
        </Field>
    }
}
