//! A project with its workflows.

use leptos::prelude::*;
use redraft_wire::Workflow;

use super::new_workflow::NewWorkflow;
use super::settings::Settings;
use crate::api;
use crate::pages::limits::ProjectLimitsFold;
use crate::paths::{WorkflowPath, library_page, trust_page};
use crate::texts::{projects as texts, words};
use crate::ui::{Crumb, PageHead, Remote, empty, figure, line, lines, link, loaded, section, when};

/// The page.
#[component]
pub(crate) fn ProjectPage(slug: String) -> impl IntoView {
    let asked = slug.clone();
    let project = Remote::new(move || api::project(asked.clone()));
    let asked = slug.clone();
    let workflows = Remote::new(move || api::workflows(asked.clone()));
    let heading = Signal::derive(move || {
        let name = project.map(|project| project.name.clone());
        name.unwrap_or_else(|| texts::PROJECT.to_owned())
    });
    let of = slug.clone();
    view! {
        <div class="page">
            <PageHead heading crumbs=Signal::stored(vec![Crumb::new(words::PROJECTS, "/")]) />
            {loaded(
                project,
                move |project| {
                    let of = of.clone();
                    let found = loaded(workflows, move |found| list(&of, found));
                    view! {
                        <p class="path">{project.path.clone()}</p>
                        <p>
                            <a href=library_page(&project.slug)>{words::RESOURCES}</a>
                            {texts::WHAT_RESOURCES_ARE}
                        </p>
                        <p data-needs="admin">
                            <a href=trust_page(&project.slug)>{words::TRUST}</a>
                            {texts::WHAT_TRUST_IS}
                        </p>
                        {section("workflows", texts::WORKFLOWS, found)}
                        <NewWorkflow slug=project.slug path=project.path />
                    }
                        .into_any()
                },
            )}
            <ProjectLimitsFold slug=slug.clone() />
            <Settings slug project />
        </div>
    }
}

fn list(slug: &str, workflows: Vec<Workflow>) -> AnyView {
    if workflows.is_empty() {
        return empty(texts::THERE_IS_NO_WORKFLOW);
    }
    let of = |workflow: Workflow| {
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
        let figures = vec![figure(workflow.status), when(&workflow.updated_at)];
        line(
            link(path.page(), workflow.name),
            documents.join(", "),
            figures,
        )
    };
    lines(workflows.into_iter().rev().map(of).collect())
}
