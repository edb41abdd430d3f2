//! The palette, the keys, and the page that tells of them. They are in a part of their own, which comes when one of them
//! is asked for.

mod act;
mod entries;
mod keys_page;
mod listener;
mod names;
mod on_page;
mod palette;

use leptos::prelude::*;

pub(crate) use keys_page::KeysPage;

use super::FirstAsk;
use palette::Palette;

/// Hears the keys from now on; what is in the palette's dialog.
pub(crate) fn asked(ask: FirstAsk) -> AnyView {
    listener::listen(ask);
    view! { <Palette ask /> }.into_any()
}
