//! What asks for the palette and the keys before they are here: a key that may stand for something, or the palette's
//! button. Their code comes then, and not with the page.

use std::rc::Rc;
use std::time::Duration;

use leptos::ev::KeyboardEvent;
use leptos::{ev, html, prelude::*};
use wasm_bindgen::JsCast;

use super::switch;
use crate::texts::around as texts;
use crate::ui::live;

/// Hears a key.
type Hears = Rc<dyn Fn(KeyboardEvent)>;

/// What is known of the palette and the keys without their code.
#[derive(Clone, Copy)]
pub(crate) struct FirstAsk {
    /// Whether the palette is open.
    pub(crate) open: RwSignal<bool>,
    pub(crate) dialog: NodeRef<html::Dialog>,
    /// Whether the code is wanted.
    wanted: RwSignal<bool>,
    /// Whether it did not come.
    failed: RwSignal<bool>,
    /// Whether keys wait for it.
    waits: RwSignal<bool>,
    /// The keys that wait.
    keys: StoredValue<Vec<KeyboardEvent>, LocalStorage>,
    hears: StoredValue<Option<Hears>, LocalStorage>,
}

impl FirstAsk {
    /// Listens from now on.
    pub(crate) fn listen(open: RwSignal<bool>) -> Self {
        let ask = Self {
            open,
            dialog: NodeRef::new(),
            wanted: RwSignal::new(false),
            failed: RwSignal::new(false),
            waits: RwSignal::new(false),
            keys: StoredValue::new_local(Vec::new()),
            hears: StoredValue::new_local(None),
        };
        Effect::new(move || {
            if open.get() {
                ask.want();
            }
        });
        let heard = window_event_listener(ev::keydown, move |event| ask.hear(event));
        on_cleanup(move || heard.remove());
        ask
    }

    /// Whether the code is wanted; once it is, it stays so.
    pub(crate) fn is_wanted(self) -> bool {
        self.wanted.get()
    }

    /// That the code is fetched, perhaps once more.
    pub(crate) fn comes(self) {
        self.failed.set(false);
    }

    /// That it did not come: the palette says so, also to who pressed a key.
    pub(crate) fn did_not_come(self) {
        self.failed.set(true);
        self.waits.set(false);
        self.keys.update_value(Vec::clear);
        self.open.set(true);
    }

    /// Has keys heard by this from now on, first those that wait.
    pub(super) fn hear_by(self, hears: impl Fn(KeyboardEvent) + 'static) {
        let hears: Hears = Rc::new(hears);
        self.hears.set_value(Some(Rc::clone(&hears)));
        self.waits.set(false);
        let waiting = self.keys.try_update_value(std::mem::take);
        // What a key does is nothing that is drawn here.
        let hear = move || waiting.into_iter().flatten().for_each(|event| hears(event));
        set_timeout(hear, Duration::ZERO);
    }

    fn hear(self, event: KeyboardEvent) {
        if event.default_prevented() || event.is_composing() || event.alt_key() {
            return;
        }
        let held = event.ctrl_key() || event.meta_key();
        if !held && (is_for_a_field(&event) || !switch::is_on()) {
            return;
        }
        if let Some(hears) = self.hears.get_value() {
            return hears(event);
        }
        let key = event.key();
        if held {
            if !event.shift_key() && key.eq_ignore_ascii_case("k") {
                event.prevent_default();
                self.open.update(|open| *open = !*open);
            }
        } else if key.len() == 1 && key != " " && self.failed.get_untracked() {
            self.open.set(true);
        } else if key.len() == 1 && key != " " {
            if key == "/" {
                // Some browsers search the page by it.
                event.prevent_default();
            }
            self.keys.update_value(|keys| keys.push(event));
            self.waits.set(true);
            self.want();
        }
    }

    /// Wants the code: once, since whoever is told of it fetches it.
    fn want(self) {
        if !self.wanted.get_untracked() {
            self.wanted.set(true);
        }
    }

    /// The dialog of the palette, and that keys wait for what they do.
    pub(crate) fn view(self, inside: AnyView) -> AnyView {
        let Self { open, dialog, .. } = self;
        Effect::new(move || {
            let Some(dialog) = dialog.get() else {
                return;
            };
            if !open.get() {
                // The browser gives the focus back to what had it.
                dialog.close();
            } else if !dialog.open() {
                // A dialog on a page that is just going cannot be shown, and need not.
                let _ = dialog.show_modal();
            }
        });
        let outside = move |event: ev::MouseEvent| {
            // The dialog itself is hit only beside what is in it.
            if let Some(dialog) = dialog.get_untracked()
                && event.target().as_ref() == Some(dialog.as_ref())
            {
                dialog.close();
            }
        };
        let said = live(move || self.waits.get().then_some(texts::KEYS_ARE_ON_THEIR_WAY));
        view! {
            <div class="keys-wait" role="status">
                {said}
            </div>
            <dialog
                class="palette"
                aria-label=texts::GO_TO_OR_DO
                node_ref=dialog
                on:close=move |_| open.set(false)
                on:click=outside
            >
                {inside}
            </dialog>
        }
        .into_any()
    }
}

/// Whether the key belongs to a field.
fn is_for_a_field(event: &KeyboardEvent) -> bool {
    let target = event.target();
    let element = target.and_then(|target| target.dyn_into::<web_sys::Element>().ok());
    // A box to be ticked takes the space bar alone, and a slider the arrows.
    element.is_some_and(|element| {
        let field = "input:not([type=checkbox], [type=radio], [type=range]), textarea, select, [contenteditable]";
        element.matches(field).unwrap_or(false)
    })
}
