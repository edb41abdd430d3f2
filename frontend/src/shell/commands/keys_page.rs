//! The page of the keys, made from the table that they are heard by.

use leptos::prelude::*;

use super::switch;
use crate::keys::{KEYS, Key, Place};
use crate::ui::PageHead;

/// The page.
#[component]
pub(crate) fn KeysPage() -> impl IntoView {
    let on = RwSignal::new(switch::is_on());
    let turn = move |event| {
        on.set(event_target_checked(&event));
        switch::turn(on.get_untracked());
    };
    let parts = Place::ALL.map(|place| {
        let keys = KEYS.iter().filter(move |key| key.place == place);
        view! {
            <section aria-label=place.name()>
                <h2>{place.name()}</h2>
                <dl class="keys">{keys.map(line).collect::<Vec<_>>()}</dl>
            </section>
        }
        .into_any()
    });
    view! {
        <div class="page narrow">
            <PageHead heading="Keys" />
            <p>
                "Two keys are pressed one after the other. None does anything while you write, and everything that \
                 they do can also be done without them."
            </p>
            <label class="option switch">
                <input type="checkbox" prop:checked=on on:change=turn />
                <span>"Keys without Ctrl or ⌘ are on"</span>
                <span class="hint">
                    "Turn them off when you dictate, or when a key is easily touched by accident."
                </span>
            </label>
            {Vec::from(parts)}
        </div>
    }
}

fn line(key: &'static Key) -> AnyView {
    let keys = key.keys.split(' ').flat_map(|part| part.split('+'));
    let keys = keys.map(|part| {
        let name = match part {
            "Mod" => modifier(),
            name => name,
        };
        view! { <kbd>{name}</kbd> }.into_any()
    });
    view! {
        <div>
            <dt>{keys.collect::<Vec<_>>()}</dt>
            <dd>{key.said}</dd>
        </div>
    }
    .into_any()
}

/// What the key is called that is held.
fn modifier() -> &'static str {
    let platform = window().navigator().platform().unwrap_or_default();
    if platform.starts_with("Mac") || platform.starts_with("iP") {
        "⌘"
    } else {
        "Ctrl"
    }
}
