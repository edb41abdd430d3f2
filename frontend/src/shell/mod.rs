//! What surrounds every page.

mod away;
mod commands;
mod first_ask;
mod focus_keeper;
mod footer;
mod look;
mod scope_note;
mod switch;
mod top_bar;
mod warnings;

pub(crate) use away::bar as away_bar;
pub(crate) use commands::{KeysPage, asked};
pub(crate) use first_ask::FirstAsk;
pub(crate) use focus_keeper::keep as keep_focus;
pub(crate) use footer::Footer;
pub(crate) use look::Look;
pub(crate) use scope_note::ScopeNote;
pub(crate) use top_bar::TopBar;
pub(crate) use warnings::Warnings;
