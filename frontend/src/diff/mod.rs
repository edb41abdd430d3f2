//! Unified diffs, ready to be shown.

mod between;
mod rows;
mod words;

pub use between::{Comparison, between};
pub use rows::{DiffRow, Part, rows};
