//! The rules that end a session before its last iteration.

use leptos::prelude::*;
use redraft_wire::StopWhen;

use crate::api::Failure;
use crate::texts::new_session as texts;
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
            converged_percent: number(self.percent, texts::THE_CHANGED_PART)?,
            converged_iterations: whole(self.in_a_row, texts::THE_ITERATIONS_IN_A_ROW)?,
            oscillating: self.oscillating.get_untracked().then_some(true),
            unchanged_iterations: whole(self.unchanged, texts::THE_ITERATIONS_WITHOUT_A_CHANGE)?,
            failures_in_a_row: whole(self.failures, texts::THE_FAILURES_IN_A_ROW)?,
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
            <legend>{texts::STOP_EARLY}</legend>
            <p class="hint">{texts::THE_FIRST_RULE_ENDS_IT}</p>
            <div class="pair">
                <TextField
                    id="converged"
                    label=texts::CHANGED_LESS_THAN
                    hint=texts::OF_THE_DOCUMENT
                    kind="number"
                    range=["0.01", "100", "any"]
                    value=rules.percent
                />
                <TextField
                    id="converged-in-a-row"
                    label=texts::IN_SO_MANY_ITERATIONS
                    hint=texts::IN_A_ROW_OR_2
                    kind="number"
                    range=["1", "100", "1"]
                    value=rules.in_a_row
                />
            </div>
            <div class="pair">
                <TextField
                    id="unchanged"
                    label=texts::NOTHING_CHANGED
                    hint=texts::IN_SO_MANY_ITERATIONS_IN_A_ROW
                    kind="number"
                    range=["1", "100", "1"]
                    value=rules.unchanged
                />
                <TextField
                    id="failures"
                    label=texts::FAILURES
                    hint=texts::SO_MANY_IN_A_ROW
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
                <label for="oscillating">{texts::ONE_THAT_WAS_THERE_BEFORE}</label>
            </div>
            <TextField
                id="phrase"
                label=texts::COMPLETION_PHRASE
                hint=texts::THE_LAST_LINE_IS_THIS
                placeholder=texts::EXAMPLE_OF_A_PHRASE
                value=rules.phrase
            />
        </fieldset>
    }
    .into_any()
}
