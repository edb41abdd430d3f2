//! Unified diffs, ready to be shown.

mod between;
mod edit;
mod rows;
mod tokens;
mod words;

pub use between::{Comparison, between};
pub use rows::{DiffRow, Part, rows};
