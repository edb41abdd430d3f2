//! What surrounds every page.

mod footer;
mod icon;
mod look;
mod top_bar;

pub(crate) use footer::Footer;
pub(crate) use icon::{Mood, PageMood};
pub(crate) use look::Look;
pub(crate) use top_bar::TopBar;
