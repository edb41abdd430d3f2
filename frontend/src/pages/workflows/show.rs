//! A workflow: its steps, its sessions, its document's revisions.

use leptos::prelude::*;
use redraft_wire::Workflow;

use super::history::history;
use super::revision_list::revision_list;
use super::settings::Settings;
use super::step::StepView;
use crate::pages::way::Way;
use crate::paths::WorkflowPath;
use crate::ui::{PageHead, Remote, loaded};

/// The page.
#[component]
pub(crate) fn WorkflowPage(path: WorkflowPath) -> impl IntoView {
    let way = Way::to(&path);
    let workflow = way.workflow;
    let parts = path.clone();
    view! {
        <div class="page">
            <PageHead heading=Signal::derive(move || way.name()) crumbs=way.to_workflow() />
            {loaded(workflow, move |found| body(&parts, workflow, found))}
            {history(path.clone())}
            {revision_list(path.clone())}
            <Settings path workflow />
        </div>
    }
}

fn body(path: &WorkflowPath, remote: Remote<Workflow>, workflow: Workflow) -> AnyView {
    let current = workflow.current_step.0;
    let step = workflow
        .steps
        .iter()
        .find(|step| Some(step.step_number) == current);
    let state = match step {
        Some(step) => {
            let (number, count) = (step.step_number, workflow.steps.len());
            format!("Step {number} of {count} is next: {}.", step.name)
        }
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
    .into_any()
}
