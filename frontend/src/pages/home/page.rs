//! Sessions by what they need, who works on them, and the projects below.

use leptos::prelude::*;
use redraft_wire::{Glance, Project};

use super::first_start::FirstStart;
use super::group::group;
use super::news;
use super::since::since_last_look;
use super::spent_today::spent_today;
use super::workers::workers;
use crate::api;
use crate::format::time::start_of_yesterday;
use crate::groups::{Groups, groups};
use crate::paths::project_page;
use crate::texts::{home as texts, words};
use crate::ui::{Clock, PageHead, Remote, line, lines, link, live, loaded, zone};

/// The start page.
#[component]
pub(crate) fn HomePage() -> impl IntoView {
    let projects = Remote::new(api::projects);
    let glance = Remote::new(api::glance);
    news::follow(glance);
    let clock = expect_context::<Clock>();
    let sorted = Memo::new(move |_| {
        let now = clock.once();
        let sessions = glance.map(|glance| glance.sessions.clone());
        groups(
            sessions.unwrap_or_default(),
            start_of_yesterday(now, zone(now)),
        )
    });
    let is_first = Memo::new(move |_| projects.map(Vec::is_empty).unwrap_or(false));
    // Only whether there is an answer: the lists follow by themselves.
    let is_here = Memo::new(move |_| glance.map(|_| ()).is_some());
    let heading = Signal::derive(move || match (is_first.get(), is_here.get()) {
        (true, _) => texts::YOUR_FIRST_SESSION.to_owned(),
        (false, true) => sorted.with(Groups::sentence),
        (false, false) => words::SESSIONS.to_owned(),
    });
    let body = live(move || {
        if is_first.get() {
            view! { <FirstStart /> }.into_any()
        } else {
            overview(glance, is_here, sorted, projects)
        }
    });
    view! {
        <div class="page home">
            <PageHead heading title=Signal::stored(texts::TITLE.to_owned()) />
            {body}
        </div>
    }
}

fn overview(
    glance: Remote<Glance>,
    is_here: Memo<bool>,
    sorted: Memo<Groups>,
    projects: Remote<Vec<Project>>,
) -> AnyView {
    let draw = live(move || {
        if !is_here.get() {
            return loaded(glance, |_| ().into_any());
        }
        view! {
            <div class="soon morning-link">{since_last_look()}</div>
            {spent_today(glance)}
            {group(words::NEEDS_YOU, "needs-you", move || sorted.with(|s| s.needs_you.clone()))}
            {group(texts::RUNNING, "running", move || sorted.with(|s| s.running.clone()))}
            {group(texts::WAITING, "waiting", move || sorted.with(|s| s.waiting.clone()))}
            {group(texts::QUEUED, "queued", move || sorted.with(|s| s.queued.clone()))}
            {group(texts::STOPPED, "stopped", move || sorted.with(|s| s.stopped.clone()))}
            {group(texts::DONE_SINCE_YESTERDAY, "done", move || sorted.with(|s| s.done.clone()))}
            {left_out(glance)}
            {workers(glance)}
            {project_list(projects)}
        }
        .into_any()
    });
    draw.into_any()
}

/// What is said where there are more sessions than a page can hold.
fn left_out(glance: Remote<Glance>) -> AnyView {
    let count = Memo::new(move |_| {
        let count = glance.map(|glance| glance.more_open + glance.more_ended);
        count.unwrap_or(0)
    });
    let said = live(move || {
        (count.get() > 0)
            .then(|| view! { <p class="hint">{texts::not_listed(count.get())}</p> }.into_any())
    });
    said.into_any()
}

fn project_list(projects: Remote<Vec<Project>>) -> AnyView {
    let list = loaded(projects, |projects| {
        lines(projects.into_iter().map(project_line).collect())
    });
    view! {
        <section aria-labelledby="projects">
            <div class="row">
                <h2 id="projects">{words::PROJECTS}</h2>
                <a class="button" data-needs="admin" href="/projects/new">
                    {words::ADD_A_PROJECT}
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
