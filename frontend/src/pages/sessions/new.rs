//! Starting a session.

use leptos::prelude::*;
use redraft_wire::Workflow;

use super::Draft;
use super::fields::{AgentChoice, IterationsField, LimitFields, ModelField, PromptField};
use super::permissions::Permissions;
use crate::api;
use crate::navigation::address;
use crate::paths::{WorkflowPath, project_page};
use crate::ui::{Crumb, Deed, PageHead, Remote, Trouble, loaded};

/// The page.
#[component]
pub(crate) fn NewSessionPage(path: WorkflowPath) -> impl IntoView {
    let asked = path.clone();
    let workflow = Remote::new(move || api::workflow(asked.clone()));
    let asked = path.slug.clone();
    let project = Remote::new(move || api::project(asked.clone()));
    let draft = Draft::new();
    let deed = Deed::new();
    let address = address();
    let of = path.clone();
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let body = match draft.read() {
            Ok(body) => body,
            Err(failure) => return deed.fail(failure),
        };
        let path = of.clone();
        deed.run(api::start(of.clone(), body), move |session| {
            draft.forget();
            address.go(&path.session_page(&session.id));
        });
    };
    let crumbs = move || {
        let name = workflow.map(|workflow| workflow.name.clone());
        vec![
            Crumb::new("Projects", "/"),
            Crumb::new(
                project
                    .map(|project| project.name.clone())
                    .unwrap_or_else(|| path.slug.clone()),
                project_page(&path.slug),
            ),
            Crumb::new(name.unwrap_or_else(|| "Workflow".to_owned()), path.page()),
        ]
    };
    view! {
        <div class="page narrow">
            <PageHead heading="New session" crumbs=Signal::derive(crumbs) />
            {loaded(workflow, |workflow| about(&workflow).into_any())}
            <form on:submit=submit>
                <PromptField draft />
                <div class="pair">
                    <IterationsField draft />
                    <ModelField draft />
                </div>
                <LimitFields draft />
                <AgentChoice draft />
                <Trouble deed />
                <button type="submit" class="primary" disabled=move || deed.is_busy()>
                    {move || if deed.is_busy() { "Starting…" } else { "Start" }}
                </button>
            </form>
        </div>
    }
}

fn about(workflow: &Workflow) -> impl IntoView + use<> {
    let current = workflow.current_step.0;
    let step = workflow
        .steps
        .iter()
        .find(|step| Some(step.step_number) == current);
    let Some(step) = step else {
        return view! {
            <p class="empty">"All steps of this workflow are completed, so there is nothing to plan in it."</p>
        }
        .into_any();
    };
    view! {
        <p class="lead">
            "The document is " <code>{step.document_path.clone()}</code> "."
        </p>
        <Permissions may_run_commands=step.may_run_commands />
    }
    .into_any()
}
