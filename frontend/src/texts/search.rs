//! The full-text search.
