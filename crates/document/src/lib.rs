//! The user's document.

mod answer;
mod diff;
mod format;
mod merge;

pub use answer::{changes_summary, document_in_answer};
pub use diff::{DiffLine, DiffLineKind, DocumentDiff, diff, diff_lines, diff_until};
pub use format::{LineEnd, TextFormat};
pub use merge::{Merge, merge};
