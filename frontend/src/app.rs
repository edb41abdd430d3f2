//! The dashboard: which address shows which page.

use leptos::prelude::*;
use leptos_router::components::{Route, Router, Routes};
use leptos_router::{ParamSegment, StaticSegment as At};

use crate::live::{Link, PageLink};
use crate::pages::{
    HomePage, NewProjectPage, NewSessionPage, NotFoundPage, ProjectPage, RevisionPage, SessionPage,
    SignInPage, WorkflowPage,
};
use crate::shell::{Footer, Look, PageMood, TopBar};
use crate::ui::{Clock, Crumbs};

/// Everything.
#[component]
pub(crate) fn App() -> impl IntoView {
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
    view! {
        <Router>
            <a class="skip" href="#main" on:click=skip>
                "Skip to the content"
            </a>
            <TopBar theme />
            <main id="main" tabindex="-1" node_ref=main>
                {move || {
                    if signed_in.get() {
                        pages().into_any()
                    } else {
                        view! { <SignInPage /> }.into_any()
                    }
                }}
            </main>
            <Footer density />
        </Router>
    }
}

fn pages() -> impl IntoView {
    let project = (At("projects"), ParamSegment("slug"));
    let workflow = (project, At("workflows"), ParamSegment("workflow"));
    view! {
        <Routes fallback=NotFoundPage>
            <Route path=At("") view=HomePage />
            <Route path=(At("projects"), At("new")) view=NewProjectPage />
            <Route path=project view=ProjectPage />
            <Route path=workflow view=WorkflowPage />
            <Route path=(workflow, At("new")) view=NewSessionPage />
            <Route
                path=(workflow, At("sessions"), ParamSegment("session"))
                view=SessionPage
            />
            <Route
                path=(workflow, At("revisions"), ParamSegment("revision"))
                view=RevisionPage
            />
        </Routes>
    }
}
