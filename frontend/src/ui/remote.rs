//! Something that the service knows, kept on the page.
//!
//! The value lies behind `Any`, so that all but the two ends is written once for all types: the
//! browser downloads a copy of everything that has a type parameter.

use std::any::Any;
use std::marker::PhantomData;
use std::rc::Rc;
use std::sync::Arc;

use leptos::prelude::*;

use super::{Failed, ghost};
use crate::api::{Failure, Question, Request};
use crate::json::FromJson;

/// A value from the service. While it is asked for again, the last one stays.
pub(crate) struct Remote<T: 'static> {
    cell: Cell,
    kind: PhantomData<fn() -> T>,
}

impl<T> Clone for Remote<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Remote<T> {}

type Value = Arc<dyn Any + Send + Sync>;

#[derive(Clone, Copy)]
struct Cell {
    value: RwSignal<Option<Value>>,
    failure: RwSignal<Option<Failure>>,
    /// The text of the value, where it came as one: the same text is the same value.
    text: StoredValue<Option<String>>,
    /// Which question is the last one.
    turn: StoredValue<u32>,
    question: StoredValue<Rc<dyn Fn() -> Question>, LocalStorage>,
    read: fn(&str) -> Result<Value, Failure>,
}

impl<T: FromJson + Clone + Send + Sync + 'static> Remote<T> {
    /// Asks at once.
    pub(crate) fn new(question: impl Fn() -> Request<T> + 'static) -> Self {
        let remote = Self::later(question);
        remote.reload();
        remote
    }

    /// Asks when it is told to.
    pub(crate) fn later(question: impl Fn() -> Request<T> + 'static) -> Self {
        Self {
            cell: Cell::new(Rc::new(move || question().question()), |text| {
                Ok(Arc::new(Request::<T>::read(text)?))
            }),
            kind: PhantomData,
        }
    }

    /// Asks again.
    pub(crate) fn reload(self) {
        self.cell.reload();
    }

    /// Takes a value that came another way.
    pub(crate) fn put(self, value: T) {
        self.cell.put(Arc::new(value), None);
    }

    /// The value, once it is here.
    pub(crate) fn get(self) -> Option<T> {
        self.map(T::clone)
    }

    /// The value without tracking.
    pub(crate) fn once(self) -> Option<T> {
        untrack(|| self.get())
    }

    /// A part of the value.
    pub(crate) fn map<U>(self, part: impl FnOnce(&T) -> U) -> Option<U> {
        let value = self.cell.value.try_get().flatten()?;
        value.downcast_ref().map(part)
    }

    /// Why the last answer did not come.
    pub(crate) fn failure(self) -> Option<Failure> {
        self.cell.failure.get()
    }
}

impl Cell {
    fn new(question: Rc<dyn Fn() -> Question>, read: fn(&str) -> Result<Value, Failure>) -> Self {
        Self {
            value: RwSignal::new(None),
            failure: RwSignal::new(None),
            text: StoredValue::new(None),
            turn: StoredValue::new(0),
            question: StoredValue::new_local(question),
            read,
        }
    }

    fn reload(self) {
        let Some(question) = self.question.try_get_value() else {
            return;
        };
        self.turn.update_value(|turn| *turn += 1);
        let mine = self.turn.get_value();
        // What a question reads decides what is asked, and not when.
        let question = untrack(|| question());
        leptos::task::spawn_local(async move {
            let answer = question.ask().await;
            // A later question may have been answered first, and the page may be gone.
            if self.turn.try_get_value() == Some(mine) {
                self.take(answer);
            }
        });
    }

    fn take(self, answer: Result<String, Failure>) {
        let read = answer.and_then(|text| {
            let is_same = self.text.with_value(|old| old.as_ref() == Some(&text));
            // What did not change is not drawn again, so that focus and selection stay.
            let value = if is_same {
                None
            } else {
                Some((self.read)(&text)?)
            };
            Ok((value, text))
        });
        match read {
            Ok((Some(value), text)) => self.put(value, Some(text)),
            Ok((None, _)) => self.forgive(),
            Err(why) => self.failure.set(Some(why)),
        }
    }

    fn put(self, value: Value, text: Option<String>) {
        self.forgive();
        self.text.set_value(text);
        self.value.set(Some(value));
    }

