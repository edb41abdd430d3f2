//! Renaming and deleting a workflow.

use leptos::prelude::*;
use redraft_wire::Workflow;

use crate::api;
use crate::navigation::address;
use crate::paths::{WorkflowPath, project_page};
use crate::ui::{Confirm, Deed, Field, Remote, Trouble};

/// Folded away, since it is seldom wanted.
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
    let renamed = path.clone();
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let name = name.get_untracked().trim().to_owned();
        deed.run(api::rename_workflow(renamed.clone(), name), move |new| {
            workflow.put(new)
        });
    };
    let address = address();
    let delete = Callback::new(move |()| {
        let up = project_page(&path.slug);
        deed.run(api::delete_workflow(path.clone()), move |()| {
            address.go(&up);
        });
    });
    view! {
        <details class="settings">
            <summary>"Workflow settings"</summary>
            <form class="inline" on:submit=submit>
                <Field id="workflow-name" label="Workflow name">
                    <input
                        id="workflow-name"
                        type="text"
                        required
                        maxlength="200"
                        autocomplete="off"
                        bind:value=name
                    />
                </Field>
                <button type="submit" disabled=move || deed.is_busy()>
                    "Rename"
                </button>
            </form>
            <p>
                <Confirm
                    label="Delete this workflow"
                    question="Delete the workflow and its history? Your files stay."
                    yes="Delete it"
                    deed
                    on_yes=delete
                />
            </p>
            <Trouble deed />
        </details>
    }
}
