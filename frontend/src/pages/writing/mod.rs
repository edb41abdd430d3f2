//! Writing: the document edited in place, comments on its lines, prompts that are kept. All of it comes when it
//! is opened for the first time.

mod comment;
mod comment_form;
mod commenting;
mod conflict;
mod editing;
mod editor;
mod kept;
mod part;
mod picking;
mod prompts;
mod template_form;
mod undo;

pub(crate) use commenting::{Commented, comments};
pub(crate) use editor::{Opening, editor};
pub(crate) use part::{editor_of, prompts_of};
