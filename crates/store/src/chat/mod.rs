//! Chat sessions: their messages, and the answers that are asked for.
//!
//! An answer is an iteration of its session with another task, so that it is queued, leased, resumed
//! and paid for as any other. The session stands at its end between two answers.

mod ask;
mod create;
mod error;
mod keep;
mod message;
mod read;

pub use create::NewChat;
pub use error::ChatError;
pub use message::{Message, branch};

pub(crate) use keep::keep_answer;
