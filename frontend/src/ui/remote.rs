//! Something that the service knows, kept on the page.

use std::rc::Rc;

use leptos::prelude::*;

use super::Failed;
use crate::api::Failure;

/// A value from the service. While it is asked for again, the last one stays.
pub(crate) struct Remote<T: 'static> {
    value: RwSignal<Option<T>>,
    failure: RwSignal<Option<Failure>>,
    load: StoredValue<Rc<dyn Fn()>, LocalStorage>,
}

impl<T> Clone for Remote<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Remote<T> {}

impl<T: Clone + PartialEq + Send + Sync + 'static> Remote<T> {
    /// Asks at once; `fetch` reads signals only without tracking.
    pub(crate) fn new<F, A>(fetch: F) -> Self
    where
        F: Fn() -> A + 'static,
        A: Future<Output = Result<T, Failure>> + 'static,
    {
        let remote = Self::later(fetch);
        remote.reload();
        remote
    }

    /// Asks when it is told to.
    pub(crate) fn later<F, A>(fetch: F) -> Self
    where
        F: Fn() -> A + 'static,
        A: Future<Output = Result<T, Failure>> + 'static,
    {
        let value = RwSignal::new(None);
        let failure = RwSignal::new(None);
        let turn = StoredValue::new(0_u32);
        let load = move || {
            turn.update_value(|turn| *turn += 1);
            let mine = turn.get_value();
            let answer = fetch();
            leptos::task::spawn_local(async move {
                let answer = answer.await;
                // A later question may have been answered first, and the page may be gone.
                if turn.try_get_value() == Some(mine) {
                    take(value, failure, answer);
                }
            });
        };
        Self {
            value,
            failure,
            load: StoredValue::new_local(Rc::new(load)),
        }
    }

    /// Asks again.
    pub(crate) fn reload(self) {
        if let Some(load) = self.load.try_get_value() {
            load();
        }
    }

    /// Takes a value that came another way.
    pub(crate) fn put(self, value: T) {
        take(self.value, self.failure, Ok(value));
    }

    /// The value, once it is here.
    pub(crate) fn get(self) -> Option<T> {
        self.value.get()
    }

    /// The value without tracking.
    pub(crate) fn once(self) -> Option<T> {
        self.value.try_get_untracked().flatten()
    }

    /// A part of the value.
    pub(crate) fn map<U>(self, part: impl FnOnce(&T) -> U) -> Option<U> {
        self.value.with(|value| value.as_ref().map(part))
    }

    /// Why the last answer did not come.
    pub(crate) fn failure(self) -> Option<Failure> {
        self.failure.get()
    }
}

fn take<T: PartialEq + Send + Sync + 'static>(
    value: RwSignal<Option<T>>,
    failure: RwSignal<Option<Failure>>,
    answer: Result<T, Failure>,
) {
    match answer {
        Ok(new) => {
            if failure.with_untracked(Option::is_some) {
                failure.set(None);
            }
            // What did not change is not drawn again, so that focus and selection stay.
            if value.with_untracked(|old| old.as_ref() != Some(&new)) {
                value.set(Some(new));
            }
        }
        Err(why) => failure.set(Some(why)),
    }
}

/// Shows a value: lines that stand for it until it comes, or why it does not come. `show` is run
/// again when the value changes.
pub(crate) fn loaded<T>(
    remote: Remote<T>,
    show: impl Fn(T) -> AnyView + Send + Sync + 'static,
) -> impl IntoView
where
    T: Clone + PartialEq + Send + Sync + 'static,
{
    move || match (remote.get(), remote.failure()) {
        (Some(value), _) => show(value),
        (None, Some(failure)) => {
            let retry = Callback::new(move |()| remote.reload());
            view! { <Failed failure retry /> }.into_any()
        }
        (None, None) => view! { <div class="ghost" aria-busy="true"></div> }.into_any(),
    }
}
