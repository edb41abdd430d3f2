//! The bar at the top: the mark, the way to this page, the link to the service.

use leptos::prelude::*;

use super::Look;
use crate::api::{self, Reach};
use crate::live::{Link, PageLink};
use crate::paths::SEARCH_PAGE;
use crate::texts::{around as texts, words};
use crate::ui::{Crumbs, live};

/// The bar.
#[component]
pub(crate) fn TopBar(
    theme: Look,
    /// Whether the palette is wanted.
    palette: RwSignal<bool>,
) -> impl IntoView {
    let crumbs = expect_context::<Crumbs>().0;
    let link = expect_context::<PageLink>().0;
    let way = live(move || {
        let crumbs = crumbs.get();
        (!crumbs.is_empty()).then(|| {
            let items = crumbs.into_iter().map(|crumb| {
                view! {
                    <li>
                        <a href=crumb.href>{crumb.name}</a>
                    </li>
                }
            });
            view! {
                <nav aria-label=texts::BREADCRUMB class="crumbs">
                    <ol>{items.collect_view()}</ol>
                </nav>
            }
            .into_any()
        })
    });
    // Its class, and in a word.
    let reach = RwSignal::from(api::reach());
    let state = move || match link.get() {
        Link::None => ("", ""),
        // A stream that was cut is not always told of at once.
        Link::Live if reach.get() == Reach::Away => ("reconnecting", texts::RECONNECTING),
        Link::Connecting => ("connecting", texts::CONNECTING),
        Link::Live => ("live", texts::LIVE),
        Link::Reconnecting => ("reconnecting", texts::RECONNECTING),
        Link::Ended => ("ended", texts::ENDED),
    };
    view! {
        <header class="top">
            <a class="brand" href="/">
                <svg viewBox="0 0 32 32" width="24" height="24" aria-hidden="true">
                    <path class="back" d="M11 3h12l5 5v17h-17z" />
                    <path class="front" d="M4 8h12l5 5v16h-17z" />
                    <path class="stroke" d="M8 25 L17 14" />
                </svg>
                {words::REDRAFT}
            </a>
            {way}
            <span role="status" class=live(move || format!("link {}", state().0))>
                {live(move || state().1)}
            </span>
            <a class="find" href=SEARCH_PAGE>
                {words::SEARCH}
            </a>
            <button
                type="button"
                class="quiet"
                data-palette=""
                aria-haspopup="dialog"
                aria-keyshortcuts="Control+K Meta+K"
                on:click=move |_| palette.set(true)
            >
                {texts::GO_TO}
                <kbd aria-hidden="true">{texts::CTRL_K}</kbd>
            </button>
            <button
                type="button"
                class="quiet theme"
                on:click=move |_| theme.next()
            >
                <span class="theme-word">{texts::THEME}</span>
                {live(move || theme.word())}
            </button>
        </header>
    }
}
