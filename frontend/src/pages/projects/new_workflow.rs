//! Making a workflow.

use leptos::prelude::*;

use crate::api;
use crate::navigation::address;
use crate::paths::WorkflowPath;
use crate::ui::{Deed, Field, Remote, Trouble};

/// A form for its name and its document; suggests the documents in the project's folder.
#[component]
pub(super) fn NewWorkflow(slug: String, path: String) -> impl IntoView {
    let name = RwSignal::new(String::new());
    let document = RwSignal::new(String::new());
    let deed = Deed::new();
    let folder = Remote::new(move || api::folders(Some(path.clone())));
    let address = address();
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let slug = slug.clone();
        let document = document.get_untracked().trim().to_owned();
        let work = api::create_workflow(
            slug.clone(),
            name.get_untracked().trim().to_owned(),
            Some(document).filter(|document| !document.is_empty()),
        );
        deed.run(work, move |workflow| {
            let workflow = workflow.id;
            let page = WorkflowPath { slug, workflow }.new_session_page();
            address.go(&page);
        });
    };
    // The name follows the document until it has one of its own.
    let chosen = move |_| {
        if name.get_untracked().is_empty() {
            name.set(document.get_untracked());
        }
    };
    let suggestions = move || {
        let documents = folder.map(|folder| folder.documents.clone());
        let options = documents.unwrap_or_default().into_iter();
        options
            .map(|name| view! { <option value=name></option> })
            .collect_view()
    };
    view! {
        <section aria-labelledby="new-workflow">
            <h2 id="new-workflow">"New workflow"</h2>
            <form class="inline" on:submit=submit>
                <Field
                    id="document"
                    label="Document"
                    hint="A .md or .txt file in the project, there already or to be written."
                >
                    <input
                        id="document"
                        type="text"
                        list="documents"
                        placeholder="DESIGN.md"
                        autocomplete="off"
                        aria-describedby="document-hint"
                        bind:value=document
                        on:change=chosen
                    />
                    <datalist id="documents">{suggestions}</datalist>
                </Field>
                <Field id="workflow-name" label="Name">
                    <input
                        id="workflow-name"
                        type="text"
                        required
                        maxlength="200"
                        autocomplete="off"
                        bind:value=name
                    />
                </Field>
                <button type="submit" class="primary" disabled=move || deed.is_busy()>
                    "Create workflow"
                </button>
            </form>
            <Trouble deed />
        </section>
    }
}
