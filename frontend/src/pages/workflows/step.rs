//! A step of a workflow.

use leptos::prelude::*;
use redraft_wire::{SessionSummary, Step, Workflow};

use super::step_settings::StepSettings;
use super::step_verbs::step_verbs;
use crate::groups::is_open;
use crate::paths::WorkflowPath;
use crate::texts::{words, workflow as texts};
use crate::ui::{Remote, live};

/// Its name, its document, what happens in it and what can be done with it now, and its settings.
#[component]
pub(super) fn StepView(
    path: WorkflowPath,
    workflow: Remote<Workflow>,
    sessions: Remote<Vec<SessionSummary>>,
    /// The step whose settings were saved last.
    saved: RwSignal<Option<i64>>,
    /// The state of the workflow.
    status: String,
    step: Step,
    is_current: bool,
) -> impl IntoView {
    let is_planning = step.step_type == "interactive";
    let class = format!("step {}", step.status);
    let (sign, word) = match step.status.as_str() {
        "active" => ("●", texts::BEING_WORKED_ON),
        "completed" => ("✓", words::COMPLETED),
        "skipped" => ("–", words::SKIPPED),
        _ => ("○", words::TO_COME),
    };
    let commands = if step.may_run_commands {
        texts::MAY_RUN_COMMANDS
    } else {
        ""
    };
    let document = is_planning.then(|| {
        let document = step.document_path.clone();
        view! {
            <p class="note">{texts::ITS_DOCUMENT} <code>{document}</code> {commands}</p>
        }
        .into_any()
    });
    let verbs = step_verbs(&path, workflow, sessions, &status, &step, is_current);
    let going = going(path.clone(), sessions, step.id);
    let name = step.name.clone();
    let current = is_current.then_some("step");
    let settings = (is_planning && status != "archived")
        .then(|| view! { <StepSettings path workflow step saved /> }.into_any());
    view! {
        <li class=class aria-current=current>
            <h2>
                <span class="sign" aria-hidden="true">
                    {sign}
                </span>
                {name}
                " "
                <span class="state">{word}</span>
            </h2>
            {document}
            {going}
            {verbs}
            {settings}
        </li>
    }
}

/// The newest session of a step.
pub(super) fn newest(sessions: Remote<Vec<SessionSummary>>, step: i64) -> Option<SessionSummary> {
    let of_step = |all: &Vec<SessionSummary>| {
        let mut all = all.iter();
        all.find(|session| session.step_id == step).cloned()
    };
    sessions.map(of_step).flatten()
}

/// What goes on in it at this moment.
fn going(path: WorkflowPath, sessions: Remote<Vec<SessionSummary>>, step: i64) -> AnyView {
    let open = Memo::new(move |_| {
        let newest = newest(sessions, step).filter(|session| is_open(&session.run_status));
        newest.map(|session| (session.id, session.is_legacy, session.sentence))
    });
    let shown = live(move || {
        open.get().map(|(id, is_talk, sentence)| {
            let page = if is_talk {
                path.planning_page()
            } else {
                path.session_page(&id)
            };
            view! {
                <p class="going">
                    <a href=page>{sentence}</a>
                </p>
            }
            .into_any()
        })
    });
    view! { <div role="status">{shown}</div> }.into_any()
}
