//! What the agent does, as it does it.

mod column;
mod read;
mod row;
mod tool;
mod whole;

pub(super) use column::LiveColumn;
pub(crate) use row::entry_row;
