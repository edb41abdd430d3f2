//! The commands that care for the data as a whole.

mod backup;
mod export;
mod figures;
mod import;
mod new_file;
mod prune;
mod restore;
mod retention;

pub(super) use backup::backup;
pub(super) use export::export;
pub(super) use import::import;
pub(super) use prune::prune;
pub(super) use restore::restore;
pub(super) use retention::prune_each_day;
