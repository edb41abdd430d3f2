//! The service's answers, read by hand.
//!
//! The types are those of the API, and serde could read them: its code for them is a tenth of all
//! that the browser would download, since it has a way out for each mistake at each field. Here a
//! mistake anywhere makes the whole answer unreadable, which is all that the page can say of it.
//! The tests hold the two against each other.

// First, since it is a macro that the types use.
#[macro_use]
mod objects;
mod read;
mod types;

pub use read::{FromJson, read};
