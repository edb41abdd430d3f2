//! Keeps a resource's record and its file together.
//!
//! The record changes first, then the file. [`settle_resource`] does what is left to be done to the
//! file, and may be repeated at any time and after any crash. What the user changed in the file is
//! taken in by [`take_in_resource`]: it becomes the newest revision, and the one before stays readable.

mod place;
mod settle;
mod take_in;

pub use place::ResourcePlace;
pub use settle::{settle_resource, settle_resources};
pub use take_in::take_in_resource;
