//! What a session that waits says besides its sentence: its place, and the way to what holds it back.

use std::time::Duration;

use leptos::prelude::*;

use super::state::SessionState;
use crate::format::place;
use crate::paths::{LIMITS_PAGE, project_page};
use crate::texts::session as texts;
use crate::ui::{again, link, live};

/// How often the place is asked for again; other sessions move it, and no event of this one tells.
const AGAIN: Duration = Duration::from_secs(4);

/// The place in the queue; empty where the session runs, waits for a time or has ended.
pub(super) fn queue_place(state: SessionState) -> Signal<String> {
    let number = Memo::new(move |_| {
        let number = state.session.map(|session| {
            let is_queued = session.run_status == "pending";
            session.queue_position.0.filter(|_| is_queued)
        });
        number.flatten()
    });
    let ask = Callback::new(move |()| {
        if number.get_untracked().is_some() {
            state.session.reload();
        }
    });
    again(AGAIN, ask);
    Signal::derive(move || number.get().map(place).unwrap_or_default())
}

/// Where a budget or a reserve holds it back: the pages that change them.
pub(super) fn way_to_limits(state: SessionState) -> AnyView {
    let project = Memo::new(move |_| {
        let project = state.session.map(|session| {
            let is_held = matches!(session.run_status.as_str(), "waiting" | "paused");
            let by_limits = matches!(session.reason.0.as_deref(), Some("budget" | "reserve"));
            (is_held && by_limits).then(|| session.project_slug.clone())
        });
        project.flatten()
    });
    let links = live(move || {
        project.get().map(|slug| {
            view! {
                <p class="hint">
                    {texts::CHANGE_IT} {link(LIMITS_PAGE.to_owned(), texts::LIMITS_OF_THE_INSTALLATION.to_owned())}
                    ", " {link(project_page(&slug), texts::LIMITS_OF_THE_PROJECT.to_owned())} "."
                </p>
            }
            .into_any()
        })
    });
    links.into_any()
}
