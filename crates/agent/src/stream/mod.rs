//! The agent's output: lines, events, and what they mean for the one who watches.

mod event;
mod interpret;
mod lines;
mod parse;
mod parse_limit;
mod parse_partial;
mod partials;
mod signal;
mod spending;
mod surrogates;

pub use event::{
    ApiError, Assistant, Block, Denial, Event, Init, PartialKind, RateLimit, Retry, Spent,
    StreamPart, ToolOutcome, TurnResult, UsageWindow, User,
};
pub(crate) use interpret::writes_files;
pub use interpret::{Interpreter, StreamFacts};
pub use lines::{LONGEST_LINE, LineSplitter, RawLine};
pub use parse::parse_line;
pub use signal::Signal;
pub use spending::Spending;
