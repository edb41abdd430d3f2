//! Copies of a SQLite database: made while others write, and looked at before anybody trusts them.
//!
//! Nothing here needs a [`Store`](crate::Store): a copy has no bell, and what is looked at may be no
//! database at all.

mod error;
mod figures;
mod make;

pub use error::CopyError;
pub use figures::{DatabaseFigures, look_at_database};
pub use make::copy_database;
