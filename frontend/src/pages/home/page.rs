//! Sessions by what they need, and the projects below.

use std::time::Duration;

use leptos::prelude::*;
use redraft_wire::{Project, SessionOverview};

use super::first_start::FirstStart;
use super::session_line::session_line;
use super::spent_today::spent_today;
use crate::api;
use crate::format::time::start_of_yesterday;
use crate::groups::{Groups, groups};
use crate::paths::project_page;
use crate::ui::{Clock, PageHead, Remote, again, line, lines, link, live, loaded, zone};

/// How often the list is asked for again while it is looked at.
const AGAIN: Duration = Duration::from_secs(4);

/// The start page.
#[component]
pub(crate) fn HomePage() -> impl IntoView {
    let projects = Remote::new(api::projects);
    let sessions = Remote::new(api::overview);
    again(AGAIN, Callback::new(move |()| sessions.reload()));
    let clock = expect_context::<Clock>();
    let sorted = Memo::new(move |_| {
        let now = clock.once();
        groups(
            sessions.get().unwrap_or_default(),
            start_of_yesterday(now, zone(now)),
        )
    });
    let is_first = Memo::new(move |_| projects.map(Vec::is_empty).unwrap_or(false));
    let heading = Signal::derive(move || match (is_first.get(), sessions.get().is_some()) {
        (true, _) => "Your first session".to_owned(),
        (false, true) => sorted.with(Groups::sentence),
        (false, false) => "Sessions".to_owned(),
    });
    let body = live(move || {
        if is_first.get() {
            view! { <FirstStart /> }.into_any()
        } else {
            overview(sessions, sorted, projects)
        }
    });
    view! {
        <div class="page">
            <PageHead heading title=Signal::stored("Start".to_owned()) />
            {body}
        </div>
    }
}

fn overview(
    sessions: Remote<Vec<SessionOverview>>,
    sorted: Memo<Groups>,
    projects: Remote<Vec<Project>>,
) -> AnyView {
    // Only whether there is an answer: the lists follow by themselves.
    let is_here = Memo::new(move |_| sessions.get().is_some());
    let draw = live(move || {
        if !is_here.get() {
            return loaded(sessions, |_| ().into_any());
        }
        view! {
            {spent_today()}
            {group("Needs you", "needs-you", move || sorted.with(|s| s.needs_you.clone()))}
            {group("Running", "running", move || sorted.with(|s| s.running.clone()))}
            {group("Waiting", "waiting", move || sorted.with(|s| s.waiting.clone()))}
            {group("Done since yesterday", "done", move || sorted.with(|s| s.done.clone()))}
            {project_list(projects)}
        }
        .into_any()
    });
    draw.into_any()
}

fn project_list(projects: Remote<Vec<Project>>) -> AnyView {
    let list = loaded(projects, |projects| {
        lines(projects.into_iter().map(project_line).collect())
    });
    view! {
        <section aria-labelledby="projects">
            <div class="row">
                <h2 id="projects">"Projects"</h2>
                <a class="button" data-needs="admin" href="/projects/new">
                    "Add a project"
                </a>
            </div>
            {list}
        </section>
    }
    .into_any()
}

fn project_line(project: Project) -> AnyView {
    let name = link(project_page(&project.slug), project.name);
    line(name, project.path, Vec::new())
}

fn group(
    name: &'static str,
    class: &'static str,
    of: impl Fn() -> Vec<SessionOverview> + Send + Sync + 'static,
) -> AnyView {
    let of = Signal::derive(of);
    let is_empty = Memo::new(move |_| of.with(Vec::is_empty));
    view! {
        <section class=format!("group {class}") aria-label=name hidden=is_empty>
            <h2>{name}</h2>
            <ul class="lines">
                // A line that did not change stays, and so does the focus in it.
                <For
                    each=move || of.get()
                    key=|session| {
                        (session.id.clone(), session.updated_at.clone(), session.sentence.clone())
                    }
                    children=session_line
                />
            </ul>
        </section>
    }
    .into_any()
}
