//! A document in the hand of whoever edits it: its text, its base, and what became of a save.

use std::time::Duration;

use leptos::{html, prelude::*};
use redraft_wire::{Document, SaveDocument};

use super::editor::Opening;
use super::{kept, undo};
use crate::api::{self, Failure};
use crate::texts::writing as texts;
use crate::ui::refused;
use crate::writing::draft::KeptDraft;
use crate::writing::size::{first_undecided, obstacle};

/// How long after the last key an unsaved text is kept.
const REST: Duration = Duration::from_millis(300);

/// Everything that the parts of the editor share.
#[derive(Clone, Copy)]
pub(super) struct Editing {
    pub(super) opening: StoredValue<Opening>,
    key: StoredValue<String>,
    /// What is typed.
    pub(super) text: RwSignal<String>,
    /// The text of the base.
    saved: RwSignal<String>,
    /// The version that the text is made from.
    pub(super) base: RwSignal<Option<i64>>,
    /// An unsaved text of before that waits for a decision; nothing is typed meanwhile.
    pub(super) found: RwSignal<Option<KeptDraft>>,
    /// The newest version, when it is not the base.
    pub(super) newest: RwSignal<Option<Document>>,
    /// What was done last.
    pub(super) said: RwSignal<String>,
    pub(super) trouble: RwSignal<Option<Failure>>,
    pub(super) busy: RwSignal<bool>,
    /// Whether it is asked what becomes of the unsaved text.
    pub(super) leaving: RwSignal<bool>,
    /// Whether the browser keeps unsaved texts.
    pub(super) is_kept: RwSignal<bool>,
    turn: RwSignal<u32>,
    pub(super) field: NodeRef<html::Textarea>,
}

impl Editing {
    pub(super) fn of(opening: Opening, document: &Document) -> Self {
        let key = kept::key(&opening.path, document.step_id);
        let found = kept::load(&key).filter(|found| found.text != document.content);
        let editing = Self {
            opening: StoredValue::new(opening),
            key: StoredValue::new(key),
            text: RwSignal::new(document.content.clone()),
            saved: RwSignal::new(document.content.clone()),
            base: RwSignal::new(document.revision_id.0),
            found: RwSignal::new(found),
            newest: RwSignal::new(None),
            said: RwSignal::new(String::new()),
            trouble: RwSignal::new(None),
            busy: RwSignal::new(false),
            leaving: RwSignal::new(false),
            is_kept: RwSignal::new(true),
            turn: RwSignal::new(0),
            field: NodeRef::new(),
        };
        on_cleanup(move || editing.keep());
        editing
    }

    /// Whether something is typed that is not saved.
    pub(super) fn is_unsaved(self) -> bool {
        self.text
            .with(|text| self.saved.with(|saved| text != saved))
    }

    /// Takes what was typed.
    pub(super) fn typed(self, text: String) {
        self.text.set(text);
        self.said.set(String::new());
        self.turn.update(|turn| *turn += 1);
        let mine = self.turn.get_untracked();
        let keep = move || {
            if self.turn.try_get_untracked() == Some(mine) {
                self.keep();
            }
        };
        set_timeout(keep, REST);
    }

    /// Keeps what is not saved, and forgets what is.
    pub(super) fn keep(self) {
        // A field that goes with the editor loses the focus when all else is gone already.
        if self.found.is_disposed() || self.found.with_untracked(Option::is_some) {
            return;
        }
        let key = self.key.get_value();
        if untrack(|| self.is_unsaved()) {
            let base = self.base.get_untracked();
            let is_kept = self
                .text
                .with_untracked(|text| kept::keep(&key, base, text));
            let _ = self.is_kept.try_set(is_kept);
        } else {
            kept::forget(&key);
        }
    }

    /// Goes on with the unsaved text that was found, or throws it away.
    pub(super) fn decide(self, goes_on: bool) {
        let Some(found) = self.found.get_untracked() else {
            return;
        };
        self.found.set(None);
        if goes_on {
            self.base.set(found.base);
            self.text.set(found.text);
        } else {
            let key = self.key.get_value();
            kept::forget(&key);
            undo::offer(
                texts::IT_IS_THROWN_AWAY.to_owned(),
                Box::new(move |said| {
                    kept::keep(&key, found.base, &found.text);
                    let is_open = self.found.try_set(Some(found)).is_none();
                    said(Ok(if is_open {
                        texts::IT_IS_BACK
                    } else {
                        texts::IT_IS_BACK_IN_THE_EDITOR
                    }));
                }),
            );
        }
        self.focus();
    }

    /// Gives the focus to the beginning of the text; by itself it would be at the end, out of sight of the preview's.
    pub(super) fn begin(self) {
        request_animation_frame(move || {
            if let Some(field) = self.field.try_get_untracked().flatten() {
                let _ = field.set_selection_range(0, 0);
                let _ = field.focus();
            }
        });
    }

    /// Gives the focus to the text.
    pub(super) fn focus(self) {
        crate::ui::focus_soon(self.field);
    }

    fn body(self) -> SaveDocument {
        SaveDocument {
            content: self.text.get_untracked(),
            base_revision: self.base.get_untracked(),
        }
    }

