//! Two versions of a document compared as they read: headings, paragraphs, lists, tables, code.
//!
//! What is compared is what [`render`] makes of both, piece by piece, so what comes out is as inert as that: pieces of
//! the two renderings, in their order, with `ins` and `del` around what is in one of them alone.

mod node;
mod parts;
mod write;

pub use parts::{Reading, ReadingPart};

use crate::markdown::render;
use node::{nodes, without_names};

/// Compares two documents.
pub fn reading(old: &str, new: &str) -> Reading {
    let (old, new) = (without_names(&render(old)), without_names(&render(new)));
    parts::compare(&nodes(&old), &nodes(&new))
}

#[cfg(test)]
mod tests;
