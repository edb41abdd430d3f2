//! A session that is about to be started.

use leptos::prelude::*;
use redraft_wire::{SessionLimits, StartIteration};

use super::limits::More;
use crate::api::Failure;
use crate::texts::new_session as texts;
use crate::ui::{filled, number, refused, shown, whole};

/// Where the unfinished prompt is kept, so that a reload does not lose it.
const KEPT: &str = "draft-prompt";

/// What the form holds.
#[derive(Clone, Copy)]
pub(crate) struct Draft {
    pub(crate) prompt: RwSignal<String>,
    pub(crate) iterations: RwSignal<String>,
    /// Empty: the default one.
    pub(crate) agent: RwSignal<String>,
    /// Empty: the step's.
    pub(crate) model: RwSignal<String>,
    /// Dollars; empty: no limit.
    pub(crate) dollars: RwSignal<String>,
    /// Empty: no limit.
    pub(crate) minutes: RwSignal<String>,
    /// What else limits it.
    pub(crate) more: More,
    /// Whether the first iteration is given the comments that wait.
    pub(crate) takes_comments: RwSignal<bool>,
}

impl Draft {
    /// An empty form.
    pub(crate) fn blank() -> Self {
        let text = |text: &str| RwSignal::new(text.to_owned());
        Self {
            prompt: text(""),
            iterations: text("3"),
            agent: text(""),
            model: text(""),
            dollars: text(""),
            minutes: text(""),
            more: More::none(),
            takes_comments: RwSignal::new(false),
        }
    }

    /// A form whose prompt survives a reload.
    pub(crate) fn new() -> Self {
        let draft = Self::blank();
        draft.prompt.set(kept().unwrap_or_default());
        Effect::new(move || {
            // A browser that keeps nothing loses the draft at a reload, and only then.
            if let Some(storage) = storage() {
                let _ = storage.set_item(KEPT, &draft.prompt.get());
            }
        });
        draft
    }

    /// Forgets the kept prompt, once the session runs.
    pub(crate) fn forget() {
        if let Some(storage) = storage() {
            let _ = storage.remove_item(KEPT);
        }
    }

    /// Puts limits into their fields, but for the further ones.
    pub(super) fn fill(self, limits: &SessionLimits) {
        self.iterations.set(limits.iterations.to_string());
        self.dollars.set(shown(limits.max_cost_usd));
        let minutes = limits.max_wall_secs.map(|secs| secs as f64 / 60.0);
        self.minutes.set(shown(minutes));
    }

    /// The limits, or what is wrong with a field.
    pub(super) fn limits(self) -> Result<SessionLimits, Failure> {
        let iterations = whole(self.iterations, texts::THE_NUMBER_OF_ITERATIONS)?;
        let minutes = number(self.minutes, texts::THE_MOST_MINUTES)?;
        let mut limits = SessionLimits {
            iterations: iterations
                .ok_or_else(|| refused(texts::WRITE_HOW_MANY_ITERATIONS.to_owned()))?,
            max_cost_usd: number(self.dollars, texts::THE_MOST_DOLLARS)?,
            max_tokens: None,
            max_wall_secs: minutes.map(|minutes| (minutes * 60.0).round() as i64),
            deadline: None,
            hours: None,
            stop_when: None,
        };
        self.more.read(&mut limits)?;
        Ok(limits)
    }

    /// The request, or what is wrong with a field.
    pub(crate) fn read(self) -> Result<StartIteration, Failure> {
        let prompt =
            filled(self.prompt).ok_or_else(|| refused(texts::THERE_IS_NO_PROMPT_YET.to_owned()))?;
        let limits = self.limits()?;
        Ok(StartIteration {
            prompt,
            iterations: Some(limits.iterations),
            model: filled(self.model),
            agent: filled(self.agent),
            max_cost_usd: limits.max_cost_usd,
            max_wall_secs: limits.max_wall_secs,
            max_tokens: limits.max_tokens,
            deadline: limits.deadline,
            hours: limits.hours,
            stop_when: limits.stop_when,
            takes_comments: self.takes_comments.get_untracked().then_some(true),
        })
    }
}

fn kept() -> Option<String> {
    storage()?.get_item(KEPT).ok()?
}

fn storage() -> Option<web_sys::Storage> {
    window().session_storage().ok().flatten()
}
