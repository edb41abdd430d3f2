//! Notes: what the user tells a session while it goes on. One about lines of the document is a comment.
//!
//! A note waits until an attempt begins whose prompt holds it. That attempt and the note are tied in the
//! transaction that counts the attempt, so a note is neither lost nor used without a trace. A comment that
//! was not used when its session ended waits for the next session over the same document.

mod change;
mod choose;
mod hand_over;
mod read;
mod take_back;
mod unused;
mod used;
mod write;

pub use choose::notes_for;
pub use read::{Note, NoteAnchor, NoteUse};
pub use write::NoteError;

pub(crate) use hand_over::hand_over_comments;
pub(crate) use used::use_notes;
