//! Changing the limits of a session that goes on; the code of the form comes when it is opened.

#![expect(
    clippy::unnecessary_wraps,
    reason = "what fails is fetching the code, which the attribute adds"
)]

use leptos::prelude::*;
use leptos::wasm_split::{SplitLoaderError, wasm_split};

use super::fields::limit_fields;
use super::form::LimitForm;
use crate::api;
use crate::pages::coming;
use crate::pages::sessions::Draft;
use crate::pages::sessions::fields::{IterationsField, LimitFields};
use crate::pages::sessions::state::SessionState;
use crate::texts::{session as texts, words};
use crate::ui::{Deed, Fold, Form, Submit, Trouble, live};

/// The form, folded away; a session that has ended has none.
#[component]
pub(in crate::pages::sessions) fn ChangeLimits(state: SessionState) -> impl IntoView {
    let is_known = Memo::new(move |_| state.session.map(|_| ()).is_some());
    let is_going = Memo::new(move |_| is_known.get() && state.is_open());
    // Filled anew each time it is opened, and left alone while it is open.
    let is_open = RwSignal::new(false);
    let toggled = Callback::new(move |now| is_open.set(now));
    let form = move || {
        live(move || {
            let is_open = is_open.get();
            is_open.then(|| coming(|| Box::pin(form_of_session()), state))
        })
    };
    let entry = live(move || {
        is_going.get().then(|| {
            view! {
                <div class="notes">
                    <Fold summary=words::LIMITS on_toggle=toggled>
                        {form()}
                    </Fold>
                </div>
            }
            .into_any()
        })
    });
    entry.into_any()
}

#[wasm_split(timeline, wasm_split_path = ::leptos::wasm_split, fallible)]
fn form_of_session() -> Result<fn(SessionState) -> AnyView, SplitLoaderError> {
    Ok(form)
}

fn form(state: SessionState) -> AnyView {
    let (draft, more) = (Draft::blank(), LimitForm::new());
    if let Some(session) = state.session.once() {
        draft.fill(&session.limits);
        more.fill(&session.limits);
    }
    let deed = Deed::new();
    let saved = RwSignal::new(false);
    let submit = Callback::new(move |()| {
        saved.set(false);
        let new = draft.limits().and_then(|mut new| {
            more.read(&mut new)?;
            Ok(new)
        });
        let new = match new {
            Ok(new) => new,
            Err(failure) => return deed.fail(failure),
        };
        let (path, id) = state.address();
        deed.run(api::set_session_limits(&path, &id, &new), move |session| {
            draft.fill(&session.limits);
            more.fill(&session.limits);
            state.session.put(session);
            state.iterations.reload();
            saved.set(true);
        });
    });
    view! {
        <p class="hint">{texts::A_RUNNING_ITERATION_GOES_BY_THE_OLD_ONES}</p>
        <Form class="telling" on_submit=submit>
            <IterationsField draft />
            <LimitFields draft />
            {limit_fields(more)}
            <Trouble deed />
            <div class="actions">
                <Submit label=words::SAVE_LIMITS class="" deed />
                <span role="status" class="note">
                    {live(move || if saved.get() { words::SAVED } else { "" })}
                </span>
            </div>
        </Form>
    }
    .into_any()
}
