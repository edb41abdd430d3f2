//! Completing the planning step.

use leptos::prelude::*;

use crate::api;
use crate::paths::WorkflowPath;
use crate::texts::{words, workflow as texts};
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
        (texts::STOP_AND_COMPLETE_IT, texts::STOP_AND_COMPLETE)
    } else {
        (texts::TAKE_THE_DOCUMENT, texts::COMPLETE_IT)
    };
    view! {
        <Confirm label=words::COMPLETE_THE_STEP question yes deed on_yes class="" />
        <Trouble deed />
    }
}
