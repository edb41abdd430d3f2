//! The page of the keys, made from the table that they are heard by.

use leptos::prelude::*;

use crate::keys::{KEYS, Key, Place};
use crate::shell::switch;
use crate::texts::{around, keys as texts};
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
            <PageHead heading=around::KEYS />
            <p>{texts::TWO_KEYS}</p>
            <label class="option switch">
                <input type="checkbox" prop:checked=on on:change=turn />
                <span>{texts::KEYS_ARE_ON}</span>
                <span class="hint">{texts::TURN_THEM_OFF}</span>
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
        texts::COMMAND
    } else {
        texts::CONTROL
    }
}
