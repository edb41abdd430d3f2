//! What is in the palette, and the page that tells of the keys. They are in a part of their own, which comes when one of
//! them is opened.

mod entries;
mod keys_page;
mod names;
mod palette;

use leptos::prelude::*;

pub(crate) use keys_page::KeysPage;

use super::PaletteDialog;
use palette::Palette;

/// What is in the palette's dialog.
pub(crate) fn in_palette(dialog: PaletteDialog) -> AnyView {
    view! { <Palette of=dialog /> }.into_any()
}
