use redraft_store::{Glance, Work, WorkerAtWork};
use redraft_wire as wire;

use super::{overview, time};

/// All that goes on.
pub(crate) fn glance(glance: Glance) -> wire::Glance {
    let places = glance.places;
    let sessions = glance.open.into_iter().chain(glance.ended).map(|one| {
        let place = places.get(&one.session.id).copied();
        let mut shown = overview(one);
        // A job also stands for what waits until a time, and what runs.
        shown.queue_position = place.filter(|_| shown.standing == "queued").into();
        shown
    });
    wire::Glance {
        sessions: sessions.collect(),
        more_open: glance.more_open,
        more_ended: glance.more_ended,
        workers: glance.workers.into_iter().map(worker).collect(),
        queue_length: glance.queue.waiting,
        queue_since: time(glance.queue.oldest),
        spent_today_usd: glance.spent.day.usd,
        reserved_usd: glance.spent.day.reserved_usd,
        day_budget_usd: glance.day_usd.into(),
    }
}

fn worker(worker: WorkerAtWork) -> wire::WorkerAtWork {
    wire::WorkerAtWork {
        name: worker.name,
        pid: worker.pid,
        host: worker.host,
        started_at: worker.started_at.to_string(),
        is_alive: worker.is_alive,
        silent_since: time((!worker.is_alive).then_some(worker.seen_at)),
        work: worker.work.into_iter().map(task).collect(),
    }
}

fn task(work: Work) -> wire::WorkerTask {
    wire::WorkerTask {
        session_id: work.session.to_string(),
        kind: work.kind.to_string(),
        project_slug: work.project.to_string(),
        workflow_id: work.workflow.to_string(),
        workflow_name: work.workflow_name,
        iteration_number: work.iteration as i32,
        since: time(work.since),
    }
}
