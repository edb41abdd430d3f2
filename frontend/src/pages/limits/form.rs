//! The form for what the installation allows.

use leptos::prelude::*;
use redraft_wire::{InstallationLimits, InstallationLimitsStatus, ProjectLimits};

use super::policy::PolicyForm;
use crate::api::{self, Failure};
use crate::texts::{limits as texts, words};
use crate::ui::{
    Deed, Form, Needs, Remote, Submit, TextField, TimeZoneField, Trouble, filled, live, number,
    own_time_zone, section, shown, shown_whole, whole,
};

#[derive(Clone, Copy)]
struct Fields {
    policy: PolicyForm,
    time_zone: RwSignal<String>,
    reserve: RwSignal<String>,
    first: RwSignal<String>,
    starts: RwSignal<String>,
}

impl Fields {
    fn new() -> Self {
        let empty = || RwSignal::new(String::new());
        Self {
            policy: PolicyForm::new(),
            time_zone: empty(),
            reserve: empty(),
            first: empty(),
            starts: empty(),
        }
    }

    fn fill(self, limits: &InstallationLimits) {
        let policy = policy(limits);
        self.policy.fill(&policy);
        let zone = limits.time_zone.clone().unwrap_or_default();
        // Where nothing is limited yet, nobody chose the zone either.
        let is_untouched = policy == ProjectLimits::default() && zone == "UTC";
        self.time_zone
            .set(if is_untouched { own_time_zone() } else { zone });
        self.reserve.set(shown_whole(limits.reserve_percent));
        self.first.set(shown(limits.first_iteration_usd));
        self.starts.set(shown_whole(limits.fruitless_starts));
    }

    fn read(self) -> Result<InstallationLimits, Failure> {
        let policy = self.policy.read()?;
        Ok(InstallationLimits {
            max_running: policy.max_running,
            day: policy.day,
            month: policy.month,
            total: policy.total,
            time_zone: filled(self.time_zone),
            first_iteration_usd: number(self.first, texts::COST_OF_A_FIRST_ITERATION)?,
            fruitless_starts: whole(self.starts, texts::THE_STARTS_WITHOUT_PROGRESS)?,
            reserve_percent: whole(self.reserve, texts::THE_RESERVE)?,
        })
    }
}

/// What the installation's limits share with a project's.
fn policy(limits: &InstallationLimits) -> ProjectLimits {
    ProjectLimits {
        max_running: limits.max_running,
        day: limits.day,
        month: limits.month,
        total: limits.total,
    }
}

/// The form.
#[component]
pub(super) fn InstallationForm(status: Remote<InstallationLimitsStatus>) -> impl IntoView {
    let fields = Fields::new();
    // Filled once: what is asked again later must not take away what is being written.
    Effect::new(move |is_filled: Option<bool>| {
        let is_filled = is_filled.unwrap_or(false);
        let limits = status.map(|status| status.limits.clone());
        if let (false, Some(limits)) = (is_filled, &limits) {
            fields.fill(limits);
        }
        is_filled || limits.is_some()
    });
    let known =
        Signal::derive(move || status.map(|status| (policy(&status.limits), status.spent.clone())));
    let deed = Deed::needing(Needs::Admin);
    let saved = RwSignal::new(false);
    let submit = Callback::new(move |()| {
        saved.set(false);
        match fields.read() {
            Err(failure) => deed.fail(failure),
            Ok(new) => deed.run(api::set_limits(&new), move |new| {
                fields.fill(&new.limits);
                status.put(new);
                saved.set(true);
            }),
        }
    });
    let budgets = section(
        "budgets",
        texts::SESSIONS_AND_BUDGETS,
        fields.policy.fields(known),
    );
    let zone = view! {
        <TimeZoneField
            id="time-zone"
            hint=texts::DAYS_AND_MONTHS_BEGIN
            value=fields.time_zone
        />
    };
    let rest = section("starts", texts::BEFORE_AN_ITERATION_STARTS, rest(fields));
    view! {
        <Form class="steps telling" on_submit=submit>
            {budgets}
            {zone}
            {rest}
            <Trouble deed />
            <div class="actions">
                <Submit label=words::SAVE_LIMITS deed />
                <span role="status" class="note">
                    {live(move || if saved.get() { words::SAVED } else { "" })}
                </span>
            </div>
        </Form>
    }
}

fn rest(fields: Fields) -> AnyView {
    view! {
        <div class="pair">
            <TextField
                id="reserve"
                label=texts::LEFT_TO_YOU
                hint=texts::OF_THE_WINDOW
                kind="number"
                range=["1", "99", "1"]
                value=fields.reserve
            />
            <TextField
                id="first-iteration"
                label=texts::FIRST_ITERATION
                hint=texts::RESERVED_FOR_THE_FIRST
                kind="number"
                range=["0.01", "1000", "0.01"]
                value=fields.first
            />
            <TextField
                id="fruitless-starts"
                label=texts::STARTS_WITHOUT_PROGRESS
                hint=texts::AFTER_AS_MANY
                kind="number"
                range=["1", "100", "1"]
                value=fields.starts
            />
        </div>
    }
    .into_any()
}
