//! The part of the code that all of this is in.

#![expect(
    clippy::unnecessary_wraps,
    reason = "what fails is fetching the code, which the attribute adds"
)]

use leptos::prelude::*;
use leptos::wasm_split::{SplitLoaderError, wasm_split};

use super::editor::{Opening, editor};
use super::prompts::prompts;
use crate::pages::coming;
use crate::pages::sessions::Draft;
use crate::paths::WorkflowPath;

/// What draws it, once it is here.
type Code<A> = Result<fn(A) -> AnyView, SplitLoaderError>;

/// The document's text, to be changed.
pub(crate) fn editor_of(opening: Opening) -> AnyView {
    #[wasm_split(writing, wasm_split_path = ::leptos::wasm_split, fallible)]
    fn editor_code() -> Code<Opening> {
        Ok(editor)
    }
    coming(|| Box::pin(editor_code()), opening)
}

/// Prompts to begin with.
pub(crate) fn prompts_of(path: WorkflowPath, draft: Draft) -> AnyView {
    #[wasm_split(writing, wasm_split_path = ::leptos::wasm_split, fallible)]
    fn prompts_code() -> Code<(WorkflowPath, Draft)> {
        Ok(prompts)
    }
    coming(|| Box::pin(prompts_code()), (path, draft))
}
