//! A button that is in or out.

use leptos::prelude::*;

use super::live;

/// It says what it shows, and stays in until it is pressed again.
#[component]
pub(crate) fn Toggle(
    /// What it says.
    label: &'static str,
    /// Whether it is in.
    on: RwSignal<bool>,
) -> impl IntoView {
    view! {
        <button
            type="button"
            class="quiet"
            aria-pressed=live(move || on.get().to_string())
            on:click=move |_| on.update(|on| *on = !*on)
        >
            {label}
        </button>
    }
}

#[cfg(test)]
mod tests {
    use leptos::prelude::*;
    use wasm_bindgen_test::wasm_bindgen_test;

    use super::Toggle;
    use crate::ui::stage::{Stage, owned};

    #[wasm_bindgen_test]
    async fn it_says_by_ear_too_whether_it_is_in() {
        let (on, _owner) = owned(|| RwSignal::new(false));
        let stage =
            Stage::show(move || view! { <Toggle label="Who wrote what" on /> }.into_any()).await;
        let pressed = || {
            stage
                .button("Who wrote what")
                .get_attribute("aria-pressed")
                .unwrap()
        };
        assert_eq!(pressed(), "false");
        stage.press("Who wrote what").await;
        assert_eq!((pressed().as_str(), on.get_untracked()), ("true", true));
        stage.press("Who wrote what").await;
        assert_eq!((pressed().as_str(), on.get_untracked()), ("false", false));
    }
}
