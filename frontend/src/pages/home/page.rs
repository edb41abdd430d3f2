//! Sessions by what they need, and the projects below.

use std::time::Duration;

use leptos::prelude::*;
use redraft_wire::{Project, SessionOverview};
use web_sys::VisibilityState;

use super::first_start::FirstStart;
use super::session_line::SessionLine;
use crate::api;
use crate::format::{counted, time::start_of_yesterday};
use crate::groups::{Groups, groups};
use crate::paths::project_page;
use crate::shell::{Mood, PageMood};
use crate::ui::{Clock, PageHead, Remote, loaded, zone};

/// How often the list is asked for again while it is looked at.
const AGAIN: Duration = Duration::from_secs(4);

/// The start page.
#[component]
pub(crate) fn HomePage() -> impl IntoView {
    let projects = Remote::new(api::projects);
    let sessions = Remote::new(api::overview);
    let again = set_interval_with_handle(
        move || {
            if document().visibility_state() == VisibilityState::Visible {
                sessions.reload();
            }
        },
        AGAIN,
    );
    on_cleanup(move || {
        if let Ok(again) = again {
            again.clear();
        }
    });
    let clock = expect_context::<Clock>();
    let sorted = Memo::new(move |_| {
        let now = clock.once();
        groups(
            sessions.get().unwrap_or_default(),
            start_of_yesterday(now, zone(now)),
        )
    });
    expect_context::<PageMood>().follow(move || {
        sorted.with(|sorted| match sorted {
            Groups { needs_you, .. } if !needs_you.is_empty() => Mood::NeedsYou,
            Groups { running, .. } if !running.is_empty() => Mood::Running,
            _ => Mood::Still,
        })
    });
    let is_first = Memo::new(move |_| projects.map(Vec::is_empty).unwrap_or(false));
    let heading = move || {
        if is_first.get() {
            "Your first session".to_owned()
        } else {
            sorted.with(said)
        }
    };
    view! {
        <div class="page">
            <PageHead heading=Signal::derive(heading) title="Start" />
            {move || {
                if is_first.get() {
                    view! { <FirstStart /> }.into_any()
                } else {
                    view! { <Overview sessions sorted projects /> }.into_any()
                }
            }}
        </div>
    }
}

/// All in one sentence.
fn said(groups: &Groups) -> String {
    let count = |group: &[SessionOverview]| group.len() as i64;
    match (count(&groups.needs_you), count(&groups.running)) {
        (0, 0) if groups.waiting.is_empty() => "Nothing is running".to_owned(),
        (0, 0) => format!(
            "{} waiting",
            counted(count(&groups.waiting), "session is", "sessions are")
        ),
        (0, running) => format!("{} running", counted(running, "session is", "sessions are")),
        (need, 0) => format!("{} you", counted(need, "session needs", "sessions need")),
        (need, running) => format!(
            "{} you, {running} running",
            counted(need, "session needs", "sessions need")
        ),
    }
}

#[component]
fn Overview(
    sessions: Remote<Vec<SessionOverview>>,
    sorted: Memo<Groups>,
    projects: Remote<Vec<Project>>,
) -> impl IntoView {
    let is_here = Memo::new(move |_| sessions.get().is_some());
    let lists = move || {
        if !is_here.get() {
            return loaded(sessions, |_| ().into_any()).into_any();
        }
        view! {
            <Group name="Needs you" class="needs-you" of=move || sorted.get().needs_you />
            <Group name="Running" class="running" of=move || sorted.get().running />
            <Group name="Waiting" class="waiting" of=move || sorted.get().waiting />
            <Group name="Done since yesterday" class="done" of=move || sorted.get().done />
        }
        .into_any()
    };
    view! {
        {lists}
        <section aria-labelledby="projects">
            <div class="row">
                <h2 id="projects">"Projects"</h2>
                <a class="button" href="/projects/new">
                    "Add a project"
                </a>
            </div>
            {loaded(
                projects,
                |projects| {
                    let lines = projects
                        .into_iter()
                        .map(|project| {
                            view! {
                                <li>
                                    <a href=project_page(&project.slug)>{project.name}</a>
                                    <span class="path">{project.path}</span>
                                </li>
                            }
                        })
                        .collect_view();
                    view! { <ul class="lines">{lines}</ul> }.into_any()
                },
            )}
        </section>
    }
}

#[component]
fn Group(
    name: &'static str,
    class: &'static str,
    of: impl Fn() -> Vec<SessionOverview> + Copy + Send + Sync + 'static,
) -> impl IntoView {
    let is_empty = Memo::new(move |_| of().is_empty());
    view! {
        <Show when=move || !is_empty.get()>
            <section class=format!("group {class}") aria-label=name>
                <h2>{name}</h2>
                <ul class="lines">
                    // A line that did not change stays, and so does the focus in it.
                    <For
                        each=of
                        key=|session| {
                            (session.id.clone(), session.updated_at.clone(), session.sentence.clone())
                        }
                        children=|session| view! { <SessionLine session /> }
                    />
                </ul>
            </section>
        </Show>
    }
}
