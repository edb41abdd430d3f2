//! Completing the planning step.

use leptos::prelude::*;

use crate::api;
use crate::paths::WorkflowPath;
use crate::ui::{Confirm, Deed, Trouble};

/// A button for it, which asks first.
#[component]
pub(crate) fn CompleteStep(path: WorkflowPath, done: Callback<()>) -> impl IntoView {
    let deed = Deed::new();
    let on_yes = Callback::new(move |()| {
        deed.run(api::complete(path.clone()), move |()| done.run(()));
    });
    view! {
        <Confirm
            label="Complete the step"
            question="Take the document as it is and go to the next step?"
            yes="Complete it"
            deed
            on_yes
            class=""
        />
        <Trouble deed />
    }
}
