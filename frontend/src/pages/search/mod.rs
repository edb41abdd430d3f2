//! Looking for words in everything.

mod hit;
mod show;

pub(crate) use show::SearchPage;
