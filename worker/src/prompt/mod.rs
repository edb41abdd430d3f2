//! The prompts, from the texts in `worker/prompts/` or the project's own.

mod chat;
mod iteration;
mod marks;
mod template;

pub(crate) use chat::ChatPrompt;
pub(crate) use iteration::IterationPrompt;
pub(crate) use template::{Template, TemplateName};
