//! What came of the night.

#![expect(
    clippy::unnecessary_wraps,
    reason = "what fails is fetching the code, which the attribute adds"
)]

mod act;
mod item;
mod keys;
mod look;
mod page;

use leptos::prelude::*;
use leptos::wasm_split::{SplitLoaderError, wasm_split};

use super::coming;

pub(crate) use look::{iso, since_of_this_look, since_words};

/// What draws the page, once it is here.
type Code = Result<fn(()) -> AnyView, SplitLoaderError>;

/// The page. It draws what sessions changed, so it is in the part that can.
pub(crate) fn morning_page() -> AnyView {
    #[wasm_split(insight, wasm_split_path = ::leptos::wasm_split, fallible)]
    fn morning_code() -> Code {
        Ok(|()| page::morning_page())
    }
    coming(|| Box::pin(morning_code()), ())
}
