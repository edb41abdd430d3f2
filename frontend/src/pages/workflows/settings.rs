//! Renaming and deleting a workflow.

use leptos::prelude::*;
use redraft_wire::Workflow;

use crate::api;
use crate::navigation::address;
use crate::paths::{WorkflowPath, project_page};
use crate::texts::workflow as texts;
use crate::ui::{Deed, Remote, Rename};

/// Both, folded away.
#[component]
pub(super) fn Settings(path: WorkflowPath, workflow: Remote<Workflow>) -> impl IntoView {
    let name = RwSignal::new(String::new());
    Effect::new(move || {
        name.set(
            workflow
                .map(|workflow| workflow.name.clone())
                .unwrap_or_default(),
        );
    });
    let deed = Deed::new();
    let of = path.clone();
    let on_rename = Callback::new(move |()| {
        let name = name.get_untracked().trim().to_owned();
        deed.run(api::rename_workflow(of.clone(), name), move |new| {
            workflow.put(new);
        });
    });
    let address = address();
    let on_away = Callback::new(move |()| {
        let up = project_page(&path.slug);
        deed.run(api::delete_workflow(path.clone()), move |()| {
            address.go(&up);
        });
    });
    view! {
        <Rename
            title=texts::WORKFLOW_SETTINGS
            label=texts::WORKFLOW_NAME
            name
            on_rename
            away=texts::DELETE_THIS_WORKFLOW
            on_away
            deed
        />
    }
}
