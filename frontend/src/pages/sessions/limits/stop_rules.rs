//! The rules that end a session before its last iteration.

use leptos::prelude::*;
use redraft_wire::StopWhen;

use crate::api::Failure;
use crate::ui::{TextField, filled, number, shown, shown_whole, whole};

/// What the fields hold.
#[derive(Clone, Copy)]
pub(super) struct StopRulesForm {
    percent: RwSignal<String>,
    in_a_row: RwSignal<String>,
    oscillating: RwSignal<bool>,
    unchanged: RwSignal<String>,
    failures: RwSignal<String>,
    phrase: RwSignal<String>,
}

impl StopRulesForm {
    /// No rule.
    pub(super) fn new() -> Self {
        let empty = || RwSignal::new(String::new());
        Self {
            percent: empty(),
            in_a_row: empty(),
            oscillating: RwSignal::new(false),
            unchanged: empty(),
            failures: empty(),
            phrase: empty(),
        }
    }

    /// Puts rules into the fields.
    pub(super) fn fill(self, rules: &StopWhen) {
        self.percent.set(shown(rules.converged_percent));
        self.in_a_row.set(shown_whole(rules.converged_iterations));
        self.oscillating.set(rules.oscillating.unwrap_or(false));
        self.unchanged.set(shown_whole(rules.unchanged_iterations));
        self.failures.set(shown_whole(rules.failures_in_a_row));
        self.phrase.set(rules.phrase.clone().unwrap_or_default());
    }

    /// The rules, or what is wrong with a field; `None`: there is none.
    pub(super) fn read(self) -> Result<Option<StopWhen>, Failure> {
        let rules = StopWhen {
            converged_percent: number(self.percent, "The changed part")?,
            converged_iterations: whole(self.in_a_row, "The iterations in a row")?,
            oscillating: self.oscillating.get_untracked().then_some(true),
            unchanged_iterations: whole(self.unchanged, "The iterations without a change")?,
            failures_in_a_row: whole(self.failures, "The failures in a row")?,
            phrase: filled(self.phrase),
        };
        Ok((rules != StopWhen::default()).then_some(rules))
    }
}

/// The fields.
pub(super) fn stop_rules(rules: StopRulesForm) -> AnyView {
    let tick = move |event| rules.oscillating.set(event_target_checked(&event));
    view! {
        <fieldset class="choice">
            <legend>"Stop early"</legend>
            <p class="hint">"The first rule that holds ends the session."</p>
            <div class="pair">
                <TextField
                    id="converged"
                    label="Changed less than, in per cent"
                    hint="Of the document."
                    kind="number"
                    range=["0.01", "100", "any"]
                    value=rules.percent
                />
                <TextField
                    id="converged-in-a-row"
                    label="In so many iterations"
                    hint="In a row; empty: 2."
                    kind="number"
                    range=["1", "100", "1"]
                    value=rules.in_a_row
                />
            </div>
            <div class="pair">
                <TextField
                    id="unchanged"
                    label="Nothing changed"
                    hint="In so many iterations in a row."
                    kind="number"
                    range=["1", "100", "1"]
                    value=rules.unchanged
                />
                <TextField
                    id="failures"
                    label="Failures"
                    hint="So many in a row."
                    kind="number"
                    range=["1", "100", "1"]
                    value=rules.failures
                />
            </div>
            <div class="option">
                <input
                    type="checkbox"
                    id="oscillating"
                    prop:checked=rules.oscillating
                    on:change=tick
                />
                <label for="oscillating">"The document is one that was there before"</label>
            </div>
            <TextField
                id="phrase"
                label="Completion phrase"
                hint="The last line of the agent's answer is this."
                placeholder="ALL DONE"
                value=rules.phrase
            />
        </fieldset>
    }
    .into_any()
}
