//! What came of the night.

mod act;
mod item;
mod lines;
mod look;
mod page;

pub(crate) use look::{iso, since_of_this_look, since_words};
pub(crate) use page::morning_page;
