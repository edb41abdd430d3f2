//! What happened in a session, as rows to look at.

mod entry;
mod event;
mod filter;
mod tool;
mod window;

pub use entry::{Answer, Entry, Row};
pub use event::{FeedEvent, Fields, Message, Partial};
pub use filter::{Filter, Show};
pub use tool::{Headline, headline};
pub use window::Window;
