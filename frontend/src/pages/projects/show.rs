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
    let name = move || project.map(|project| project.name.clone());
    let for_lines = slug.clone();
    view! {
        <div class="page">
            <PageHead
                heading=Signal::derive(move || name().unwrap_or_else(|| "Project".to_owned()))
                crumbs=Signal::stored(vec![Crumb::new("Projects", "/")])
            />
            {loaded(
                project,
                move |project| {
                    let path = project.path.clone();
                    let slug = project.slug.clone();
                    let for_lines = for_lines.clone();
                    view! {
                        <p class="path">{project.path.clone()}</p>
                        <section aria-labelledby="workflows">
                            <h2 id="workflows">"Workflows"</h2>
                            {loaded(workflows, move |found| lines(&for_lines, found).into_any())}
                        </section>
                        <NewWorkflow slug path />
                    }
                        .into_any()
                },
            )}
            <Settings slug project />
        </div>
    }
}

fn lines(slug: &str, workflows: Vec<Workflow>) -> impl IntoView + use<> {
    if workflows.is_empty() {
        return view! {
            <p class="empty">"There is none yet; a workflow takes one document through its steps."</p>
        }
        .into_any();
    }
    let lines = workflows.into_iter().rev().map(|workflow| {
        let path = WorkflowPath {
            slug: slug.to_owned(),
            workflow: workflow.id.clone(),
        };
        let documents = workflow.steps.iter().map(|step| step.document_path.clone());
        let documents = documents.collect::<Vec<_>>().join(", ");
        view! {
            <li class="session-line">
                <a href=path.page()>{workflow.name}</a>
                <span class="path">{documents}</span>
                <span class="figures">
                    <span>{workflow.status}</span>
                    <When at=workflow.updated_at />
                </span>
            </li>
        }
    });
    view! { <ul class="lines">{lines.collect_view()}</ul> }.into_any()
}
