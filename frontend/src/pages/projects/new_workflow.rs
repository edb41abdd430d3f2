//! Making a workflow.

use leptos::prelude::*;

use crate::api;
use crate::navigation::address;
use crate::paths::WorkflowPath;
use crate::texts::{projects as texts, words};
use crate::ui::{Deed, Form, Remote, Submit, TextField, Trouble};

/// A form for its name and its document; suggests the documents in the project's folder.
#[component]
pub(super) fn NewWorkflow(slug: String, path: String) -> impl IntoView {
    let name = RwSignal::new(String::new());
    let document = RwSignal::new(String::new());
    let deed = Deed::new();
    let folder = Remote::new(move || api::folders(Some(path.clone())));
    let address = address();
    let submit = Callback::new(move |()| {
        let slug = slug.clone();
        let document = document.get_untracked().trim().to_owned();
        let request = api::create_workflow(
            slug.clone(),
            name.get_untracked().trim().to_owned(),
            Some(document).filter(|document| !document.is_empty()),
        );
        deed.run(request, move |workflow| {
            let workflow = workflow.id;
            address.go(&WorkflowPath { slug, workflow }.new_session_page());
        });
    });
    // The name follows the document until it has one of its own.
    let chosen = Callback::new(move |()| {
        if name.get_untracked().is_empty() {
            name.set(document.get_untracked());
        }
    });
    let suggestions = Signal::derive(move || {
        folder
            .map(|folder| folder.documents.clone())
            .unwrap_or_default()
    });
    view! {
        <section aria-labelledby="new-workflow">
            <h2 id="new-workflow">{texts::NEW_WORKFLOW}</h2>
            <Form class="inline" on_submit=submit>
                <TextField
                    id="document"
                    label=words::DOCUMENT
                    hint=texts::WHICH_DOCUMENT
                    placeholder="DESIGN.md"
                    suggestions
                    value=document
                    on_change=chosen
                />
                <TextField id="workflow-name" label=words::NAME required=true value=name />
                <Submit label=texts::CREATE_WORKFLOW deed />
            </Form>
            <Trouble deed />
        </section>
    }
}
