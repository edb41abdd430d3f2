//! The dashboard: the frame, and the page that the address names.

use leptos::prelude::*;

use crate::live::{Link, PageLink};
use crate::navigation::Address;
use crate::pages::{self, NotFoundPage, SignInPage, page_of_part};
use crate::route::Route;
use crate::shell::{Footer, Look, ScopeNote, TopBar, Warnings, away_bar, keep_focus, listen};
use crate::texts::around as texts;
use crate::ui::{Clock, Crumbs, live};

/// Everything.
#[component]
pub(crate) fn App() -> impl IntoView {
    let address = provide();
    let (theme, density) = (Look::theme(), Look::density());
    let palette = RwSignal::new(false);
    let signed_in = crate::api::is_signed_in();
    let main = NodeRef::<leptos::html::Main>::new();
    let skip = move |event: leptos::ev::MouseEvent| {
        event.prevent_default();
        if let Some(main) = main.get_untracked() {
            // Focus is a convenience here: nothing depends on it.
            let _ = main.focus();
        }
    };
    let route = address.route();
    keep_focus();
    listen(palette);
    let page = live(move || {
        if signed_in.get() {
            page(route.get())
        } else {
            view! { <SignInPage /> }.into_any()
        }
    });
    view! {
        <a class="skip" href="#main" on:click=skip>
            {texts::SKIP_TO_THE_CONTENT}
        </a>
        <TopBar theme palette />
        <main id="main" tabindex="-1" node_ref=main>
            <ScopeNote />
            {away_bar()}
            {pages::palette(palette)}
            <Warnings />
            {page}
        </main>
        <Footer density />
    }
}

/// What every page may ask for.
fn provide() -> Address {
    let address = Address::follow();
    provide_context(address);
    provide_context(Clock::start());
    provide_context(Crumbs(RwSignal::new(Vec::new())));
    provide_context(PageLink(RwSignal::new(Link::None)));
    address
}

/// The page of all components without the frame.
#[cfg(all(test, feature = "components"))]
pub(crate) fn components() -> AnyView {
    provide();
    view! {
        <main id="main">
            <crate::pages::ComponentsPage />
        </main>
    }
    .into_any()
}

/// Each page is made anew for another address.
fn page(route: Route) -> AnyView {
    match route {
        Route::Unknown => view! { <NotFoundPage /> }.into_any(),
        route => page_of_part(route),
    }
}
