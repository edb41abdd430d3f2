//! What can be done with a session now.

use leptos::prelude::*;

use super::state::SessionState;
use crate::api;
use crate::pages::workflows::CompleteStep;
use crate::ui::{Confirm, Deed, Trouble};

/// The actions that its state has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Can {
    /// Its state is not known yet.
    Nothing,
    /// It moves by itself.
    PauseOrStop,
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
                "pending" | "running" | "waiting" => Can::PauseOrStop,
                "paused" => Can::ResumeOrStop,
                _ if session.status == "active" => Can::Complete,
                _ => Can::StartAnew,
            });
        can.unwrap_or(Can::Nothing)
    });
    let taken = move |session| {
        state.session.put(session);
        state.iterations.reload();
    };
    let pause = move |_| {
        let (path, id) = state.address();
        deed.run(api::pause(path, id), taken);
    };
    let resume = move |_| {
        let (path, id) = state.address();
        deed.run(api::resume(path, id), taken);
    };
    let stop = Callback::new(move |()| {
        let (path, id) = state.address();
        deed.run(api::cancel(path, id), taken);
    });
    let stop = move || {
        view! {
            <Confirm
                label="Stop"
                question="Stop the session? What it has done is kept."
                yes="Stop it"
                no="Keep it"
                deed
                on_yes=stop
                class=""
            />
        }
    };
    let anew = move || {
        let href = state.path.get_value().new_session_page();
        view! {
            <a class="button" href=href>
                "New session"
            </a>
        }
    };
    let buttons = move || match can.get() {
        Can::Nothing => ().into_any(),
        Can::PauseOrStop => view! {
            <button type="button" disabled=move || deed.is_busy() on:click=pause>
                "Pause"
            </button>
            {stop()}
        }
        .into_any(),
        Can::ResumeOrStop => view! {
            <button
                type="button"
                class="primary"
                disabled=move || deed.is_busy()
                on:click=resume
            >
                "Resume"
            </button>
            {stop()}
        }
        .into_any(),
        Can::Complete => {
            let done = Callback::new(move |()| state.refresh());
            view! {
                {anew()}
                <CompleteStep path=state.path.get_value() done />
            }
            .into_any()
        }
        Can::StartAnew => anew().into_any(),
    };
    view! {
        <div class="controls">
            {buttons}
            <Trouble deed />
        </div>
    }
}
