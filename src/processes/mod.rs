//! Processes of our own: the parts that `redraft up` starts, and what it asks of the system.

mod awake;
mod browser;
mod detached;
mod git;
mod part;
mod subject;

pub(crate) use awake::KeepAwake;
pub(crate) use browser::open_file;
pub(crate) use detached::start_detached;
pub(crate) use git::git_version;
pub(crate) use part::{Part, PartName};
pub(crate) use subject::Subject;
