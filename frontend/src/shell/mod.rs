//! What surrounds every page.

mod act;
mod away;
mod commands;
mod focus_keeper;
mod footer;
mod listener;
mod look;
mod on_page;
mod palette_dialog;
mod scope_note;
mod switch;
mod top_bar;
mod warnings;

pub(crate) use away::bar as away_bar;
pub(crate) use commands::{KeysPage, in_palette};
pub(crate) use focus_keeper::keep as keep_focus;
pub(crate) use footer::Footer;
pub(crate) use listener::listen;
pub(crate) use look::Look;
pub(crate) use palette_dialog::PaletteDialog;
pub(crate) use scope_note::ScopeNote;
pub(crate) use top_bar::TopBar;
pub(crate) use warnings::Warnings;
