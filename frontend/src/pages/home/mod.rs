//! The start page.

mod first_start;
mod group;
mod news;
mod page;
mod sample;
mod session_line;
mod since;
mod spent_today;
mod workers;

pub(crate) use page::HomePage;
