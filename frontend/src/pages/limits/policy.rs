//! The limits that the installation and a project both have, as fields.

use leptos::prelude::*;
use redraft_wire::{ProjectLimits, Spending};

use super::budget::{BudgetForm, budget_fields};
use crate::api::Failure;
use crate::texts::limits as texts;
use crate::ui::{TextField, shown_whole, when, whole};

/// What the fields hold.
#[derive(Clone, Copy)]
pub(super) struct PolicyForm {
    most_running: RwSignal<String>,
    day: BudgetForm,
    month: BudgetForm,
    total: BudgetForm,
}

/// What was spent, and of which limits, as the service last said.
pub(super) type Known = Signal<Option<(ProjectLimits, Spending)>>;

impl PolicyForm {
    pub(super) fn new() -> Self {
        Self {
            most_running: RwSignal::new(String::new()),
            day: BudgetForm::new("day"),
            month: BudgetForm::new("month"),
            total: BudgetForm::new("total"),
        }
    }

    /// Puts limits into the fields.
    pub(super) fn fill(self, limits: &ProjectLimits) {
        self.most_running.set(shown_whole(limits.max_running));
        self.day.fill(limits.day);
        self.month.fill(limits.month);
        self.total.fill(limits.total);
    }

    /// The limits, or what is wrong with a field.
    pub(super) fn read(self) -> Result<ProjectLimits, Failure> {
        Ok(ProjectLimits {
            max_running: whole(self.most_running, texts::SESSIONS_AT_ONCE)?,
            day: self.day.read()?,
            month: self.month.read()?,
            total: self.total.read()?,
        })
    }

    /// The fields, and beside each budget what was spent of it.
    pub(super) fn fields(self, known: Known) -> AnyView {
        let of = |part: fn(&ProjectLimits, &Spending) -> super::budget::Part| {
            Signal::derive(move || known.with(|known| known.as_ref().map(|(l, s)| part(l, s))))
        };
        let ends = move |end: fn(&Spending) -> &str| {
            crate::ui::live(move || {
                let at = known.with(|known| known.as_ref().map(|(_, s)| end(s).to_owned()));
                at.map(|at| view! { {texts::IT_BEGINS_ANEW_AT} {when(&at)} "." }.into_any())
            })
            .into_any()
        };
        view! {
            <TextField
                id="most-running"
                label=texts::SESSIONS_AT_ONCE
                hint=texts::AS_MANY_AS_WORKERS
                kind="number"
                range=["1", "1000", "1"]
                value=self.most_running
            />
            {budget_fields(
                self.day,
                texts::EACH_DAY,
                of(|l, s| (s.day, l.day.unwrap_or_default())),
                ends(|s| &s.day_ends),
            )}
            {budget_fields(
                self.month,
                texts::EACH_MONTH,
                of(|l, s| (s.month, l.month.unwrap_or_default())),
                ends(|s| &s.month_ends),
            )}
            {budget_fields(
                self.total,
                texts::IN_ALL,
                of(|l, s| (s.total, l.total.unwrap_or_default())),
                ().into_any(),
            )}
        }
        .into_any()
    }
}
