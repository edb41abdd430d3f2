//! The fields of a session's further limits.

use leptos::prelude::*;

use super::form::LimitForm;
use super::stop_rules::stop_rules;
use crate::ui::{Fold, TextField, TimeZoneField};

/// They, folded away.
#[component]
pub(crate) fn MoreLimits(form: LimitForm) -> impl IntoView {
    view! {
        <Fold summary="More limits">
            <div class="fields">{limit_fields(form)}</div>
        </Fold>
    }
}

/// They.
pub(super) fn limit_fields(form: LimitForm) -> AnyView {
    view! {
        <div class="pair">
            <TextField
                id="most-tokens"
                label="Most tokens"
                hint="Those from the cache do not count."
                kind="number"
                range=["1", "", "1"]
                value=form.tokens
            />
            <TextField
                id="deadline"
                label="Deadline"
                hint="No iteration starts after it; your time zone."
                kind="datetime-local"
                value=form.deadline
            />
        </div>
        <fieldset class="choice">
            <legend>"Hours"</legend>
            <p class="hint">"Iterations start between these only; empty: at any time."</p>
            <div class="pair">
                <TextField id="hours-from" label="From" kind="time" value=form.from />
                <TextField id="hours-to" label="Until" kind="time" value=form.to />
            </div>
            <TimeZoneField id="hours-zone" value=form.time_zone />
        </fieldset>
        {stop_rules(form.rules)}
    }
    .into_any()
}
