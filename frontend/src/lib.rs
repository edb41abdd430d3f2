//! Redraft's dashboard: what the browser runs.
//!
//! What decides and formats is in plain modules that compile anywhere; what touches the page is
//! compiled for the browser only.

pub mod diff;
pub mod feed;
pub mod format;
pub mod markdown;
pub mod paths;
