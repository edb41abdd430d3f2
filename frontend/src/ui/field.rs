//! Fields of forms.

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
    view! {
        <div class="field">
            <label for=id>{label}</label>
            {children()}
            <p class="hint" id=format!("{id}-hint")>
                {hint}
            </p>
        </div>
    }
}

/// A field of one line.
#[component]
pub(crate) fn TextField(
    id: &'static str,
    /// What it is called.
    label: &'static str,
    /// What helps to fill it in.
    #[prop(optional)]
    hint: &'static str,
    value: RwSignal<String>,
    /// The input's type.
    #[prop(default = "text")]
    kind: &'static str,
    #[prop(optional)] required: bool,
    /// An example.
    #[prop(optional)]
    placeholder: &'static str,
    /// Of a number: the least, the most and the step; empty: none.
    #[prop(optional)]
    range: [&'static str; 3],
    /// Words to choose from.
    #[prop(into, optional)]
    suggestions: Signal<Vec<String>>,
    /// What happens when a value is finished.
    #[prop(optional)]
    on_change: Option<Callback<()>>,
) -> impl IntoView {
    let [min, max, step] = range.map(|bound| Some(bound).filter(|bound| !bound.is_empty()));
    let list = format!("{id}-list");
    let input = move |event| value.set(event_target_value(&event));
    let change = move |_| {
        if let Some(on_change) = on_change {
            on_change.run(());
        }
    };
    let options = super::live(move || {
        let words = suggestions.get().into_iter();
        words
            .map(|word| view! { <option value=word></option> })
            .collect_view()
            .into_any()
    });
    view! {
        <Field id label hint>
            <input
                id=id
                type=kind
                required=required
                placeholder=placeholder
                min=min
                max=max
                step=step
                list=list.clone()
                maxlength="4096"
                autocomplete="off"
                spellcheck="false"
                aria-describedby=format!("{id}-hint")
                prop:value=value
                on:input=input
                on:change=change
            />
            <datalist id=list>{options}</datalist>
        </Field>
    }
}
