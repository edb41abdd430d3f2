//! What can be done with a session now.

use leptos::prelude::*;
use redraft_wire::IterationSession;

use super::state::SessionState;
use crate::api;
use crate::pages::workflows::CompleteStep;
use crate::texts::{session as texts, words};
use crate::ui::{Confirm, Deed, Press, Trouble, live};

/// The actions that its state has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Can {
    /// Its state is not known yet.
    Nothing,
    /// It moves by itself.
    PauseOrStop,
    /// It waits until a time.
    RunNowOrWait,
    /// It stands still.
    ResumeOrStop,
    /// It has ended, and the step waits to be completed.
    Complete,
    /// It has ended, and so has the step.
    StartAnew,
}

/// Buttons for them.
#[component]
pub(super) fn Controls(state: SessionState) -> impl IntoView {
    let deed = Deed::new();
    let can = Memo::new(move |_| {
        let can = state
            .session
            .map(|session| match session.run_status.as_str() {
                "pending" | "running" => Can::PauseOrStop,
                "waiting" => Can::RunNowOrWait,
                "paused" => Can::ResumeOrStop,
                _ if session.status == "active" => Can::Complete,
                _ => Can::StartAnew,
            });
        can.unwrap_or(Can::Nothing)
    });
    let buttons = live(move || match can.get() {
        Can::Nothing => ().into_any(),
        Can::PauseOrStop => pause_or_stop(state, deed),
        Can::RunNowOrWait => view! {
            {go_on(texts::RUN_NOW, state, deed)}
            {pause_or_stop(state, deed)}
        }
        .into_any(),
        Can::ResumeOrStop => view! {
            {go_on(words::RESUME, state, deed)}
            {stop(state, deed)}
        }
        .into_any(),
        Can::Complete => complete(state),
        Can::StartAnew => anew(state),
    });
    view! {
        <div class="controls">
            {buttons}
            <Trouble deed />
        </div>
    }
}

fn taken(state: SessionState) -> impl FnOnce(IterationSession) {
    move |session| {
        state.session.put(session);
        state.iterations.reload();
    }
}

fn pause_or_stop(state: SessionState, deed: Deed) -> AnyView {
    let pause = Callback::new(move |()| {
        let (path, id) = state.address();
        deed.run(api::pause(path, id), taken(state));
    });
    view! {
        <Press label=words::PAUSE deed on_press=pause />
        {stop(state, deed)}
    }
    .into_any()
}

fn go_on(label: &'static str, state: SessionState, deed: Deed) -> AnyView {
    let resume = Callback::new(move |()| {
        let (path, id) = state.address();
        deed.run(api::resume(path, id), taken(state));
    });
    view! { <Press label class="primary" deed on_press=resume /> }.into_any()
}

fn stop(state: SessionState, deed: Deed) -> AnyView {
    let stop = Callback::new(move |()| {
        let (path, id) = state.address();
        deed.run(api::cancel(path, id), taken(state));
    });
    view! {
        <Confirm
            label=words::STOP
            question=texts::STOP_THE_SESSION
            yes=texts::STOP_IT
            no=words::KEEP_IT
            deed
            on_yes=stop
            class=""
        />
    }
    .into_any()
}

fn complete(state: SessionState) -> AnyView {
    let done = Callback::new(move |()| state.refresh());
    view! {
        {anew(state)}
        <CompleteStep path=state.path() done />
    }
    .into_any()
}

fn anew(state: SessionState) -> AnyView {
    let href = state.path().new_session_page();
    view! {
        <a class="button" data-needs="operate" href=href>
            {words::NEW_SESSION}
        </a>
    }
    .into_any()
}
