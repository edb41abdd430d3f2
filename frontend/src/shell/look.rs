//! Light or dark, comfortable or compact: kept in the browser, as attributes of the root element.
//! `assets/look.js` sets the same before the first paint.

use leptos::prelude::*;

use crate::texts::around as texts;

/// A choice between a few words, of which the first is the default and leaves no trace.
#[derive(Clone, Copy)]
pub(crate) struct Look {
    attribute: &'static str,
    /// As the attribute and the browser's storage have them.
    values: &'static [&'static str],
    words: &'static [&'static str],
    chosen: RwSignal<usize>,
}

impl Look {
    /// Light or dark.
    pub(crate) fn theme() -> Self {
        Self::kept("data-theme", &["system", "light", "dark"], &texts::THEMES)
    }

    /// How much room things have.
    pub(crate) fn density() -> Self {
        Self::kept("data-density", &["comfortable", "compact"], &texts::LAYOUTS)
    }

    fn kept(
        attribute: &'static str,
        values: &'static [&'static str],
        words: &'static [&'static str],
    ) -> Self {
        let kept = storage().and_then(|storage| storage.get_item(attribute).ok()?);
        let chosen = values
            .iter()
            .position(|value| Some(*value) == kept.as_deref());
        Self {
            attribute,
            values,
            words,
            chosen: RwSignal::new(chosen.unwrap_or(0)),
        }
    }

    /// The chosen word.
    pub(crate) fn word(self) -> &'static str {
        self.words[self.chosen.get()]
    }

    /// Takes the next word.
    pub(crate) fn next(self) {
        let next = (self.chosen.get_untracked() + 1) % self.values.len();
        self.chosen.set(next);
        let value = self.values[next];
        // A browser that keeps nothing still shows it.
        if let Some(storage) = storage() {
            let _ = storage.set_item(self.attribute, value);
        }
        if let Some(root) = document().document_element() {
            let _ = match next {
                0 => root.remove_attribute(self.attribute),
                _ => root.set_attribute(self.attribute, value),
            };
        }
    }
}

fn storage() -> Option<web_sys::Storage> {
    window().local_storage().ok().flatten()
}
