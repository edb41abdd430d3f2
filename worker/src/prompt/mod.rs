//! The prompts, from the texts in `worker/prompts/`.

mod chat;
mod iteration;
mod marks;

pub(crate) use chat::{ChatPrompt, chat_resume_prompt};
pub(crate) use iteration::{IterationPrompt, resume_prompt};