    fn forgive(self) {
        if self.failure.with_untracked(Option::is_some) {
            self.failure.set(None);
        }
    }

    /// What stands where the value will be: why it does not come, or lines until it comes.
    fn stand_in(self) -> AnyView {
        match self.failure.get() {
            Some(failure) => {
                let retry = Callback::new(move |()| self.reload());
                view! { <Failed failure retry /> }.into_any()
            }
            None => ghost("ghost"),
        }
    }
}

/// Shows a value, and something in its place until it comes. `show` is run again when the value
/// changes.
pub(crate) fn loaded<T>(
    remote: Remote<T>,
    show: impl Fn(T) -> AnyView + Send + Sync + 'static,
) -> AnyView
where
    T: FromJson + Clone + Send + Sync + 'static,
{
    drawn(
        remote.cell,
        Arc::new(move |value| value.downcast_ref::<T>().cloned().map(&show)),
    )
}

fn drawn(cell: Cell, show: Arc<dyn Fn(Value) -> Option<AnyView> + Send + Sync>) -> AnyView {
    let draw = super::live(move || {
        let shown = cell.value.get().and_then(|value| show(value));
        shown.unwrap_or_else(|| cell.stand_in())
    });
    draw.into_any()
}

#[cfg(test)]
mod tests {
    use leptos::prelude::*;
    use redraft_wire::Version;
    use wasm_bindgen_test::wasm_bindgen_test;

    use super::{Remote, loaded};
    use crate::api;
    use crate::ui::refused;
    use crate::ui::stage::{Stage, owned, settled};

    const FIRST: &str = r#"{"version":"1.0.0","schema_version":1}"#;
    const SECOND: &str = r#"{"version":"1.0.1","schema_version":1}"#;

    fn remote() -> (Remote<Version>, Owner) {
        owned(|| Remote::later(api::version))
    }

    #[wasm_bindgen_test]
    async fn it_is_drawn_again_only_when_the_answer_is_another_one() {
        let (remote, _owner) = remote();
        let drawn = StoredValue::new(0);
        let stage = Stage::show(move || {
            loaded(remote, move |version: Version| {
                drawn.update_value(|drawn| *drawn += 1);
                view! { <p>{version.version}</p> }.into_any()
            })
        });
        let stage = stage.await;
        assert_eq!(drawn.get_value(), 0);
        for (answer, times, text) in [
            (FIRST, 1, "1.0.0"),
            (FIRST, 1, "1.0.0"),
            (SECOND, 2, "1.0.1"),
        ] {
            remote.cell.take(Ok(answer.to_owned()));
            settled().await;
            assert_eq!((drawn.get_value(), stage.text().as_str()), (times, text));
        }
    }

    #[wasm_bindgen_test]
    async fn what_was_there_stays_when_a_later_answer_does_not_come() {
        let (remote, _owner) = remote();
        remote.cell.take(Ok(FIRST.to_owned()));
        remote
            .cell
            .take(Err(refused("Redraft is away.".to_owned())));
        assert_eq!(remote.once().unwrap().version, "1.0.0");
        assert!(untrack(|| remote.failure()).is_some());
        remote.cell.take(Ok(FIRST.to_owned()));
        assert!(
            untrack(|| remote.failure()).is_none(),
            "the same answer is an answer"
        );
    }

    #[wasm_bindgen_test]
    async fn why_nothing_comes_is_said_in_its_place_with_a_way_to_try_again() {
        let (remote, _owner) = remote();
        let stage = Stage::show(move || loaded(remote, |_: Version| ().into_any())).await;
        remote
            .cell
            .take(Err(refused("Redraft is away.".to_owned())));
        settled().await;
        assert!(
            stage.text().contains("Redraft is away."),
            "{}",
            stage.text()
        );
        stage.button("Try again");
    }

    #[wasm_bindgen_test]
    async fn an_answer_that_is_no_answer_is_a_failure_and_no_panic() {
        let (remote, _owner) = remote();
        for text in ["", "{", "null", r#"{"version":1}"#] {
            remote.cell.take(Ok(text.to_owned()));
            assert!(untrack(|| remote.failure()).is_some(), "{text}");
            assert!(remote.once().is_none(), "{text}");
        }
    }
}
