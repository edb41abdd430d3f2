//! Names of time zones.

use js_sys::{Array, Intl, Object, Reflect};
use leptos::prelude::*;

use super::TextField;
use crate::texts::words::TIME_ZONE;

/// The browser's own, such as `Europe/Berlin`; `UTC` where it does not say.
pub(crate) fn own_time_zone() -> String {
    let format = Intl::DateTimeFormat::new(&Array::new(), &Object::new());
    let name = Reflect::get(&format.resolved_options(), &"timeZone".into());
    let name = name.ok().and_then(|name| name.as_string());
    name.unwrap_or_else(|| "UTC".to_owned())
}

/// A field for one, with the browser's own and a few others to choose from.
#[component]
pub(crate) fn TimeZoneField(
    id: &'static str,
    /// What helps to fill it in.
    #[prop(optional)]
    hint: &'static str,
    value: RwSignal<String>,
) -> impl IntoView {
    let mut known = vec![own_time_zone()];
    let others = [
        "UTC",
        "Europe/London",
        "Europe/Berlin",
        "America/New_York",
        "America/Los_Angeles",
        "Asia/Kolkata",
        "Asia/Tokyo",
    ];
    known.extend(others.map(str::to_owned));
    known.dedup();
    view! { <TextField id label=TIME_ZONE hint suggestions=Signal::stored(known) value /> }
}
