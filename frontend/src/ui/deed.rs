//! Something that the user asked to be done: busy while it runs, and told when it failed.

use std::pin::Pin;

use leptos::prelude::*;

use super::Needs;
use crate::api::{Failure, Request};
use crate::json::FromJson;

/// One kind of request that a page makes.
#[derive(Clone, Copy)]
pub(crate) struct Deed {
    needs: Needs,
    busy: RwSignal<bool>,
    failure: RwSignal<Option<Failure>>,
}

/// Work whose result is a text.
type Work = Pin<Box<dyn Future<Output = Result<String, Failure>>>>;

/// What follows from the text that the work ended in.
type Then = Box<dyn FnOnce(&str) -> Result<(), Failure>>;

impl Deed {
    /// What a browser may do that was signed in to operate.
    pub(crate) fn new() -> Self {
        Self::needing(Needs::Operate)
    }

    /// What needs this scope.
    pub(crate) fn needing(needs: Needs) -> Self {
        Self {
            needs,
            busy: RwSignal::new(false),
            failure: RwSignal::new(None),
        }
    }

    /// Which scope it needs.
    pub(crate) fn needs(self) -> Needs {
        self.needs
    }

    /// Whether it runs.
    pub(crate) fn busy(self) -> RwSignal<bool> {
        self.busy
    }

    /// Whether the last time failed.
    pub(crate) fn has_failed(self) -> bool {
        self.failure.with_untracked(Option::is_some)
    }

    /// Tells a failure that was found before anything was asked.
    pub(crate) fn fail(self, failure: Failure) {
        self.failure.set(Some(failure));
    }

    /// Does it, unless it already runs.
    pub(crate) fn run<T: FromJson + 'static>(
        self,
        request: Request<T>,
        then: impl FnOnce(T) + 'static,
    ) {
        let work = request.question().ask();
        self.work(
            Box::pin(work),
            Box::new(move |text| Request::read(text).map(then)),
        );
    }

    /// Does several things, one after the other, that end in a text.
    pub(crate) fn run_all(
        self,
        work: impl Future<Output = Result<String, Failure>> + 'static,
        then: impl FnOnce(&str) + 'static,
    ) {
        self.work(
            Box::pin(work),
            Box::new(move |text| {
                then(text);
                Ok(())
            }),
        );
    }

    fn work(self, work: Work, then: Then) {
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
            if let Err(failure) = answer.and_then(|text| then(&text)) {
                let _ = self.failure.try_set(Some(failure));
            }
        });
    }
}

/// Why a deed failed; nothing while it did not.
#[component]
pub(crate) fn Trouble(deed: Deed) -> impl IntoView {
    let said = super::live(move || {
        let failure = deed.failure.get();
        failure.map(|failure| view! { <p>{failure.sentence()}</p> }.into_any())
    });
    view! {
        <div role="alert" class="trouble">
            {said}
        </div>
    }
}
