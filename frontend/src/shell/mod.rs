//! What surrounds every page.

mod commands;
mod footer;
mod look;
mod scope_note;
mod top_bar;
mod warnings;

pub(crate) use commands::{KeysPage, around};
pub(crate) use footer::Footer;
pub(crate) use look::Look;
pub(crate) use scope_note::ScopeNote;
pub(crate) use top_bar::TopBar;
pub(crate) use warnings::Warnings;
