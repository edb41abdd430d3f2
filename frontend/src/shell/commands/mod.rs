//! What is around every page and needed by none to be seen: the palette, the keys, what is said when Redraft does
//! not answer. It is in a part of its own, which comes when the first page is there.

mod act;
mod away;
mod entries;
mod focus_keeper;
mod keys_page;
mod listener;
mod names;
mod on_page;
mod palette;
mod switch;

use leptos::prelude::*;

pub(crate) use keys_page::KeysPage;

use palette::Palette;

/// All of it; `open`: whether the palette is wanted.
pub(crate) fn around(open: RwSignal<bool>) -> AnyView {
    listener::listen(open);
    focus_keeper::keep();
    view! {
        {away::bar()}
        <Palette open />
    }
    .into_any()
}
