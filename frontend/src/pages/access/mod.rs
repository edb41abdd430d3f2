//! Who may, and what happened.

mod audit;
mod browsers;
mod new_token;
mod show;
mod tokens;

pub(crate) use show::AccessPage;
