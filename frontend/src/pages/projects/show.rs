//! A project with its workflows.

use leptos::prelude::*;
use redraft_wire::Workflow;

use super::new_workflow::NewWorkflow;
use super::settings::Settings;
use crate::api;
use crate::paths::WorkflowPath;
use crate::ui::{Crumb, PageHead, Remote, When, loaded};

/// The page.
#[component]
pub(crate) fn ProjectPage(slug: String) -> impl IntoView {
    let asked = slug.clone();
    let project = Remote::new(move || api::project(asked.clone()));
    let asked = slug.clone();
    let workflows = Remote::new(move || api::workflows(asked.clone()));
    let heading = Signal::derive(move || {
        let name = project.map(|project| project.name.clone());
        name.unwrap_or_else(|| "Project".to_owned())
    });
    let of = slug.clone();
    view! {
        <div class="page">
            <PageHead heading crumbs=Signal::stored(vec![Crumb::new("Projects", "/")]) />
            {loaded(
                project,
                move |project| {
                    let of = of.clone();
                    view! {
                        <p class="path">{project.path.clone()}</p>
                        <section aria-labelledby="workflows">
                            <h2 id="workflows">"Workflows"</h2>
                            {loaded(workflows, move |found| lines(&of, found))}
                        </section>
                        <NewWorkflow slug=project.slug path=project.path />
                    }
                        .into_any()
                },
            )}
            <Settings slug project />
        </div>
    }
}

fn lines(slug: &str, workflows: Vec<Workflow>) -> AnyView {
    if workflows.is_empty() {
        let why = "There is none yet; a workflow takes one document through its steps.";
        return view! { <p class="empty">{why}</p> }.into_any();
    }
    let lines = workflows.into_iter().rev().map(|workflow| {
        let path = WorkflowPath {
            slug: slug.to_owned(),
            workflow: workflow.id,
        };
        let mut documents: Vec<_> = workflow
            .steps
            .into_iter()
            .map(|step| step.document_path)
            .collect();
        documents.dedup();
        view! {
            <li class="session-line">
                <a href=path.page()>{workflow.name}</a>
                <span class="path">{documents.join(", ")}</span>
                <span class="figures">
                    <span>{workflow.status}</span>
                    <When at=workflow.updated_at />
                </span>
            </li>
        }
    });
    view! { <ul class="lines">{lines.collect_view()}</ul> }.into_any()
}
