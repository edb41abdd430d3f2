//! A labelled field of a form.

use leptos::prelude::*;

/// A label, what it labels, and a hint below it.
#[component]
pub(crate) fn Field(
    /// The `id` of the control inside.
    id: &'static str,
    /// What it is called.
    label: &'static str,
    /// What helps to fill it in; the control names it by `aria-describedby` as `ID-hint`.
    #[prop(optional)]
    hint: &'static str,
    children: Children,
) -> impl IntoView {
    let hint = (!hint.is_empty()).then(|| {
        view! {
            <p class="hint" id=format!("{id}-hint")>
                {hint}
            </p>
        }
    });
    view! {
        <div class="field">
            <label for=id>{label}</label>
            {children()}
            {hint}
        </div>
    }
}
