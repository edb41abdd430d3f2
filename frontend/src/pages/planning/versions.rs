//! The branches that a message stands beside.

use leptos::prelude::*;

use super::state::{Doing, Talk};
use crate::api;
use crate::texts::planning as texts;
use crate::ui::live;

/// Which version a message is, and the way to those before and after it; nothing where it is the
/// only one.
pub(super) fn versions(talk: Talk, id: i64, versions: Vec<i64>) -> AnyView {
    let Some(at) = versions.iter().position(|version| *version == id) else {
        return ().into_any();
    };
    if versions.len() < 2 {
        return ().into_any();
    }
    let before = at.checked_sub(1).map(|at| versions[at]);
    let after = versions.get(at + 1).copied();
    let place = texts::version_of(at + 1, versions.len());
    view! {
        <span class="versions" role="group" aria-label=texts::VERSIONS_OF_THIS_MESSAGE>
            {step(talk, texts::EARLIER, before)}
            <span>{place}</span>
            {step(talk, texts::LATER, after)}
        </span>
    }
    .into_any()
}

fn step(talk: Talk, name: &'static str, to: Option<i64>) -> AnyView {
    let press = move |_| {
        if let Some(to) = to {
            talk.act(api::choose(talk.path.get_value(), to));
        }
    };
    let disabled = live(move || to.is_none() || talk.doing.get() != Doing::Nothing);
    view! {
        <button type="button" class="plain" disabled=disabled on:click=press>
            {name}
        </button>
    }
    .into_any()
}
