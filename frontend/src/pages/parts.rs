//! Pages whose code the browser fetches when one of them is opened for the first time.

#![expect(
    clippy::unnecessary_wraps,
    reason = "what fails is fetching the code, which the attribute adds"
)]

use std::pin::Pin;
use std::sync::Arc;

use leptos::prelude::*;
use leptos::wasm_split::{SplitLoaderError, wasm_split};

use super::access::AccessPage;
use super::home::HomePage;
use super::library::{LibraryPage, ResourcePage};
use super::limits::LimitsPage;
use super::morning::morning_page;
use super::notifications::NotificationsPage;
use super::planning::PlanningPage;
use super::projects::{NewProjectPage, ProjectPage};
use super::revisions::RevisionPage;
use super::search::SearchPage;
use super::sessions::{NewSessionPage, SessionPage};
use super::trust::TrustPage;
use super::workflows::WorkflowPage;
use crate::api::{Failure, doubt};
use crate::route::Route;
use crate::shell::{KeysPage, PaletteDialog, in_palette};
use crate::texts::around as texts;
use crate::ui::{Failed, ghost, live};

/// Draws the pages of a part.
type Draw = fn(Route) -> AnyView;

/// The code that draws something of a part, once it is here.
type Coming<A> = Pin<Box<dyn Future<Output = Result<fn(A) -> AnyView, SplitLoaderError>>>>;

/// What leads to the documents: the start page, projects and workflows, new sessions.
#[wasm_split(desk, wasm_split_path = ::leptos::wasm_split, fallible)]
fn desk() -> Result<Draw, SplitLoaderError> {
    Ok(|route| match route {
        Route::Home => view! { <HomePage /> }.into_any(),
        Route::NewProject => view! { <NewProjectPage /> }.into_any(),
        Route::Project(slug) => view! { <ProjectPage slug /> }.into_any(),
        Route::Workflow(path) => view! { <WorkflowPage path /> }.into_any(),
        Route::NewSession(path) => view! { <NewSessionPage path /> }.into_any(),
        _ => elsewhere(),
    })
}

/// A session with its live column. What is on the page only when it is chosen there is in parts without pages: comparisons
/// and who wrote what (`insight`), the timeline and figures (`timeline`), the editor and comments (`writing`).
#[wasm_split(reading, wasm_split_path = ::leptos::wasm_split, fallible)]
fn reading() -> Result<Draw, SplitLoaderError> {
    Ok(|route| match route {
        Route::Session(path, id) => view! { <SessionPage path id /> }.into_any(),
        _ => elsewhere(),
    })
}

/// Who is told, and what came of the night.
#[wasm_split(told, wasm_split_path = ::leptos::wasm_split, fallible)]
fn told() -> Result<Draw, SplitLoaderError> {
    Ok(|route| match route {
        Route::Notifications => view! { <NotificationsPage /> }.into_any(),
        Route::Morning => morning_page(),
        _ => elsewhere(),
    })
}

/// What plans a step; and who may, for which the other parts have no room.
#[wasm_split(planning, wasm_split_path = ::leptos::wasm_split, fallible)]
fn planning() -> Result<Draw, SplitLoaderError> {
    Ok(|route| match route {
        Route::Planning(path) => view! { <PlanningPage path /> }.into_any(),
        Route::Access => view! { <AccessPage /> }.into_any(),
        _ => elsewhere(),
    })
}

/// What is looked at now and then: resources, versions of documents, limits, search, trust in a project.
#[wasm_split(aside, wasm_split_path = ::leptos::wasm_split, fallible)]
fn aside() -> Result<Draw, SplitLoaderError> {
    Ok(|route| match route {
        Route::Resource(slug, file) => view! { <ResourcePage slug file /> }.into_any(),
        Route::Revision(path, id) => view! { <RevisionPage path id /> }.into_any(),
        Route::Library(slug) => view! { <LibraryPage slug /> }.into_any(),
        Route::Limits => view! { <LimitsPage /> }.into_any(),
        Route::Search => view! { <SearchPage /> }.into_any(),
        Route::Trust(slug) => view! { <TrustPage slug /> }.into_any(),
        _ => elsewhere(),
    })
}

/// What is in the palette, which comes when it is opened, and the page of the keys.
#[wasm_split(commands, wasm_split_path = ::leptos::wasm_split, fallible)]
fn commands() -> Result<fn(PaletteDialog) -> AnyView, SplitLoaderError> {
    Ok(in_palette)
}

/// The page of the same part.
#[wasm_split(commands, wasm_split_path = ::leptos::wasm_split, fallible)]
fn command_pages() -> Result<Draw, SplitLoaderError> {
    Ok(|route| match route {
        Route::Keys => view! { <KeysPage /> }.into_any(),
        _ => elsewhere(),
    })
}

