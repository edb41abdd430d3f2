//! Whether all is well: the database's pages, what must hold of the record, and what stands in the way of
//! both on purpose.

mod disturb;
mod invariants;
mod pages;

pub use invariants::Invariants;
