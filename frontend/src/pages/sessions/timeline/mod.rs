//! What a session's time went into, and how it stood at a moment.

mod pane;
mod table;
mod then;
mod travel;
mod waterfall;

pub(super) use pane::timeline_pane;
