//! What takes a while to work out is worked out after the page was drawn.

use std::sync::Arc;
use std::time::Duration;

use leptos::prelude::*;

use crate::ui::{ghost, live};

/// Stands in for what `draw` gives until the page has been seen.
pub(crate) fn soon(draw: impl Fn() -> AnyView + Send + Sync + 'static) -> AnyView {
    later(Arc::new(draw))
}

fn later(draw: Arc<dyn Fn() -> AnyView + Send + Sync>) -> AnyView {
    let is_time = RwSignal::new(false);
    request_animation_frame(move || {
        let now = move || {
            // Another page may be open by now.
            let _ = is_time.try_set(true);
        };
        set_timeout(now, Duration::ZERO);
    });
    let shown = live(move || {
        if is_time.get() {
            draw()
        } else {
            ghost("ghost tall")
        }
    });
    shown.into_any()
}
