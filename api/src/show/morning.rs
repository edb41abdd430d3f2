use redraft_domain::Standing;
use redraft_store::{Morning, MorningLine};
use redraft_wire as wire;

use super::beginning;

/// What came of the time since a moment, with at most `most` sessions in each list.
pub(crate) fn morning(morning: &Morning, most: usize) -> wire::MorningReport {
    let group = |standing: Standing| {
        let lines = morning.lines.iter();
        let of = lines.filter(move |line| line.overview.standing() == standing);
        wire::MorningGroup {
            total: of.clone().count() as i64,
            sessions: of.take(most).map(line).collect(),
        }
    };
    let night = &morning.night;
    wire::MorningReport {
        since: morning.since.to_string(),
        sentence: night.sentence(),
        findings: night.findings(),
        needs_you: group(Standing::NeedsYou),
        done: group(Standing::Done),
        stopped: group(Standing::Stopped),
        unlisted: morning.unlisted,
        accepted: morning.accepted,
        iterations_completed: night.iterations_completed as i64,
        iterations_failed: night.iterations_failed as i64,
        spent_usd: night.spent_usd,
        workers_alive: night.workers as i64,
    }
}

fn line(line: &MorningLine) -> wire::MorningSession {
    let session = &line.overview.session;
    let at = session.ended_at.unwrap_or(session.updated_at);
    let took = session.started_at.map(|started| at.0 - started.0);
    wire::MorningSession {
        id: session.id.to_string(),
        project_slug: session.project.to_string(),
        project_name: line.overview.project_name.clone(),
        workflow_id: session.workflow.to_string(),
        workflow_name: line.overview.workflow_name.clone(),
        run_status: session.state.status().to_string(),
        standing: line.overview.standing().to_string(),
        sentence: session.sentence(),
        prompt: beginning(session.prompt.as_deref()),
        iterations_requested: session.limits.iterations as i32,
        iterations_completed: session.iterations_completed as i32,
        chars_added: line.chars_added,
        chars_removed: line.chars_removed,
        cost_usd: session.cost_usd,
        cost_is_estimate: session.cost_is_estimate,
        duration_ms: took.map(|ms| ms.max(0)).into(),
        at: at.to_string(),
        start_revision: session.start_revision.map(|id| id.0).into(),
        revision_id: session.revision.map(|id| id.0).into(),
        failed_iteration: line.failed.map(|id| id.0).into(),
    }
}
