//! The dashboard: the frame, and the page that the address names.

use leptos::prelude::*;

use crate::live::{Link, PageLink};
use crate::navigation::Address;
use crate::pages::{
    HomePage, NewProjectPage, NewSessionPage, NotFoundPage, ProjectPage, RevisionPage, SessionPage,
    SignInPage, WorkflowPage,
};
use crate::route::Route;
use crate::shell::{Footer, Look, PageMood, TopBar};
use crate::ui::{Clock, Crumbs, live};

/// Everything.
#[component]
pub(crate) fn App() -> impl IntoView {
    let address = Address::follow();
    provide_context(address);
    provide_context(Clock::start());
    provide_context(Crumbs(RwSignal::new(Vec::new())));
    provide_context(PageLink(RwSignal::new(Link::None)));
    provide_context(PageMood::start());
    let (theme, density) = (Look::theme(), Look::density());
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
    let page = live(move || {
        if signed_in.get() {
            page(route.get())
        } else {
            view! { <SignInPage /> }.into_any()
        }
    });
    view! {
        <a class="skip" href="#main" on:click=skip>
            "Skip to the content"
        </a>
        <TopBar theme />
        <main id="main" tabindex="-1" node_ref=main>
            {page}
        </main>
        <Footer density />
    }
}

/// Each page is made anew for another address.
fn page(route: Route) -> AnyView {
    match route {
        Route::Home => view! { <HomePage /> }.into_any(),
        Route::NewProject => view! { <NewProjectPage /> }.into_any(),
        Route::Project(slug) => view! { <ProjectPage slug /> }.into_any(),
        Route::Workflow(path) => view! { <WorkflowPage path /> }.into_any(),
        Route::NewSession(path) => view! { <NewSessionPage path /> }.into_any(),
        Route::Session(path, id) => view! { <SessionPage path id /> }.into_any(),
        Route::Revision(path, id) => view! { <RevisionPage path id /> }.into_any(),
        Route::Unknown => view! { <NotFoundPage /> }.into_any(),
    }
}
