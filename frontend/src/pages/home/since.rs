//! What came of the time since the last look, in one sentence that leads to all of it.

use leptos::prelude::*;

use crate::api;
use crate::pages::morning::{iso, since_of_this_look, since_words};
use crate::paths::MORNING_PAGE;
use crate::ui::{Clock, Remote, live};

/// The sentence; nothing before it is here.
pub(super) fn since_last_look() -> AnyView {
    let now = expect_context::<Clock>().once();
    let since = since_of_this_look(now).since;
    let iso = iso(since);
    let report = Remote::new(move || api::morning(&iso, 0));
    let said = live(move || {
        let said = report.map(|report| report.sentence.clone());
        said.map(|said| {
            view! {
                <a href=MORNING_PAGE>{since_words(since, now)} " " {said}</a>
            }
            .into_any()
        })
    });
    said.into_any()
}
