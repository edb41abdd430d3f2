//! A line that says what was done, with a button that takes it back.

use std::any::Any;
use std::cell::RefCell;
use std::rc::Rc;
use std::time::Duration;

use leptos::mount::{UnmountHandle, mount_to};
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

use crate::api::{Failure, Request};
use crate::json::FromJson;
use crate::texts::writing as texts;
use crate::ui::{Press, live};

/// How long it stays at least; longer while it has the focus or the pointer.
const STAYS: Duration = Duration::from_secs(15);

/// Does what takes it back, and then says with the first argument what came of it.
type Undo = Box<dyn FnOnce(Said)>;

/// Says what came of taking something back.
pub(super) type Said = Box<dyn FnOnce(Result<&'static str, Failure>)>;

thread_local! {
    /// The line that is shown; a new one takes its place.
    static SHOWN: RefCell<Option<Box<dyn Any>>> = const { RefCell::new(None) };
}

/// Takes the line away when it is dropped.
struct Shown<M: Mountable>(Option<UnmountHandle<M>>, HtmlElement);

impl<M: Mountable> Drop for Shown<M> {
    fn drop(&mut self) {
        drop(self.0.take());
        self.1.remove();
    }
}

/// Shows the line. It is no part of the page, so it stays when the page changes.
pub(super) fn offer(said: String, undo: Undo) {
    // Outside of what asks for it, with which the line would go.
    leptos::task::spawn_local(async move { show(said, undo) });
}

fn show(said: String, undo: Undo) {
    SHOWN.with_borrow_mut(|shown| *shown = None);
    let place = document().create_element("div").ok();
    let place = place.and_then(|place| place.dyn_into::<HtmlElement>().ok());
    let (Some(place), Some(body)) = (place, document().body()) else {
        return;
    };
    place.set_class_name("undo");
    let _ = place.set_attribute("role", "region");
    let _ = place.set_attribute("aria-label", texts::WHAT_WAS_DONE_LAST);
    if body.append_child(&place).is_err() {
        return;
    }
    let undo = Rc::new(RefCell::new(Some(undo)));
    let handle = mount_to(place.clone(), move || line(said, undo));
    SHOWN.with_borrow_mut(|shown| *shown = Some(Box::new(Shown(Some(handle), place))));
}

fn close() {
    // Not from inside the line's own handlers, which would be dropped while they run.
    set_timeout(
        || SHOWN.with_borrow_mut(|shown| *shown = None),
        Duration::ZERO,
    );
}

fn line(said: String, undo: Rc<RefCell<Option<Undo>>>) -> AnyView {
    let said = RwSignal::new(said);
    let can = RwSignal::new(true);
    let held = RwSignal::new(false);
    let turn = RwSignal::new(0_u32);
    // Counts down anew whenever it was held, and after what it says has changed.
    let wait = move || {
        turn.update(|turn| *turn += 1);
        let mine = turn.get_untracked();
        let end = move || {
            if turn.try_get_untracked() == Some(mine) && held.try_get_untracked() == Some(false) {
                close();
            }
        };
        set_timeout(end, STAYS);
    };
    wait();
    let hold = move |is: bool| {
        // A button that goes with the line loses the focus when all else is gone already.
        if held.try_set(is).is_none() && !is {
            wait();
        }
    };
    let undo = StoredValue::new_local(undo);
    let press = Callback::new(move |()| {
        let Some(undo) = undo.with_value(|undo| undo.borrow_mut().take()) else {
            return;
        };
        // The button goes; its neighbour has the focus then.
        let close = document().query_selector(".undo button.quiet");
        if let Some(close) = close
            .ok()
            .flatten()
            .and_then(|b| b.dyn_into::<HtmlElement>().ok())
        {
            let _ = close.focus();
        }
        can.set(false);
        undo(Box::new(move |done| {
            let word = match done {
                Ok(word) => word.to_owned(),
                Err(failure) => failure.sentence(),
            };
            if said.try_set(word).is_none() {
                wait();
            }
        }));
    });
    let dismiss = Callback::new(move |()| close());
    let button = live(move || {
        can.get()
            .then(|| view! { <Press label=texts::UNDO on_press=press /> }.into_any())
    });
    view! {
        <div
            on:pointerenter=move |_| hold(true)
            on:pointerleave=move |_| hold(false)
            on:focusin=move |_| hold(true)
            on:focusout=move |_| hold(false)
        >
            <span role="status">{said}</span>
            {button}
            <Press label=texts::CLOSE class="quiet" on_press=dismiss />
        </div>
    }
    .into_any()
}

/// Takes something back by a request; `then` is told of its answer.
pub(super) fn by<T: FromJson + 'static>(
    request: Request<T>,
    word: &'static str,
    then: impl FnOnce(T) + 'static,
    said: Said,
) {
    leptos::task::spawn_local(async move {
        match request.answer().await {
            Ok(answer) => {
                then(answer);
                said(Ok(word));
            }
            Err(failure) => said(Err(failure)),
        }
    });
}

#[cfg(test)]
mod tests {
    use std::cell::Cell;
    use std::rc::Rc;

    use leptos::prelude::*;
    use wasm_bindgen::JsCast;
    use wasm_bindgen_test::wasm_bindgen_test;

    use super::{SHOWN, offer};
    use crate::ui::refused;
    use crate::ui::stage::{ready, settled};

    fn text() -> String {
        let lines = document().query_selector_all(".undo").unwrap();
        let texts = (0..lines.length()).filter_map(|at| lines.item(at)?.text_content());
        texts.collect::<Vec<_>>().join("|")
    }

    fn press(says: &str) {
        let buttons = document().query_selector_all(".undo button").unwrap();
        let mut buttons = (0..buttons.length()).filter_map(|at| buttons.item(at));
        let button = buttons.find(|one| one.text_content().as_deref() == Some(says));
        button
            .unwrap()
            .unchecked_into::<web_sys::HtmlElement>()
            .click();
    }

    #[wasm_bindgen_test]
    async fn it_is_taken_back_once_and_says_what_came_of_it() {
        ready();
        let times = Rc::new(Cell::new(0));
        let count = times.clone();
        offer(
            "Saved as version 3.".to_owned(),
            Box::new(move |said| {
                count.set(count.get() + 1);
                said(Ok("The version before is back."));
            }),
        );
        settled().await;
        assert_eq!(text(), "Saved as version 3.UndoClose");
        press("Undo");
        settled().await;
        assert_eq!(
            (text().as_str(), times.get()),
            ("The version before is back.Close", 1)
        );
        press("Close");
        settled().await;
        assert_eq!(text(), "");
    }

    #[wasm_bindgen_test]
    async fn a_newer_one_takes_the_place_of_the_older_one() {
        ready();
        for word in ["First.", "Second."] {
            offer(
                word.to_owned(),
                Box::new(|said| said(Err(refused("It moved on.".to_owned())))),
            );
            settled().await;
        }
        assert_eq!(text(), "Second.UndoClose");
        press("Undo");
        settled().await;
        assert!(text().starts_with("It moved on."), "{}", text());
        SHOWN.with_borrow_mut(|shown| *shown = None);
    }
}
