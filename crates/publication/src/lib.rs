//! Keeps a document's revisions (in the store) and the user's file (in the project) together.
//!
//! [`take_in`] makes what the user changed in the file a revision. [`bring_out`] puts the newest
//! revision into the file. Both may be repeated at any time and after any crash: what is recorded is
//! which revision the file holds, and nothing is ever put over a text that is not recorded. Resources
//! have the same two ways, without merging.

mod bring_out;
mod error;
mod join;
mod place;
mod resource;
mod take_in;

pub use bring_out::{BroughtOut, bring_out};
pub use error::PublicationError;
pub use join::{Joined, join};
pub use place::DocumentPlace;
pub use resource::{ResourcePlace, settle_resource, settle_resources, take_in_resource};
pub use take_in::{TakenIn, take_in};
