//! The start page.

mod first_start;
mod page;
mod sample;
mod session_line;
mod spent_today;

pub(crate) use page::HomePage;