    /// Saves, and then does this if it worked.
    pub(super) fn save(self, then: Callback<()>) {
        if self.busy.get_untracked() || self.found.with_untracked(Option::is_some) {
            return;
        }
        self.trouble.set(None);
        if let Some(why) = self.text.with_untracked(|text| obstacle(text)) {
            return self.trouble.set(Some(refused(why)));
        }
        if !untrack(|| self.is_unsaved()) && self.newest.with_untracked(Option::is_none) {
            self.said.set(texts::NOTHING_TO_SAVE.to_owned());
            return then.run(());
        }
        self.keep();
        self.busy.set(true);
        let (path, body) = (self.opening.get_value().path, self.body());
        let sent = body.content.clone();
        leptos::task::spawn_local(async move {
            let answer = api::save_document(path.clone(), body).answer().await;
            // The editor may be gone; then the text is kept as unsaved, and offered again.
            if self.busy.try_set(false).is_some() {
                return;
            }
            match answer {
                Ok(document) => {
                    self.is_saved(&document, &sent);
                    then.run(());
                }
                Err(failure) => {
                    let moved_on =
                        matches!(failure, Failure::Refused(_)) && self.look_for_newer().await;
                    if !moved_on {
                        let _ = self.trouble.try_set(Some(failure));
                    }
                }
            }
        });
    }

    /// Asks for the newest version. Returns whether it is not the base.
    async fn look_for_newer(self) -> bool {
        let Some(opening) = self.opening.try_get_value() else {
            return false;
        };
        let Ok(newest) = api::document(opening.path).answer().await else {
            return false;
        };
        if self.base.try_get_untracked() == Some(newest.revision_id.0) {
            return false;
        }
        self.newest.try_set(Some(newest)).is_none()
    }

    fn is_saved(self, document: &Document, sent: &str) {
        let before = self.saved.get_untracked();
        let had_base = self.base.get_untracked().is_some();
        self.saved.set(document.content.clone());
        self.base.set(document.revision_id.0);
        self.newest.set(None);
        // What was typed meanwhile stays.
        if self.text.with_untracked(|text| text == sent) {
            self.text.set(document.content.clone());
        }
        self.keep();
        let version = document.revision_id.0.unwrap_or(0);
        let said = texts::saved_as(version);
        self.said.set(said.clone());
        let opening = self.opening.get_value();
        opening.on_saved.run(());
        if had_base && before != document.content {
            let content = document.content.clone();
            undo::offer(
                said,
                Box::new(move |said| self.take_back(opening, version, before, &content, said)),
            );
        }
    }

    /// Brings back what was there before a save, unless the document has moved on since.
    fn take_back(
        self,
        opening: Opening,
        version: i64,
        before: String,
        saved: &str,
        said: undo::Said,
    ) {
        let body = SaveDocument {
            content: before,
            base_revision: Some(version),
        };
        let saved = saved.to_owned();
        let request = api::save_document(opening.path.clone(), body);
        let then = move |document: Document| {
            opening.on_saved.run(());
            // The editor may be closed by now.
            if self.saved.try_set(document.content.clone()).is_some() {
                return;
            }
            self.base.set(document.revision_id.0);
            if self.text.with_untracked(|text| *text == saved) {
                self.text.set(document.content);
            }
            self.said.set(texts::THE_VERSION_BEFORE_IS_BACK.to_owned());
            self.keep();
        };
        undo::by(request, texts::THE_VERSION_BEFORE_IS_BACK, then, said);
    }

    /// Joins the text with the newest version; it is saved when the user says so.
    pub(super) fn merge(self) {
        if self.busy.get_untracked() {
            return;
        }
        self.busy.set(true);
        self.trouble.set(None);
        let (path, body) = (self.opening.get_value().path, self.body());
        let sent = body.content.clone();
        leptos::task::spawn_local(async move {
            let answer = api::merge_document(path, body).answer().await;
            if self.busy.try_set(false).is_some() {
                return;
            }
            match answer {
                Ok(merged) => {
                    if self.text.with_untracked(|text| *text != sent) {
                        let why = texts::YOU_TYPED_MEANWHILE;
                        return self.trouble.set(Some(refused(why.to_owned())));
                    }
                    let newest = self.newest.get_untracked();
                    self.saved
                        .set(newest.map(|newest| newest.content).unwrap_or_default());
                    self.base.set(merged.revision_id.0);
                    self.newest.set(None);
                    self.text.set(merged.content);
                    self.keep();
                    self.said.set(texts::are_joined(merged.conflicts));
                    self.to_undecided();
                }
                Err(failure) => self.trouble.set(Some(failure)),
            }
        });
    }

    /// Saves the own text over the newest version, which is kept as a version.
    pub(super) fn keep_own(self) {
        let Some(newest) = self.newest.get_untracked() else {
            return;
        };
        self.base.set(newest.revision_id.0);
        self.saved.set(newest.content);
        self.save(Callback::new(|()| ()));
        self.focus();
    }

    fn to_undecided(self) {
        let at = self.text.with_untracked(|text| first_undecided(text));
        request_animation_frame(move || {
            if let Some(field) = self.field.try_get_untracked().flatten() {
                let _ = field.focus();
                if let Some(at) = at {
                    let _ = field.set_selection_range(at, at);
                }
            }
        });
    }

    /// Leaves, or asks first where something is not saved.
    pub(super) fn leave(self) {
        if untrack(|| self.is_unsaved()) && self.found.with_untracked(Option::is_none) {
            self.leaving.set(true);
        } else {
            self.close();
        }
    }

    /// Leaves; what is not saved is kept.
    pub(super) fn close(self) {
        self.keep();
        self.opening.get_value().on_close.run(());
    }
}

#[cfg(test)]
mod tests;
