//! What the agent does, as it does it.

mod announcer;
mod column;
mod ends;
mod find;
mod list;
mod marks;
mod place;
mod reader;
mod row;
mod rows;
mod tool;
mod tools;
mod whole;

pub(super) use column::LiveColumn;
pub(super) use list::linked;
pub(super) use place::Bookmark;
pub(super) use reader::Reader;
pub(crate) use row::entry_row;
