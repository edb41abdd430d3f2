//! Something that the user asked to be done: busy while it runs, and told when it failed.

use leptos::prelude::*;

use crate::api::Failure;

/// One kind of request that a page makes.
#[derive(Clone, Copy)]
pub(crate) struct Deed {
    busy: RwSignal<bool>,
    failure: RwSignal<Option<Failure>>,
}

impl Deed {
    pub(crate) fn new() -> Self {
        Self {
            busy: RwSignal::new(false),
            failure: RwSignal::new(None),
        }
    }

    /// Whether it runs.
    pub(crate) fn is_busy(self) -> bool {
        self.busy.get()
    }

    /// Tells a failure that was found before anything was asked.
    pub(crate) fn fail(self, failure: Failure) {
        self.failure.set(Some(failure));
    }

    /// Does it, unless it already runs.
    pub(crate) fn run<T: 'static>(
        self,
        work: impl Future<Output = Result<T, Failure>> + 'static,
        then: impl FnOnce(T) + 'static,
    ) {
        if self.busy.get_untracked() {
            return;
        }
        self.busy.set(true);
        self.failure.set(None);
        leptos::task::spawn_local(async move {
            let answer = work.await;
            // The page may be gone by now.
            if self.busy.try_set(false).is_some() {
                return;
            }
            match answer {
                Ok(answer) => then(answer),
                Err(failure) => drop(self.failure.try_set(Some(failure))),
            }
        });
    }
}

/// Why a deed failed; nothing while it did not.
#[component]
pub(crate) fn Trouble(deed: Deed) -> impl IntoView {
    view! {
        <div role="alert" class="trouble">
            {move || deed.failure.get().map(|failure| view! { <p>{failure.sentence()}</p> })}
        </div>
    }
}
