//! A workflow: its steps, its sessions, its document's revisions.

use leptos::prelude::*;
use redraft_wire::Workflow;

use super::history::History;
use super::revision_list::RevisionList;
use super::settings::Settings;
use super::step::StepView;
use crate::api;
use crate::paths::{WorkflowPath, project_page};
use crate::ui::{Crumb, PageHead, Remote, loaded};

/// The page.
#[component]
pub(crate) fn WorkflowPage(path: WorkflowPath) -> impl IntoView {
    let asked = path.clone();
    let workflow = Remote::new(move || api::workflow(asked.clone()));
    let asked = path.slug.clone();
    let project = Remote::new(move || api::project(asked.clone()));
    let name = move || workflow.map(|workflow| workflow.name.clone());
    let slug = path.slug.clone();
    let crumbs = move || {
        let project = project.map(|project| project.name.clone());
        vec![
            Crumb::new("Projects", "/"),
            Crumb::new(project.unwrap_or_else(|| slug.clone()), project_page(&slug)),
        ]
    };
    let parts = path.clone();
    view! {
        <div class="page">
            <PageHead
                heading=Signal::derive(move || name().unwrap_or_else(|| "Workflow".to_owned()))
                crumbs=Signal::derive(crumbs)
            />
            {loaded(workflow, move |found| body(parts.clone(), workflow, found).into_any())}
            <History path=path.clone() />
            <RevisionList path=path.clone() />
            <Settings path workflow />
        </div>
    }
}

fn body(path: WorkflowPath, remote: Remote<Workflow>, workflow: Workflow) -> impl IntoView {
    let current = workflow.current_step.0;
    let state = match current {
        Some(step) => format!(
            "Step {step} of {} is next: {}.",
            workflow.steps.len(),
            workflow
                .steps
                .iter()
                .find(|known| known.step_number == step)
                .map(|known| known.name.clone())
                .unwrap_or_default()
        ),
        None => "All its steps are completed.".to_owned(),
    };
    let steps = workflow.steps.into_iter().map(|step| {
        let is_current = Some(step.step_number) == current;
        view! { <StepView path=path.clone() workflow=remote step is_current /> }
    });
    view! {
        <p class="lead">{state}</p>
        <ol class="workflow-steps">{steps.collect_view()}</ol>
    }
}
