//! Asking again while a page is looked at.

use std::time::Duration;

use leptos::prelude::*;
use web_sys::VisibilityState;

/// Does something again and again while the page is open and seen.
pub(crate) fn again(every: Duration, what: Callback<()>) {
    let tick = move || {
        if document().visibility_state() == VisibilityState::Visible {
            what.run(());
        }
    };
    let ticking = set_interval_with_handle(tick, every);
    on_cleanup(move || {
        if let Ok(ticking) = ticking {
            ticking.clear();
        }
    });
}
