//! Whole attempts with real processes: the guardian and the demo agent.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails there")]

mod attempt;
mod ends;
mod limits;
mod nothing_left;
mod stream;
