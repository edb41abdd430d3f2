//! Buttons.

use leptos::prelude::*;

use super::{Deed, Needs};

/// A button that does something.
#[component]
pub(crate) fn Press(
    /// What it says.
    #[prop(into)]
    label: Signal<String>,
    /// How it looks: empty, `primary`, `danger`, `quiet` or `plain`.
    #[prop(optional)]
    class: &'static str,
    /// What it starts; while that runs it cannot be pressed again.
    #[prop(optional)]
    deed: Option<Deed>,
    /// The scope it needs; with a deed, that one's.
    #[prop(optional)]
    needs: Option<Needs>,
    on_press: Callback<()>,
) -> impl IntoView {
    let disabled = deed.map(Deed::busy);
    let needs = needs.or(deed.map(Deed::needs)).and_then(Needs::attribute);
    view! {
        <button type="button" class=class data-needs=needs disabled=disabled on:click=move |_| on_press.run(())>
            {label}
        </button>
    }
}

/// The button that sends a form.
#[component]
pub(crate) fn Submit(
    /// What it says.
    label: &'static str,
    /// How it looks.
    #[prop(default = "primary")]
    class: &'static str,
    /// What the form starts.
    deed: Deed,
) -> impl IntoView {
    view! {
        <button type="submit" class=class data-needs=deed.needs().attribute() disabled=deed.busy()>
            {label}
        </button>
    }
}

/// A form that sends nothing by itself.
#[component]
pub(crate) fn Form(
    /// How it looks.
    #[prop(optional)]
    class: &'static str,
    on_submit: Callback<()>,
    children: Children,
) -> impl IntoView {
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        on_submit.run(());
    };
    view! {
        <form class=class on:submit=submit>
            {children()}
        </form>
    }
}
