//! A step of a workflow.

use leptos::prelude::*;
use redraft_wire::{Step, Workflow};

use super::complete::CompleteStep;
use super::step_settings::StepSettings;
use crate::paths::WorkflowPath;
use crate::ui::Remote;

/// Its name, its document, what can be done with it now, and its settings.
#[component]
pub(super) fn StepView(
    path: WorkflowPath,
    workflow: Remote<Workflow>,
    step: Step,
    is_current: bool,
) -> impl IntoView {
    let is_planning = step.step_type == "interactive";
    let actions = (is_current && is_planning).then(|| {
        let done = Callback::new(move |()| workflow.reload());
        view! {
            <div class="actions">
                <a class="button primary" href=path.new_session_page()>
                    "New session"
                </a>
                <CompleteStep path=path.clone() done />
            </div>
        }
        .into_any()
    });
    let commands = if step.may_run_commands {
        " · the agent may run commands"
    } else {
        ""
    };
    let class = format!("step {}", step.status);
    let (name, state, document) = (
        step.name.clone(),
        step.status.clone(),
        step.document_path.clone(),
    );
    let document = is_planning.then(|| {
        view! {
            <p>"Document: " <code>{document}</code> {commands}</p>
        }
        .into_any()
    });
    let settings = is_planning.then(|| view! { <StepSettings path workflow step /> }.into_any());
    view! {
        <li class=class>
            <h2>
                {name} " " <span class="state">{state}</span>
            </h2>
            {document}
            {actions}
            {settings}
        </li>
    }
}
