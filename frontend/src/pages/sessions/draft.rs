//! A session that is about to be started.

use leptos::prelude::*;
use redraft_wire::StartIteration;

use crate::api::Failure;

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

    /// The request, or what is wrong with a field.
    pub(crate) fn read(self) -> Result<StartIteration, Failure> {
        let filled = |field: RwSignal<String>| {
            Some(field.get_untracked().trim().to_owned()).filter(|text| !text.is_empty())
        };
        let refuse = |why: &str| Failure::Refused(why.to_owned());
        let prompt = filled(self.prompt).ok_or_else(|| {
            refuse("There is no prompt yet; write what each iteration should do.")
        })?;
        let iterations = filled(self.iterations)
            .map(|text| text.parse())
            .transpose()
            .map_err(|_| refuse("The number of iterations must be a whole number."))?;
        let dollars = filled(self.dollars)
            .map(|text| number(&text))
            .transpose()
            .map_err(|()| refuse("The most dollars must be a number, such as 2.50."))?;
        let minutes = filled(self.minutes)
            .map(|text| number(&text))
            .transpose()
            .map_err(|()| refuse("The most minutes must be a number."))?;
        Ok(StartIteration {
            prompt,
            iterations,
            model: filled(self.model),
            agent: filled(self.agent),
            max_cost_usd: dollars,
            max_wall_secs: minutes.map(|minutes| (minutes * 60.0).round() as i64),
            ..StartIteration::default()
        })
    }
}

/// The browser reads it, since it can already.
fn number(text: &str) -> Result<f64, ()> {
    let number = wasm_bindgen::JsValue::from_str(text).unchecked_into_f64();
    if number.is_finite() {
        Ok(number)
    } else {
        Err(())
    }
}

fn kept() -> Option<String> {
    storage()?.get_item(KEPT).ok()?
}

fn storage() -> Option<web_sys::Storage> {
    window().session_storage().ok().flatten()
}