/// All components in all states.
#[cfg(feature = "components")]
#[wasm_split(components, wasm_split_path = ::leptos::wasm_split, fallible)]
fn components() -> Result<Draw, SplitLoaderError> {
    Ok(|_| view! { <super::components::ComponentsPage /> }.into_any())
}

/// The palette. What is in it comes when it is opened for the first time.
pub(crate) fn palette(open: RwSignal<bool>) -> AnyView {
    let dialog = PaletteDialog::new(open);
    let was_open = Memo::new(move |was: Option<&bool>| open.get() || was.is_some_and(|was| *was));
    let inside = live(move || {
        was_open
            .get()
            .then(|| come(fetch(|| Box::pin(commands()), dialog), StandIn::Palette))
    });
    dialog.around(inside.into_any())
}

/// What a part draws of a page that is in another one, to which `fetching` leaves no way: loud, so that
/// the first look at a page that was moved tells.
fn elsewhere() -> AnyView {
    unreachable!("this page is in another part")
}

/// A page that is in a part, or what stands in its place until the part is here.
pub(crate) fn page_of_part(route: Route) -> AnyView {
    come(fetch(fetching(&route), route), StandIn::Page)
}

/// Something that is in a part, or what stands in its place until the part is here.
pub(super) fn coming<A>(part: fn() -> Coming<A>, about: A) -> AnyView
where
    A: Clone + Send + Sync + 'static,
{
    come(fetch(part, about), StandIn::Part)
}

/// What stands in the place of something that has not come.
#[derive(Clone, Copy)]
enum StandIn {
    /// A page: where it does not come, a heading says so.
    Page,
    /// A part of a page.
    Part,
    /// What is in the palette.
    Palette,
}

fn fetch<A>(part: fn() -> Coming<A>, about: A) -> Fetch
where
    A: Clone + Send + Sync + 'static,
{
    Arc::new(move || {
        let (coming, about) = (part(), about.clone());
        Box::pin(async move {
            let draw = coming.await.ok()?;
            let drawn: Drawn = Arc::new(move || draw(about.clone()));
            Some(drawn)
        })
    })
}

/// Draws what has come.
type Drawn = Arc<dyn Fn() -> AnyView + Send + Sync>;

/// Fetches it; `None` when it does not come.
type Fetch = Arc<dyn Fn() -> Pin<Box<dyn Future<Output = Option<Drawn>>>> + Send + Sync>;

/// The same for all that can come: the browser downloads a copy of whatever has a type parameter.
fn come(fetch: Fetch, stand_in: StandIn) -> AnyView {
    let drawn = RwSignal::new(None::<Result<Drawn, Failure>>);
    let load = Callback::new(move |()| {
        drawn.set(None);
        let coming = fetch();
        leptos::task::spawn_local(async move {
            let came = coming.await;
            let came = came.ok_or_else(|| {
                doubt();
                Failure::Refused(texts::CODE_COULD_NOT_BE_FETCHED.to_owned())
            });
            // Another page may be open by now.
            let _ = drawn.try_set(Some(came));
        });
    });
    load.run(());
    let shown = live(move || match (drawn.get(), stand_in) {
        (Some(Ok(draw)), _) => draw(),
        (None, StandIn::Palette) => {
            view! { <p role="status">{texts::PALETTE_IS_ON_ITS_WAY}</p> }.into_any()
        }
        (None, _) => ghost("ghost tall"),
        (Some(Err(failure)), StandIn::Part | StandIn::Palette) => {
            view! { <Failed failure retry=load /> }.into_any()
        }
        (Some(Err(failure)), StandIn::Page) => view! {
            <div class="page">
                <h1>{texts::THIS_PAGE_DID_NOT_COME}</h1>
                <Failed failure retry=load />
            </div>
        }
        .into_any(),
    });
    shown.into_any()
}

/// What fetches the part that a page is in.
fn fetching(route: &Route) -> fn() -> Coming<Route> {
    match route {
        Route::Home
        | Route::NewProject
        | Route::Project(_)
        | Route::Workflow(_)
        | Route::NewSession(_)
        | Route::Unknown => || Box::pin(desk()),
        Route::Session(..) => || Box::pin(reading()),
        Route::Notifications | Route::Morning => || Box::pin(told()),
        Route::Planning(_) | Route::Access => || Box::pin(planning()),
        Route::Library(_)
        | Route::Resource(..)
        | Route::Revision(..)
        | Route::Limits
        | Route::Search
        | Route::Trust(_) => || Box::pin(aside()),
        Route::Keys => || Box::pin(command_pages()),
        #[cfg(feature = "components")]
        Route::Components => || Box::pin(components()),
    }
}
