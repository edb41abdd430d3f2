//! What happened in a session, as rows to look at.

mod agents;
mod announce;
mod entry;
mod event;
mod filter;
mod found;
mod place;
mod tool;
mod window;

pub use announce::Announcer;
pub use entry::{Answer, Entry, Row, Under};
pub use event::{FeedEvent, Fields, Message, Partial};
pub use filter::{Filter, Show};
pub use found::{Hits, spans, words};
pub use place::Place;
pub use tool::{Headline, headline};
pub use window::Window;
