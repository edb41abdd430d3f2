//! What the fields of a session's further limits hold.

use leptos::prelude::*;
use redraft_wire::{HoursOfDay, SessionLimits};

use super::stop_rules::StopRulesForm;
use crate::api::Failure;
use crate::format::time;
use crate::texts::new_session as texts;
use crate::ui::{filled, own_time_zone, refused, shown_whole, whole, zone};

/// Those beside the number of iterations, the dollars and the minutes.
#[derive(Clone, Copy)]
pub(crate) struct LimitForm {
    pub(super) tokens: RwSignal<String>,
    /// In the browser's own time zone.
    pub(super) deadline: RwSignal<String>,
    /// A deadline as the field shows it, and whole: the field leaves its seconds out.
    kept_deadline: StoredValue<(String, String)>,
    pub(super) from: RwSignal<String>,
    pub(super) to: RwSignal<String>,
    pub(super) time_zone: RwSignal<String>,
    pub(super) rules: StopRulesForm,
}

impl LimitForm {
    /// Nothing is limited.
    pub(crate) fn new() -> Self {
        let empty = || RwSignal::new(String::new());
        Self {
            tokens: empty(),
            deadline: empty(),
            kept_deadline: StoredValue::default(),
            from: empty(),
            to: empty(),
            time_zone: RwSignal::new(own_time_zone()),
            rules: StopRulesForm::new(),
        }
    }

    /// Puts limits into the fields.
    pub(crate) fn fill(self, limits: &SessionLimits) {
        self.tokens.set(shown_whole(limits.max_tokens));
        let whole = limits.deadline.clone().unwrap_or_default();
        let shown = local(&whole).unwrap_or_default();
        self.deadline.set(shown.clone());
        self.kept_deadline.set_value((shown, whole));
        if let Some(hours) = limits.hours.clone() {
            self.from.set(hours.from);
            self.to.set(hours.to);
            self.time_zone.set(hours.time_zone);
        }
        self.rules
            .fill(&limits.stop_when.clone().unwrap_or_default());
    }

    /// Adds what the fields hold, or says what is wrong with one.
    pub(crate) fn read(self, limits: &mut SessionLimits) -> Result<(), Failure> {
        limits.max_tokens = whole(self.tokens, texts::THE_MOST_TOKENS)?;
        limits.deadline = self.read_deadline()?;
        limits.hours = self.read_hours()?;
        limits.stop_when = self.rules.read()?;
        Ok(())
    }

    fn read_deadline(self) -> Result<Option<String>, Failure> {
        let Some(text) = filled(self.deadline) else {
            return Ok(None);
        };
        let kept = self.kept_deadline.get_value();
        if kept.0 == text {
            return Ok(Some(kept.1));
        }
        let date = js_sys::Date::new(&text.into());
        if date.get_time().is_nan() {
            return Err(refused(
                texts::THE_DEADLINE_MUST_BE_A_DAY_AND_A_TIME.to_owned(),
            ));
        }
        Ok(date.to_iso_string().as_string())
    }

    fn read_hours(self) -> Result<Option<HoursOfDay>, Failure> {
        match (filled(self.from), filled(self.to)) {
            (None, None) => Ok(None),
            (Some(from), Some(to)) => Ok(Some(HoursOfDay {
                from,
                to,
                time_zone: filled(self.time_zone).unwrap_or_else(own_time_zone),
            })),
            _ => Err(refused(texts::HOURS_NEED_BOTH.to_owned())),
        }
    }
}

/// A time of the API as a field for a day and a time takes it: `2026-11-22T14:32`.
fn local(iso: &str) -> Option<String> {
    let ms = time::parse(iso)?;
    let text = time::exact(ms, zone(ms)).replace(' ', "T");
    text.get(..16).map(str::to_owned)
}
