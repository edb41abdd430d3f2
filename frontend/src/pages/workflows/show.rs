//! A workflow: its steps, its sessions, its document's revisions.

use std::time::Duration;

use leptos::prelude::{document as page, *};
use redraft_wire::{SessionSummary, Workflow};
use web_sys::VisibilityState;

use super::document::document;
use super::history::history;
use super::revision_list::{guardrails_list, revision_list};
use super::settings::Settings;
use super::step::StepView;
use super::verbs::Verbs;
use crate::api;
use crate::pages::way::Way;
use crate::paths::{WorkflowPath, library_page};
use crate::texts::{words, workflow as texts};
use crate::ui::{PageHead, Remote, loaded};

/// How often it is asked for again while it is looked at.
const AGAIN: Duration = Duration::from_secs(4);

/// The page.
#[component]
pub(crate) fn WorkflowPage(path: WorkflowPath) -> impl IntoView {
    let way = Way::to(&path);
    let workflow = way.workflow;
    let asked = path.clone();
    let sessions = Remote::new(move || api::sessions(asked.clone()));
    keep_fresh(workflow, sessions);
    let saved = RwSignal::new(None);
    let parts = path.clone();
    view! {
        <div class="page">
            <PageHead heading=Signal::derive(move || way.name()) crumbs=way.to_workflow() />
            {loaded(workflow, move |found| body(&parts, workflow, sessions, saved, found))}
            {document(path.clone(), workflow)}
            {history(path.clone(), sessions)}
            {revision_list(path.clone())}
            {guardrails_list(path.clone())}
            <Settings path workflow />
        </div>
    }
}

fn keep_fresh(workflow: Remote<Workflow>, sessions: Remote<Vec<SessionSummary>>) {
    let again = move || {
        if page().visibility_state() == VisibilityState::Visible {
            workflow.reload();
            sessions.reload();
        }
    };
    let again = set_interval_with_handle(again, AGAIN);
    on_cleanup(move || {
        if let Ok(again) = again {
            again.clear();
        }
    });
}

fn body(
    path: &WorkflowPath,
    remote: Remote<Workflow>,
    sessions: Remote<Vec<SessionSummary>>,
    saved: RwSignal<Option<i64>>,
    workflow: Workflow,
) -> AnyView {
    let current = workflow.current_step.0;
    let state = sentence(&workflow);
    // What has not begun or stands still wants its button to be seen.
    let class = match workflow.status.as_str() {
        "draft" | "paused" => "",
        _ => "quiet",
    };
    let verbs = Verbs::new(path.clone(), remote, class);
    let turn = |word: &str| word.to_owned();
    let buttons = match workflow.status.as_str() {
        "draft" => vec![verbs.press(texts::START, turn("start"))],
        "active" => vec![verbs.press(words::PAUSE, turn("pause"))],
        "paused" => vec![verbs.press(words::RESUME, turn("resume"))],
        "archived" => vec![verbs.press(texts::TAKE_OUT_OF_THE_ARCHIVE, turn("unarchive"))],
        _ => Vec::new(),
    };
    let archive = (workflow.status != "archived").then(|| {
        let question = texts::PUT_IT_AWAY;
        verbs.confirm(texts::ARCHIVE, question, texts::ARCHIVE_IT, turn("archive"))
    });
    let status = workflow.status;
    let steps = workflow.steps.into_iter().map(|step| {
        let (path, status) = (path.clone(), status.clone());
        let is_current = Some(step.step_number) == current;
        view! { <StepView path workflow=remote sessions saved status step is_current /> }
    });
    view! {
        <p class="lead">{state}</p>
        <div class="actions">
            {buttons} {archive} <a class="button quiet" href=library_page(&path.slug)>
                {texts::RESOURCES_OF_THE_PROJECT}
            </a>
        </div>
        {verbs.trouble()}
        <ol class="workflow-steps">{steps.collect_view()}</ol>
    }
    .into_any()
}

/// Where it stands.
fn sentence(workflow: &Workflow) -> String {
    let current = workflow.current_step.0;
    let mut steps = workflow.steps.iter();
    let step = steps.find(|step| Some(step.step_number) == current);
    let count = workflow.steps.len();
    match (workflow.status.as_str(), step) {
        ("archived", _) => texts::IS_IN_THE_ARCHIVE.to_owned(),
        ("paused", _) => texts::IS_PAUSED.to_owned(),
        (_, None) => texts::ALL_STEPS_ARE_DONE.to_owned(),
        ("draft", Some(step)) => texts::has_not_begun(count, &step.name),
        (_, Some(step)) => texts::is_at_step(step.step_number, count, &step.name),
    }
}
