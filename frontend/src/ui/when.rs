//! A time as people say it, with the exact one on hover.

use leptos::prelude::*;

use super::{Clock, zone};
use crate::format::time;

/// A time; nothing when it cannot be read.
#[component]
pub(crate) fn When(
    /// ISO 8601.
    #[prop(into)]
    at: String,
) -> impl IntoView {
    let clock = expect_context::<Clock>();
    time::parse(&at).map(|ms| {
        let zone = zone(ms);
        view! {
            <time datetime=at title=time::exact(ms, zone)>
                {time::said(ms, clock.once(), zone)}
            </time>
        }
    })
}
