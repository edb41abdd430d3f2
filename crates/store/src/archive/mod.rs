//! A project's rows outside the database: written out with ids of their own, and taken in again with
//! those of another database.
//!
//! In an archive a number id is counted from the first row of the project in its table, so that the same
//! project gives the same archive wherever it is; taken in, each table's ids are moved behind those that
//! are there. Text ids stay as they are where they are free.

mod clean;
mod column;
mod error;
mod export;
mod ids;
mod import;
mod insert;
mod mask;
mod settle;
mod survey;
mod tables;
mod value;

pub use error::ImportError;
pub use export::Export;
pub use import::{Import, Imported};
pub use mask::Mask;
pub use survey::{PowerfulStep, Survey};

pub(crate) use tables::TABLES;

use crate::Store;

impl Store {
    /// Each table of an archive in its order, with the columns that are in an archive and those that are
    /// left out.
    pub fn archived_columns() -> Vec<(&'static str, Vec<&'static str>, &'static [&'static str])> {
        let of = |table: &'static tables::Table| {
            let columns = table.columns.iter().map(|(name, _)| *name).collect();
            (table.name, columns, table.left_out)
        };
        TABLES.iter().map(of).collect()
    }
}
