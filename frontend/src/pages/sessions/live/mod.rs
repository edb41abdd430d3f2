//! What the agent does, as it does it.

mod column;
mod row;
mod tool;
mod whole;

pub(super) use column::LiveColumn;
