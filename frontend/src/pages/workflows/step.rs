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
        let new = path.new_session_page();
        let done = Callback::new(move |()| workflow.reload());
        view! {
            <div class="actions">
                <a class="button primary" href=new>
                    "New session"
                </a>
                <CompleteStep path=path.clone() done />
            </div>
        }
    });
    let document = is_planning.then(|| {
        view! {
            <p>
                "Document: " <code>{step.document_path.clone()}</code>
                {step.may_run_commands.then_some(" · the agent may run commands")}
            </p>
        }
    });
    let class = format!("step {}", step.status);
    view! {
        <li class=class>
            <h2>
                {step.name.clone()} " "
                <span class="state">{step.status.clone()}</span>
            </h2>
            {document}
            {actions}
            {is_planning.then(|| view! { <StepSettings path workflow step /> })}
        </li>
    }
}
