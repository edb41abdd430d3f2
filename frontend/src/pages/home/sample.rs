//! The offer of a sample project.

use leptos::prelude::*;

use crate::api;
use crate::navigation::address;
use crate::paths::{WorkflowPath, project_page};
use crate::texts::home as texts;
use crate::ui::{Deed, Press, Remote, Trouble, live};

/// A button that makes one and leads to it; nothing where none is offered.
pub(super) fn sample_offer() -> AnyView {
    let sample = Remote::new(api::sample);
    let deed = Deed::new();
    let address = address();
    let make = Callback::new(move |()| {
        deed.run(api::make_sample(), move |made| {
            let Some(slug) = made.project_slug.0 else {
                return;
            };
            let page = match (made.workflow_id.0, made.session_id.0) {
                (Some(workflow), Some(session)) => {
                    WorkflowPath { slug, workflow }.session_page(&session)
                }
                _ => project_page(&slug),
            };
            address.go(&page);
        });
    });
    let offer = live(move || {
        let is_offered = sample.map(|sample| sample.is_offered).unwrap_or(false);
        is_offered.then(|| {
            view! {
                <div class="actions">
                    <Press label=texts::LOOK_AT_A_SAMPLE deed on_press=make />
                    <span class="note">{texts::A_SMALL_DOCUMENT}</span>
                </div>
                <Trouble deed />
            }
            .into_any()
        })
    });
    offer.into_any()
}
