//! Unified diffs, ready to be shown.

mod between;
mod edit;
mod full;
mod rows;
mod tokens;
mod words;

pub use between::{Comparison, Space, between};
pub use full::{Full, Section, Side, full, pairs};
pub use rows::{DiffRow, Part, rows};
