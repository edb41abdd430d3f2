//! The fields of a session's further limits, whose code comes when they are opened.

#![expect(
    clippy::unnecessary_wraps,
    reason = "what fails is fetching the code, which the attribute adds"
)]

use std::sync::Arc;

use leptos::prelude::*;
use leptos::wasm_split::{SplitLoaderError, wasm_split};
use redraft_wire::SessionLimits;

use super::form::LimitForm;
use super::stop_rules::stop_rules;
use crate::api::Failure;
use crate::pages::coming;
use crate::texts::{new_session as texts, words};
use crate::ui::{Fold, TextField, TimeZoneField, live};

/// Adds what the fields hold, or says what is wrong with one.
type Read = Arc<dyn Fn(&mut SessionLimits) -> Result<(), Failure> + Send + Sync>;

/// The further limits of a session that is about to be started; none until the fields are opened.
#[derive(Clone, Copy)]
pub(crate) struct More(StoredValue<Option<Read>>);

impl More {
    /// Nothing is limited.
    pub(crate) fn none() -> Self {
        Self(StoredValue::new(None))
    }

    /// Adds what the fields hold, or says what is wrong with one.
    pub(crate) fn read(self, limits: &mut SessionLimits) -> Result<(), Failure> {
        match self.0.get_value() {
            Some(read) => read(limits),
            None => Ok(()),
        }
    }
}

/// The fields, folded away.
#[component]
pub(crate) fn MoreLimits(more: More) -> impl IntoView {
    let was_open = RwSignal::new(false);
    let toggled = Callback::new(move |now: bool| {
        // What is written stays when it is folded away again.
        if now && !was_open.get_untracked() {
            was_open.set(true);
        }
    });
    let fields = live(move || {
        let fields = was_open.get();
        fields.then(|| coming(|| Box::pin(more_form()), more))
    });
    view! {
        <Fold summary=texts::MORE_LIMITS on_toggle=toggled>
            <div class="fields">{fields}</div>
        </Fold>
    }
}

#[wasm_split(aside, wasm_split_path = ::leptos::wasm_split, fallible)]
fn more_form() -> Result<fn(More) -> AnyView, SplitLoaderError> {
    Ok(|more| {
        let form = LimitForm::new();
        more.0
            .set_value(Some(Arc::new(move |limits| form.read(limits))));
        limit_fields(form)
    })
}

/// The fields themselves.
pub(super) fn limit_fields(form: LimitForm) -> AnyView {
    view! {
        <div class="pair">
            <TextField
                id="most-tokens"
                label=words::MOST_TOKENS
                hint=texts::THOSE_FROM_THE_CACHE_DO_NOT_COUNT
                kind="number"
                range=["1", "", "1"]
                value=form.tokens
            />
            <TextField
                id="deadline"
                label=texts::DEADLINE
                hint=texts::NO_ITERATION_STARTS_AFTER_IT
                kind="datetime-local"
                value=form.deadline
            />
        </div>
        <fieldset class="choice">
            <legend>{texts::HOURS}</legend>
            <p class="hint">{texts::ITERATIONS_START_BETWEEN_THESE}</p>
            <div class="pair">
                <TextField id="hours-from" label=texts::FROM kind="time" value=form.from />
                <TextField id="hours-to" label=texts::UNTIL kind="time" value=form.to />
            </div>
            <TimeZoneField id="hours-zone" value=form.time_zone />
        </fieldset>
        {stop_rules(form.rules)}
    }
    .into_any()
}
