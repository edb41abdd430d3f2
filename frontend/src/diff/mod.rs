//! Unified diffs, ready to be shown.

mod between;
mod edit;
mod full;
mod long;
mod reading;
mod rows;
mod tokens;
mod words;

pub use between::{Comparison, Space, between};
pub use full::{Full, Section, Side, full, pairs};
pub use long::folded;
pub use reading::{Reading, ReadingPart, reading};
pub use rows::{DiffRow, Part, rows};
