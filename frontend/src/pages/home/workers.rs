//! Who works, and what waits for them.

use leptos::prelude::*;
use redraft_wire::{Glance, WorkerAtWork, WorkerTask};

use crate::paths::WorkflowPath;
use crate::texts::home as texts;
use crate::ui::{Remote, link, live, when};

/// The section.
pub(super) fn workers(glance: Remote<Glance>) -> AnyView {
    // Drawn again only when one of these changed.
    let work = Memo::new(move |_| {
        let work = glance.map(|glance| {
            (
                glance.workers.clone(),
                glance.queue_length,
                glance.queue_since.0.clone(),
            )
        });
        work.unwrap_or_default()
    });
    let shown = live(move || {
        let (workers, waiting, since) = work.get();
        let queue = queue(waiting, since.as_deref());
        let lines: Vec<AnyView> = workers.iter().map(worker).collect();
        view! {
            <p>{sentence(&workers)} {queue}</p>
            <ul class="lines workers">{lines}</ul>
        }
        .into_any()
    });
    view! {
        <section aria-labelledby="workers">
            <h2 id="workers">{texts::WORKERS}</h2>
            {shown}
        </section>
    }
    .into_any()
}

fn sentence(workers: &[WorkerAtWork]) -> String {
    let alive = workers.iter().filter(|worker| worker.is_alive);
    let busy = alive
        .clone()
        .filter(|worker| !worker.work.is_empty())
        .count() as i64;
    let alive = alive.count() as i64;
    match (alive, busy) {
        (0, _) => texts::NO_WORKER_IS_ALIVE.to_owned(),
        (_, 0) => texts::workers_are_free(alive),
        (1, _) => texts::ONE_WORKER_IS_AT_WORK.to_owned(),
        _ => texts::workers_are_at_work(alive, busy),
    }
}

fn queue(waiting: i64, since: Option<&str>) -> Option<AnyView> {
    let since = since.filter(|_| waiting > 0)?;
    Some(view! { <span>{texts::sessions_wait(waiting)} {when(since)} "."</span> }.into_any())
}

fn worker(worker: &WorkerAtWork) -> AnyView {
    let doing: Vec<AnyView> = worker.work.iter().map(task).collect();
    let idle = match (&worker.silent_since.0, worker.work.is_empty()) {
        (Some(since), _) => {
            Some(view! { <span>{texts::HAS_SAID_NOTHING_SINCE} {when(since)}</span> }.into_any())
        }
        (None, true) => Some(view! { <span>{texts::IS_FREE}</span> }.into_any()),
        (None, false) => None,
    };
    view! {
        <li class="session-line">
            <span>
                {texts::process(worker.pid)}
                <span class="of">{texts::on_host(&worker.host)}</span>
            </span>
            <span class="sentence">{doing} {idle}</span>
            <span class="figures">
                <span title=texts::STARTED>{texts::SINCE} {when(&worker.started_at)}</span>
            </span>
        </li>
    }
    .into_any()
}

fn task(task: &WorkerTask) -> AnyView {
    let path = WorkflowPath {
        slug: task.project_slug.clone(),
        workflow: task.workflow_id.clone(),
    };
    let (to, what) = if task.kind == "chat" {
        (path.planning_page(), texts::AN_ANSWER_OF.to_owned())
    } else {
        let what = texts::iteration_of(task.iteration_number.max(1));
        (path.session_page(&task.session_id), what)
    };
    let since = task.since.0.as_deref();
    let since =
        since.map(|since| view! { <span>{texts::AND_SINCE} {when(since)}</span> }.into_any());
    view! {
        <span class="task">
            {what} {link(to, task.workflow_name.clone())} {since}
        </span>
    }
    .into_any()
}
