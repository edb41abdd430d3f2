//! Completing the planning step.

use leptos::prelude::*;

use crate::api;
use crate::paths::WorkflowPath;
use crate::ui::{Confirm, Deed, Trouble};

/// A button for it, which asks first.
#[component]
pub(crate) fn CompleteStep(
    path: WorkflowPath,
    /// Whether a session of the step is going on, which has to be stopped for it.
    #[prop(optional)]
    is_going: bool,
    done: Callback<()>,
) -> impl IntoView {
    let deed = Deed::new();
    let on_yes = Callback::new(move |()| {
        deed.run(api::complete(path.clone(), is_going), move |()| {
            done.run(());
        });
    });
    let (question, yes) = if is_going {
        (
            "A session is going on. Stop it, take the document as it is then, and go to the next step?",
            "Stop and complete",
        )
    } else {
        (
            "Take the document as it is and go to the next step?",
            "Complete it",
        )
    };
    view! {
        <Confirm label="Complete the step" question yes deed on_yes class="" />
        <Trouble deed />
    }
}
