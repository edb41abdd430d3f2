//! Renaming something, and taking it away.

use leptos::prelude::*;

use super::{Confirm, Deed, Form, Needs, Submit, TextField, Trouble};
use crate::texts::words::RENAME;

/// Both, folded away, since they are seldom wanted.
#[component]
pub(crate) fn Rename(
    /// What unfolds it.
    title: &'static str,
    /// What its name is called.
    label: &'static str,
    name: RwSignal<String>,
    on_rename: Callback<()>,
    /// The button that takes it away, the question and the answer.
    away: [&'static str; 3],
    on_away: Callback<()>,
    /// The scope that taking it away needs.
    #[prop(default = Needs::Operate)]
    away_needs: Needs,
    deed: Deed,
) -> impl IntoView {
    let [button, question, yes] = away;
    view! {
        <details class="settings">
            <summary>{title}</summary>
            <Form class="inline" on_submit=on_rename>
                <TextField id="new-name" label required=true value=name />
                <Submit label=RENAME class="" deed />
            </Form>
            <p>
                <Confirm label=button question yes deed needs=away_needs on_yes=on_away />
            </p>
            <Trouble deed />
        </details>
    }
}
