//! The start page.

mod first_start;
mod page;
mod session_line;

pub(crate) use page::HomePage;
