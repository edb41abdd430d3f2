//! A time as people say it, with the exact one on hover.

use leptos::prelude::*;

use super::{Clock, zone};
use crate::format::time;

/// A time from its ISO 8601 form; nothing when it cannot be read.
pub(crate) fn when(at: &str) -> AnyView {
    let clock = expect_context::<Clock>();
    let Some(ms) = time::parse(at) else {
        return ().into_any();
    };
    let zone = zone(ms);
    view! {
        <time datetime=at.to_owned() title=time::exact(ms, zone)>
            {time::said(ms, clock.once(), zone)}
        </time>
    }
    .into_any()
}
