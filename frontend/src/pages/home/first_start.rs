//! The first start: three steps and nothing else.

use leptos::prelude::*;

use super::sample::sample_offer;
use crate::api::{self, Failure};
use crate::navigation::address;
use crate::pages::projects::FolderPicker;
use crate::pages::sessions::{
    AgentChoice, Draft, IterationsField, MoreLimits, PromptField, estimate_of,
};
use crate::paths::WorkflowPath;
use crate::texts::{home as texts, words};
use crate::ui::{Deed, Form, Needs, Submit, TextField, Trouble};

/// From nothing to a running session.
#[component]
pub(super) fn FirstStart() -> impl IntoView {
    let folder = RwSignal::new(String::new());
    let documents = RwSignal::new(Vec::new());
    let document = RwSignal::new(String::new());
    let draft = Draft::new();
    let deed = Deed::needing(Needs::Admin);
    let address = address();
    let submit = Callback::new(move |()| {
        let work = start(folder.get_untracked(), document.get_untracked(), draft);
        deed.run_all(work, move |page| {
            Draft::forget();
            address.go(page);
        });
    });
    view! {
        <p class="lead">{texts::REDRAFT_LETS_AN_AGENT}</p>
        {sample_offer()}
        <Form class="steps" on_submit=submit>
            <section aria-labelledby="first-folder">
                <h2 id="first-folder">{texts::CHOOSE_A_FOLDER}</h2>
                <FolderPicker folder documents />
                <TextField
                    id="document"
                    label=texts::DOCUMENT_IN_IT
                    hint=texts::A_MARKDOWN_FILE
                    placeholder="DESIGN.md"
                    suggestions=documents
                    value=document
                />
            </section>
            <section aria-labelledby="first-prompt">
                <h2 id="first-prompt">{texts::WRITE_A_PROMPT}</h2>
                <PromptField draft />
            </section>
            <section aria-labelledby="first-start">
                <h2 id="first-start">{texts::AND_START}</h2>
                <IterationsField draft />
                <MoreLimits more=draft.more />
                <AgentChoice draft />
                {estimate_of(None, draft)}
                <Trouble deed />
                <Submit label=texts::START deed />
            </section>
        </Form>
    }
}

/// Registers the folder, makes a workflow for the document and starts the session; the answer is
/// the session's page.
async fn start(folder: String, document: String, draft: Draft) -> Result<String, Failure> {
    let body = draft.read()?;
    let document = Some(document.trim().to_owned()).filter(|document| !document.is_empty());
    // What an earlier try registered is taken up again, so that trying again is safe.
    let known = api::projects().answer().await?;
    let project = match known.into_iter().find(|project| project.path == folder) {
        Some(project) => project,
        None => api::create_project(folder, None).answer().await?,
    };
    let name = document
        .clone()
        .unwrap_or_else(|| words::DESIGN_DOCUMENT.to_owned());
    let workflow = api::create_workflow(project.slug.clone(), name, document)
        .answer()
        .await?;
    let path = WorkflowPath {
        slug: project.slug,
        workflow: workflow.id,
    };
    let session = api::start(path.clone(), body).answer().await?;
    Ok(path.session_page(&session.id))
}
