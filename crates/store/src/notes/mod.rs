//! Notes: what the user tells a session while it goes on.
//!
//! A note waits until an attempt begins whose prompt holds it. That attempt and the note are tied in the
//! transaction that counts the attempt, so a note is neither lost nor used without a trace.

mod choose;
mod read;
mod take_back;
mod used;
mod write;

pub use choose::notes_for;
pub use read::{Note, NoteUse};
pub use write::NoteError;

pub(crate) use used::use_notes;
