//! Choosing lines: with the mouse, a finger or the keyboard.

use leptos::{html, prelude::*};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

/// The most lines that a comment can be about.
const MOST: usize = 200;

/// The class of lines that are chosen.
const CHOSEN: &str = "chosen";

/// Which lines are chosen.
#[derive(Clone, Copy)]
pub(super) struct Picking {
    count: usize,
    place: NodeRef<html::Div>,
    /// Where choosing began, and the line that it has come to.
    from: RwSignal<usize>,
    at: RwSignal<usize>,
    /// Whether a pointer is down: the focus that it brings chooses nothing, the press itself does.
    pressed: RwSignal<bool>,
    /// The lines that a comment is being written on.
    pub(super) open: RwSignal<Option<(usize, usize)>>,
}

impl Picking {
    pub(super) fn new(count: usize, place: NodeRef<html::Div>) -> Self {
        Self {
            count,
            place,
            from: RwSignal::new(1),
            at: RwSignal::new(1),
            pressed: RwSignal::new(false),
            open: RwSignal::new(None),
        }
    }

    fn lines(self) -> (usize, usize) {
        let (from, at) = (self.from.get_untracked(), self.at.get_untracked());
        (from.min(at), from.max(at))
    }

    /// A press on a line's number opens the field below it; with Shift, below all between.
    pub(super) fn clicked(self, event: &leptos::ev::MouseEvent) {
        self.pressed.set(false);
        let Some(line) = line_of(event.target()) else {
            return;
        };
        self.go_to(line, event.shift_key());
        self.write();
    }

    /// A press begins.
    pub(super) fn pressed(self) {
        self.pressed.set(true);
    }

    /// The line that the focus has come to by the keyboard.
    pub(super) fn focused(self, event: &leptos::ev::FocusEvent) {
        if let Some(line) = line_of(event.target())
            && !self.pressed.get_untracked()
            && line != self.at.get_untracked()
        {
            self.go_to(line, false);
        }
    }

    pub(super) fn key(self, event: &leptos::ev::KeyboardEvent) {
        self.pressed.set(false);
        let Some(line) = line_of(event.target()) else {
            return;
        };
        let to = match event.key().as_str() {
            "ArrowDown" => line + 1,
            "ArrowUp" => line.saturating_sub(1),
            "PageDown" => line + 20,
            "PageUp" => line.saturating_sub(20),
            "Home" => 1,
            "End" => self.count,
            "Enter" | " " | "c" => {
                event.prevent_default();
                return self.write();
            }
            "Escape" if self.from.get_untracked() != self.at.get_untracked() => {
                event.prevent_default();
                return self.go_to(line, false);
            }
            _ => return,
        };
        event.prevent_default();
        // Lines that are not drawn yet cannot be gone to.
        let to = to.clamp(1, self.count);
        if let Some(button) = self.button(to) {
            self.go_to(to, event.shift_key());
            let _ = button.focus();
        }
    }

    fn go_to(self, line: usize, takes_in: bool) {
        self.mark(false);
        if !takes_in {
            self.from.set(line);
        }
        let from = self.from.get_untracked();
        let (least, most) = (from.saturating_sub(MOST - 1), from + MOST - 1);
        self.at.set(line.clamp(least.max(1), most));
        self.mark(true);
    }

    fn write(self) {
        self.open.set(Some(self.lines()));
    }

    /// Takes lines that were typed as numbers.
    pub(super) fn choose(self, first: usize, last: usize) {
        self.mark(false);
        self.from.set(first.clamp(1, self.count));
        self.at
            .set(last.clamp(first, (first + MOST - 1).min(self.count)));
        self.mark(true);
        self.write();
    }

    /// Closes the field; the focus goes back to the line.
    pub(super) fn close(self) {
        self.mark(false);
        let line = self.at.get_untracked();
        self.from.set(line);
        self.open.set(None);
        request_animation_frame(move || {
            if let Some(button) = self.button(line) {
                let _ = button.focus();
            }
        });
    }

    /// Marks what is chosen on lines that were drawn anew, once they are there.
    pub(super) fn settle(self) {
        request_animation_frame(move || {
            if self.at.try_get_untracked().is_some() {
                self.mark(true);
            }
        });
    }

    /// One line can be reached with the Tab key, the others from there with the arrow keys.
    fn mark(self, is: bool) {
        let (first, last) = self.lines();
        if let Some(button) = self.button(self.at.get_untracked()) {
            let _ = button.set_attribute("tabindex", if is { "0" } else { "-1" });
        }
        let several = first != last || self.open.get_untracked().is_some();
        for line in first..=last {
            if let Some(line) = self.line(line) {
                let _ = line.class_list().toggle_with_force(CHOSEN, is && several);
            }
        }
    }

    fn line(self, number: usize) -> Option<Element> {
        let place = self.place.try_get_untracked().flatten()?;
        place
            .query_selector(&format!("[data-line=\"{number}\"]"))
            .ok()
            .flatten()
    }

    fn button(self, number: usize) -> Option<HtmlElement> {
        self.line(number)?.first_element_child()?.dyn_into().ok()
    }
}

/// The number of the line whose button this is.
fn line_of(target: Option<web_sys::EventTarget>) -> Option<usize> {
    let button = target?.dyn_into::<Element>().ok()?;
    if button.tag_name() != "BUTTON" {
        return None;
    }
    button
        .parent_element()?
        .get_attribute("data-line")?
        .parse()
        .ok()
}
