//! Who works, and what waits for them.

use leptos::prelude::*;
use redraft_wire::{Glance, WorkerAtWork, WorkerTask};

use crate::format::counted;
use crate::paths::WorkflowPath;
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
            <h2 id="workers">"Workers"</h2>
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
    let living = counted(alive, "worker is alive", "workers are alive");
    match (alive, busy) {
        (0, _) => {
            "No worker is alive, so nothing goes on: start Redraft with `redraft up`. ".to_owned()
        }
        (_, 0) => format!("{living} and free. "),
        (1, _) => "1 worker is alive and at work. ".to_owned(),
        _ => format!(
            "{living}, {} at work. ",
            if busy == alive {
                "all".to_owned()
            } else {
                busy.to_string()
            }
        ),
    }
}

fn queue(waiting: i64, since: Option<&str>) -> Option<AnyView> {
    let since = since.filter(|_| waiting > 0)?;
    let waits = counted(
        waiting,
        "session waits for a worker, since ",
        "sessions wait for a worker, the first since ",
    );
    Some(view! { <span>{waits} {when(since)} "."</span> }.into_any())
}

fn worker(worker: &WorkerAtWork) -> AnyView {
    let doing: Vec<AnyView> = worker.work.iter().map(task).collect();
    let idle = match (&worker.silent_since.0, worker.work.is_empty()) {
        (Some(since), _) => {
            Some(view! { <span>"has said nothing since " {when(since)}</span> }.into_any())
        }
        (None, true) => Some(view! { <span>"is free"</span> }.into_any()),
        (None, false) => None,
    };
    view! {
        <li class="session-line">
            <span>
                {format!("Process {}", worker.pid)}
                <span class="of">{format!(" on {}", worker.host)}</span>
            </span>
            <span class="sentence">{doing} {idle}</span>
            <span class="figures">
                <span title="Started">"since " {when(&worker.started_at)}</span>
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
        (path.planning_page(), "an answer".to_owned())
    } else {
        let what = format!("iteration {}", task.iteration_number.max(1));
        (path.session_page(&task.session_id), what)
    };
    let since = task.since.0.as_deref();
    let since = since.map(|since| view! { <span>", since " {when(since)}</span> }.into_any());
    view! {
        <span class="task">
            {format!("{what} of ")} {link(to, task.workflow_name.clone())} {since}
        </span>
    }
    .into_any()
}
