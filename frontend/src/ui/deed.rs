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

#[cfg(test)]
mod tests {
    use std::sync::Arc;
    use std::sync::atomic::{AtomicU32, Ordering};

    use leptos::prelude::*;
    use wasm_bindgen_test::wasm_bindgen_test;

    use super::{Deed, Needs, Trouble};
    use crate::ui::stage::{Stage, owned, settled};
    use crate::ui::{Press, refused};

    #[wasm_bindgen_test]
    async fn it_is_done_once_at_a_time() {
        let (deed, _owner) = owned(Deed::new);
        let done = Arc::new(AtomicU32::new(0));
        for _ in 0..3 {
            let done = done.clone();
            deed.run_all(async { Ok(String::new()) }, move |_| {
                done.fetch_add(1, Ordering::Relaxed);
            });
            assert!(deed.busy().get_untracked());
        }
        settled().await;
        assert!(!deed.busy().get_untracked());
        assert_eq!(done.load(Ordering::Relaxed), 1);
    }

    #[wasm_bindgen_test]
    async fn why_it_failed_is_said_until_it_is_tried_again() {
        let (deed, _owner) = owned(|| Deed::needing(Needs::Operate));
        let stage = Stage::show(move || {
            let on_press =
                Callback::new(move |()| deed.run_all(async { Ok(String::new()) }, |_| ()));
            view! {
                <Press label="Save" deed on_press />
                <Trouble deed />
            }
            .into_any()
        });
        let stage = stage.await;
        let fails = async { Err(refused("It was not saved.".to_owned())) };
        deed.run_all(fails, |_| panic!("it failed"));
        assert_eq!(stage.find("[role=alert]").text_content().unwrap(), "");
        settled().await;
        assert!(deed.has_failed());
        assert!(
            stage.text().contains("It was not saved."),
            "{}",
            stage.text()
        );
        stage.press("Save").await;
        assert!(
            !stage.text().contains("It was not saved."),
            "{}",
            stage.text()
        );
    }

    #[wasm_bindgen_test]
    async fn its_button_cannot_be_pressed_while_it_runs_and_says_what_scope_it_needs() {
        let (deed, _owner) = owned(Deed::new);
        let stage = Stage::show(move || {
            view! { <Press label="Save" deed on_press=Callback::new(|()| ()) /> }.into_any()
        });
        let stage = stage.await;
        let button = stage.button("Save");
        assert_eq!(button.get_attribute("data-needs").unwrap(), "operate");
        deed.busy().set(true);
        settled().await;
        assert!(button.has_attribute("disabled"));
        deed.busy().set(false);
        settled().await;
        assert!(!button.has_attribute("disabled"));
    }

    #[wasm_bindgen_test]
    async fn what_comes_when_the_page_is_gone_is_taken_by_nobody() {
        let (deed, owner) = owned(Deed::new);
        deed.run_all(async { Ok(String::new()) }, |_| panic!("the page is gone"));
        owner.cleanup();
        settled().await;
    }
}
