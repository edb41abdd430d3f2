//! A budget: its two fields, and what was spent of it in words and as bars.

use leptos::prelude::*;
use redraft_wire::{Budget, Spent};

use crate::api::Failure;
use crate::format::{parts, spent_of};
use crate::texts::{limits as texts, words};
use crate::ui::{TextField, live, number, shown, shown_whole, whole};

/// What was spent in a time, and the most that may be.
pub(super) type Part = (Spent, Budget);

/// What the fields hold.
#[derive(Clone, Copy)]
pub(super) struct BudgetForm {
    ids: [&'static str; 3],
    usd: RwSignal<String>,
    tokens: RwSignal<String>,
}

impl BudgetForm {
    /// Empty fields; `period` is `day`, `month` or `total`.
    pub(super) fn new(period: &str) -> Self {
        Self {
            ids: match period {
                "day" => ["day", "day-usd", "day-tokens"],
                "month" => ["month", "month-usd", "month-tokens"],
                _ => ["total", "total-usd", "total-tokens"],
            },
            usd: RwSignal::new(String::new()),
            tokens: RwSignal::new(String::new()),
        }
    }

    /// Puts a budget into the fields.
    pub(super) fn fill(self, budget: Option<Budget>) {
        let budget = budget.unwrap_or_default();
        self.usd.set(shown(budget.usd));
        self.tokens.set(shown_whole(budget.tokens));
    }

    /// The budget; `None`: both fields are empty.
    pub(super) fn read(self) -> Result<Option<Budget>, Failure> {
        let budget = Budget {
            usd: number(self.usd, texts::A_BUDGETS_DOLLARS)?,
            tokens: whole(self.tokens, texts::A_BUDGETS_TOKENS)?,
        };
        Ok((budget != Budget::default()).then_some(budget))
    }
}

/// The fields under a heading; `ends` says when the time is over.
pub(super) fn budget_fields(
    form: BudgetForm,
    heading: &'static str,
    known: Signal<Option<Part>>,
    ends: AnyView,
) -> AnyView {
    let [id, usd, tokens] = form.ids;
    let words = live(move || {
        let words = known.with(|known| known.map(|(spent, budget)| spent_of(&spent, &budget)));
        words.map(|words| format!("{words}.")).unwrap_or_default()
    });
    let bars = live(move || known.with(|known| known.map(bars)));
    view! {
        <fieldset class="choice budget" aria-describedby=format!("{id}-spent")>
            <legend>{heading}</legend>
            <div class="pair">
                <TextField
                    id=usd
                    label=words::MOST_DOLLARS
                    kind="number"
                    range=["0.01", "1000000", "0.01"]
                    value=form.usd
                />
                <TextField
                    id=tokens
                    label=words::MOST_TOKENS
                    kind="number"
                    range=["1", "1000000000000", "1"]
                    value=form.tokens
                />
            </div>
            {bars}
            <p class="hint" id=format!("{id}-spent")>
                {words}
                {ends}
            </p>
        </fieldset>
    }
    .into_any()
}

/// A bar for each limit that is set; the words below say the same.
fn bars((spent, budget): Part) -> AnyView {
    let dollars = budget
        .usd
        .map(|most| bar(parts(spent.usd, spent.reserved_usd, most)));
    let tokens = budget
        .tokens
        .map(|most| bar(parts(spent.tokens as f64, 0.0, most as f64)));
    view! {
        {dollars}
        {tokens}
    }
    .into_any()
}

fn bar([used, reserved]: [f64; 2]) -> AnyView {
    let per_cent = |part: f64| format!("{part:.1}%");
    view! {
        <svg class="bar" aria-hidden="true">
            <rect class="used" width=per_cent(used) height="100%" />
            <rect class="reserved" x=per_cent(used) width=per_cent(reserved) height="100%" />
        </svg>
    }
    .into_any()
}
