//! Trying a failed iteration again.

use leptos::prelude::*;
use redraft_wire::IterationSummary;

use super::state::SessionState;
use super::tabs::Place;
use crate::api;
use crate::texts::session as texts;
use crate::ui::{Deed, Press, Remote, Trouble, link, live};

/// What ties this iteration to another try, and a button for one where it failed.
pub(super) fn retry(state: SessionState, place: Place, iteration: &IterationSummary) -> AnyView {
    let (id, number) = (iteration.id, iteration.iteration_number);
    if let Some(earlier) = iteration.retry_of.0 {
        return tie(texts::TRIES_AGAIN, place, earlier);
    }
    if iteration.status != "failed" {
        return ().into_any();
    }
    let by = Memo::new(move |_| {
        let by = state.iterations.map(|all| {
            let mut all = all.iter();
            let found = all.find(|one| one.retry_of.0 == Some(number));
            found.map(|one| one.iteration_number)
        });
        by.flatten()
    });
    let can = Memo::new(move |_| {
        let can = state
            .session
            .map(|session| session.run_status != "cancelled" && session.status == "active");
        can.unwrap_or(false)
    });
    let shown = live(move || match (by.get(), can.get()) {
        (Some(by), _) => tie(texts::TRIED_AGAIN_AS, place, by),
        (None, true) => button(state, number, id),
        (None, false) => ().into_any(),
    });
    shown.into_any()
}

/// The button, and what the agent may do once it is pressed.
fn button(state: SessionState, number: i32, id: i64) -> AnyView {
    let deed = Deed::new();
    let press = Callback::new(move |()| {
        let (path, session) = state.address();
        deed.run(api::retry(path, session, id), move |session| {
            state.goes_on(session);
        });
    });
    let workflow = Remote::new(move || api::workflow(state.path()));
    let may = Signal::derive(move || {
        let step = state.session.map(|session| session.step_id);
        let may = workflow.map(|workflow| {
            let mut steps = workflow.steps.iter();
            let step = steps.find(|one| Some(one.id) == step);
            step.map(|step| step.agent_may.clone())
        });
        may.flatten().unwrap_or_default()
    });
    view! {
        <p class="retry">
            <Press label=texts::retry_iteration(number) class="quiet" deed on_press=press />
            <span class="hint">{may}</span>
        </p>
        <Trouble deed />
    }
    .into_any()
}

fn tie(what: &'static str, place: Place, number: i32) -> AnyView {
    let to = link(
        place.to_iteration(Some(number)),
        texts::this_iteration(number),
    );
    view! {
        <p class="retry">
            {what} {to}
        </p>
    }
    .into_any()
}
