//! What of the start page comes after the first look at it: its code is in a part of its own.

#![expect(
    clippy::unnecessary_wraps,
    reason = "what fails is fetching the code, which the attribute adds"
)]

use leptos::prelude::*;
use leptos::wasm_split::{SplitLoaderError, wasm_split};
use redraft_wire::Glance;

use super::{news, since, workers};
use crate::pages::coming;
use crate::ui::Remote;

/// What draws it, once it is here.
type Code<A> = Result<fn(A) -> AnyView, SplitLoaderError>;

/// What came of the time since the last look; and from then on the glance follows what happens.
pub(super) fn since_last_look(glance: Remote<Glance>) -> AnyView {
    #[wasm_split(insight, wasm_split_path = ::leptos::wasm_split, fallible)]
    fn since_code() -> Code<Remote<Glance>> {
        Ok(|glance| {
            news::follow(glance);
            since::since_last_look()
        })
    }
    let inside = coming(|| Box::pin(since_code()), glance);
    view! { <div class="soon morning-link">{inside}</div> }.into_any()
}

/// Who works, and what waits for them.
pub(super) fn workers_at_work(glance: Remote<Glance>) -> AnyView {
    #[wasm_split(insight, wasm_split_path = ::leptos::wasm_split, fallible)]
    fn workers_code() -> Code<Remote<Glance>> {
        Ok(workers::workers)
    }
    coming(|| Box::pin(workers_code()), glance)
}
