//! Going back to a revision.

use leptos::prelude::*;

use crate::api;
use crate::paths::WorkflowPath;
use crate::texts::{versions as texts, words};
use crate::ui::{Confirm, Deed, Trouble};

/// A button for it, which asks first.
#[component]
pub(crate) fn RestoreButton(
    path: WorkflowPath,
    revision: i64,
    done: Callback<()>,
) -> impl IntoView {
    let deed = Deed::new();
    let on_yes = Callback::new(move |()| {
        deed.run(api::restore(path.clone(), revision), move |_| done.run(()));
    });
    view! {
        <Confirm
            label=words::RESTORE_THIS_VERSION
            question=texts::MAKE_IT_THE_PRESENT_ONE
            yes=words::RESTORE_IT
            deed
            on_yes
        />
        <Trouble deed />
    }
}
