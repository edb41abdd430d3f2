//! What can be done with a step now.

use leptos::prelude::*;
use redraft_wire::{SessionSummary, Step, Workflow};

use super::complete::CompleteStep;
use super::step::newest;
use super::verbs::Verbs;
use crate::groups::is_open;
use crate::paths::WorkflowPath;
use crate::texts::{words, workflow as texts};
use crate::ui::{Remote, live};

/// Buttons for it, and why one was refused.
pub(super) fn step_verbs(
    path: &WorkflowPath,
    workflow: Remote<Workflow>,
    sessions: Remote<Vec<SessionSummary>>,
    status: &str,
    step: &Step,
    is_current: bool,
) -> AnyView {
    if status == "archived" {
        return ().into_any();
    }
    let verbs = Verbs::new(
        path.clone(),
        workflow,
        if is_current { "" } else { "quiet" },
    );
    let is_planning = step.step_type == "interactive";
    let of = |verb: &str| format!("steps/{}/{verb}", step.id);
    let mut buttons = Vec::new();
    match step.status.as_str() {
        "completed" | "skipped" => buttons.push(verbs.press(texts::WORK_ON_IT_AGAIN, of("reopen"))),
        _ if is_current && is_planning && status != "paused" => {
            buttons.push(plan(path, workflow, sessions, step.id));
        }
        "active" if status == "active" => {
            // An autonomous step is done elsewhere so far.
            buttons.push(verbs.press(texts::IT_IS_DONE, "advance".to_owned()));
        }
        _ if !is_current && is_planning && status != "paused" => {
            buttons.push(verbs.press(texts::WORK_ON_IT_NOW, of("start")));
        }
        _ => {}
    }
    if matches!(step.status.as_str(), "pending" | "active") {
        let skip = texts::SKIP_IT;
        buttons.push(verbs.confirm(skip, texts::LEAVE_IT_OUT, skip, of("skip")));
    }
    view! {
        <div class="actions">{buttons}</div>
        {verbs.trouble()}
    }
    .into_any()
}

/// The newest session of a step, as far as it decides what can be done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Newest {
    /// There is none, so there is nothing to complete.
    None,
    /// A conversation, and whether something is being written in it.
    Talk(bool),
    /// Iterations, and whether they have not ended.
    Iterations(bool),
}

/// The ways to plan the current step, and to complete it.
fn plan(
    path: &WorkflowPath,
    workflow: Remote<Workflow>,
    sessions: Remote<Vec<SessionSummary>>,
    step: i64,
) -> AnyView {
    let state = Memo::new(move |_| {
        newest(sessions, step).map_or(Newest::None, |session| {
            let is_going = is_open(&session.run_status);
            if session.is_legacy {
                Newest::Talk(is_going)
            } else {
                Newest::Iterations(is_going)
            }
        })
    });
    let path = path.clone();
    let ways = live(move || {
        let (talk, is_going) = match state.get() {
            Newest::None => (texts::PLAN_IN_A_CONVERSATION, None),
            Newest::Talk(is_going) => (texts::GO_ON_WITH_THE_CONVERSATION, Some(is_going)),
            Newest::Iterations(is_going) => (texts::LOOK_AT_THE_DOCUMENT, Some(is_going)),
        };
        let refine = (is_going != Some(true)).then(|| {
            view! {
                <a class="button" data-needs="operate" href=path.new_session_page()>
                    {words::REFINE_IN_ITERATIONS}
                </a>
            }
            .into_any()
        });
        let path = path.clone();
        let (page, of) = (path.planning_page(), path);
        let complete = is_going.map(|is_going| {
            let done = Callback::new(move |()| {
                workflow.reload();
                sessions.reload();
            });
            view! { <CompleteStep path=of is_going done /> }.into_any()
        });
        view! {
            <a class="button primary" href=page>
                {talk}
            </a>
            {refine}
            {complete}
        }
        .into_any()
    });
    ways.into_any()
}
