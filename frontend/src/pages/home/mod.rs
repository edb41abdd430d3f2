//! The start page.

mod first_start;
mod page;
mod sample;
mod session_line;

pub(crate) use page::HomePage;
