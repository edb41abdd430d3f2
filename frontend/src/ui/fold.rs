//! A part of a form that is folded away.

use leptos::prelude::*;
use wasm_bindgen::JsCast;

/// A summary, and what it opens. It opens by itself when a field inside keeps the form from being
/// sent, since nobody can put right what is not seen.
#[component]
pub(crate) fn Fold(
    /// What the summary says.
    summary: &'static str,
    /// Called with whether it is open, each time it opens or closes.
    #[prop(optional)]
    on_toggle: Option<Callback<bool>>,
    children: Children,
) -> impl IntoView {
    let is_open = RwSignal::new(false);
    let toggle = move |event: leptos::ev::Event| {
        let element = event.current_target();
        let element = element.and_then(|element| element.dyn_into::<web_sys::Element>().ok());
        let now = element.is_some_and(|element| element.has_attribute("open"));
        is_open.set(now);
        if let Some(on_toggle) = on_toggle {
            on_toggle.run(now);
        }
    };
    view! {
        <details
            class="settings"
            prop:open=is_open
            on:toggle=toggle
            on:invalid:capture=move |_| is_open.set(true)
        >
            <summary>{summary}</summary>
            {children()}
        </details>
    }
}

#[cfg(test)]
mod tests {
    use leptos::prelude::*;
    use wasm_bindgen::JsCast;
    use wasm_bindgen_test::wasm_bindgen_test;

    use super::Fold;
    use crate::ui::stage::{Stage, settled};

    #[wasm_bindgen_test]
    async fn it_opens_when_a_field_in_it_keeps_the_form_from_being_sent() {
        let stage = Stage::show(|| {
            view! {
                <form>
                    <Fold summary="More settings">
                        <input name="model" required />
                    </Fold>
                </form>
            }
            .into_any()
        });
        let stage = stage.await;
        let details = stage.find("details");
        assert!(!details.has_attribute("open"));
        let form: web_sys::HtmlFormElement = stage.find("form").unchecked_into();
        assert!(!form.check_validity());
        settled().await;
        assert!(details.has_attribute("open"));
    }
}
