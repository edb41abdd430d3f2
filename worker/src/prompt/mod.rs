//! The prompts, from the texts in `worker/prompts/` or the project's own.

mod chat;
mod iteration;
mod marks;
mod notes;
mod places;
mod template;

pub(crate) use chat::ChatPrompt;
pub(crate) use iteration::{IterationPrompt, ResumePrompt};
pub(crate) use notes::{About, ToldNote};
pub(crate) use template::{Template, TemplateName};
