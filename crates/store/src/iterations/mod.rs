//! Iterations: what each one did, and how one is finished.

mod end;
mod finish;
mod mark;
mod past;
mod prompts;
mod retry;
mod row;
mod write;

pub use end::{IterationEnd, IterationResult};
pub use finish::Finished;
pub use prompts::Sent;
pub use retry::RetryError;
pub use row::Iteration;

pub(crate) use row::{Row, select};

pub(crate) use mark::{forgive, insert_iterations, reopen, skip_rest};
pub(crate) use past::past_in;
