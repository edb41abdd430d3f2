//! The present time, for figures that tick.

use std::time::Duration;

use leptos::prelude::*;

use crate::format::time::Zone;

/// The present time in milliseconds since 1970, once a second.
#[derive(Clone, Copy)]
pub(crate) struct Clock(RwSignal<i64>);

impl Clock {
    /// Starts it; it runs as long as the page.
    pub(crate) fn start() -> Self {
        let now = RwSignal::new(now());
        set_interval(move || now.set(self::now()), Duration::from_secs(1));
        Self(now)
    }

    /// Now; what reads it is drawn again each second.
    pub(crate) fn get(self) -> i64 {
        self.0.get()
    }

    /// Now, once.
    pub(crate) fn once(self) -> i64 {
        self.0.get_untracked()
    }
}

fn now() -> i64 {
    js_sys::Date::now() as i64
}

/// The browser's time zone at a point in time.
pub(crate) fn zone(ms: i64) -> Zone {
    let date = js_sys::Date::new(&(ms as f64).into());
    Zone {
        minutes: -(date.get_timezone_offset() as i64),
    }
}
