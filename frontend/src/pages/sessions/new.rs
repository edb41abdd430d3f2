//! Starting a session.

use leptos::prelude::*;
use redraft_wire::{IterationSession, Workflow};

use super::Draft;
use super::details::estimate_of;
use super::fields::{AgentChoice, IterationsField, LimitFields, ModelField, PromptField};
use super::limits::MoreLimits;
use super::new_fork::Origin;
use super::permissions::permissions;
use crate::api;
use crate::navigation::address;
use crate::pages::way::Way;
use crate::pages::writing::prompts_of;
use crate::paths::WorkflowPath;
use crate::texts::{new_session as texts, words};
use crate::ui::{Deed, Form, PageHead, Remote, Submit, Trouble, live, loaded};

/// The page.
#[component]
pub(crate) fn NewSessionPage(path: WorkflowPath) -> impl IntoView {
    let way = Way::to(&path);
    let place = path.clone();
    let origin = Origin::of_address(&path);
    let draft = origin.map_or_else(Draft::new, Origin::draft);
    let deed = Deed::new();
    let address = address();
    let (sources_path, offer_path) = (path.clone(), path.clone());
    let submit = Callback::new(move |()| {
        if let Some(origin) = origin {
            let path = path.clone();
            let then = Callback::new(move |session: IterationSession| {
                address.go(&path.session_page(&session.id));
            });
            return origin.start(draft, deed, then);
        }
        let body = match draft.read() {
            Ok(body) => body,
            Err(failure) => return deed.fail(failure),
        };
        let path = path.clone();
        deed.run(api::start(path.clone(), body), move |session| {
            Draft::forget();
            address.go(&path.session_page(&session.id));
        });
    });
    let heading = if origin.is_some() {
        texts::FORK_A_SESSION
    } else {
        words::NEW_SESSION
    };
    view! {
        <div class="page narrow">
            <PageHead heading=heading crumbs=way.into_workflow() />
            {loaded(way.workflow, |workflow| about(&workflow))}
            {origin.map(Origin::about)}
            <Form on_submit=submit>
                <PromptField draft />
                {sources(sources_path, draft)}
                {comments_offer(offer_path, draft)}
                <div class="pair">
                    <IterationsField draft />
                    <ModelField draft />
                </div>
                <LimitFields draft />
                <MoreLimits more=draft.more />
                <AgentChoice draft />
                {estimate_of(Some(place), draft)}
                <Trouble deed />
                <Submit label=words::START deed />
            </Form>
        </div>
    }
}

fn about(workflow: &Workflow) -> AnyView {
    let current = workflow.current_step.0;
    let step = workflow
        .steps
        .iter()
        .find(|step| Some(step.step_number) == current);
    let Some(step) = step else {
        let why = texts::ALL_STEPS_ARE_COMPLETED;
        return view! { <p class="empty">{why}</p> }.into_any();
    };
    view! {
        <p class="lead">{texts::THE_DOCUMENT_IS} <code>{step.document_path.clone()}</code> "."</p>
        {permissions(step)}
    }
    .into_any()
}

/// Templates and earlier prompts, folded away.
fn sources(path: WorkflowPath, draft: Draft) -> AnyView {
    let is_open = RwSignal::new(false);
    let inside = live(move || is_open.get().then(|| prompts_of(path.clone(), draft)));
    view! {
        <details on:toggle=move |_| is_open.set(true)>
            <summary>{texts::BEGIN_WITH_A_TEMPLATE}</summary>
            {inside}
        </details>
    }
    .into_any()
}

/// The comments that wait for a session.
fn comments_offer(path: WorkflowPath, draft: Draft) -> AnyView {
    let waiting = Remote::new(move || api::waiting_comments(path.clone()));
    let count = Memo::new(move |_| waiting.map(Vec::len).unwrap_or(0));
    Effect::new(move || draft.takes_comments.set(count.get() > 0));
    let check = move |event| draft.takes_comments.set(event_target_checked(&event));
    let shown = live(move || {
        let said = match count.get() {
            0 => return None,
            count => texts::comments_wait(count),
        };
        let checked = live(move || draft.takes_comments.get());
        Some(
            view! {
                <label class="check">
                    <input type="checkbox" prop:checked=checked on:change=check />
                    " "
                    {said}
                </label>
            }
            .into_any(),
        )
    });
    shown.into_any()
}
