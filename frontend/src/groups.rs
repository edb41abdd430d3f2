//! Sessions by what they need from the user.

use redraft_wire::SessionOverview;

use crate::format::time;
use crate::texts::session as texts;

/// The sessions of the start page, each group newest first.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Groups {
    /// They go on only after the user did something.
    pub needs_you: Vec<SessionOverview>,
    /// An agent is at work.
    pub running: Vec<SessionOverview>,
    /// They wait until a time, and go on by themselves.
    pub waiting: Vec<SessionOverview>,
    /// They wait for a worker.
    pub queued: Vec<SessionOverview>,
    /// They ended early since yesterday began, or the user paused them.
    pub stopped: Vec<SessionOverview>,
    /// They ended with what was asked for since yesterday began.
    pub done: Vec<SessionOverview>,
}

impl Groups {
    /// All in one sentence.
    pub fn sentence(&self) -> String {
        let count = |group: &[SessionOverview]| group.len() as i64;
        let (need, running) = (count(&self.needs_you), count(&self.running));
        let idle = count(&self.waiting) + count(&self.queued);
        let needing = texts::need_you(need);
        match (need, running) {
            (0, 0) if idle == 0 => texts::NOTHING_IS_RUNNING.to_owned(),
            (0, 0) => texts::are_waiting(idle),
            (0, _) => texts::are_running(running),
            (_, 0) => needing,
            _ => texts::need_you_and_run(&needing, running),
        }
    }
}

/// Sorts sessions into groups; `since` is when yesterday began, in milliseconds.
pub fn groups(sessions: Vec<SessionOverview>, since: i64) -> Groups {
    let mut groups = Groups::default();
    for session in sessions {
        let ended = session.ended_at.as_deref().and_then(time::parse);
        let is_old = ended.is_some_and(|ended| ended < since);
        let group = match session.standing.as_str() {
            "needs_you" => &mut groups.needs_you,
            "running" => &mut groups.running,
            "waiting" => &mut groups.waiting,
            "queued" => &mut groups.queued,
            _ if is_old => continue,
            "done" => &mut groups.done,
            _ => &mut groups.stopped,
        };
        group.push(session);
    }
    // A queue is read from its front.
    groups
        .queued
        .sort_by_key(|session| session.queue_position.0.unwrap_or(i64::MAX));
    groups
}

/// Whether something may still happen to a session by itself.
pub fn is_open(run_status: &str) -> bool {
    matches!(run_status, "pending" | "running" | "waiting" | "paused")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn session(standing: &str, place: Option<i64>, ended_at: Option<&str>) -> SessionOverview {
        SessionOverview {
            id: format!("{standing}-{place:?}"),
            project_slug: "p".into(),
            project_name: "P".into(),
            workflow_id: "w".into(),
            workflow_name: "W".into(),
            run_status: "running".into(),
            needs_user: standing == "needs_you",
            standing: standing.into(),
            sentence: "S.".into(),
            prompt: None.into(),
            iterations_requested: 3,
            iterations_completed: 1,
            queue_position: place.into(),
            wait_until: None.into(),
            cost_usd: 0.0,
            agent: "demo".into(),
            created_at: "2026-11-20T10:00:00.000Z".into(),
            updated_at: "2026-11-20T10:00:00.000Z".into(),
            ended_at: ended_at.map(str::to_owned).into(),
        }
    }

    #[test]
    fn a_session_is_where_its_need_is() {
        let since = time::parse("2026-11-21T00:00:00Z").unwrap();
        let groups = groups(
            vec![
                session("needs_you", None, None),
                session("stopped", None, None),
                session("running", None, None),
                session("waiting", None, None),
                session("queued", Some(2), None),
                session("queued", Some(1), None),
                session("done", None, Some("2026-11-21T00:00:00.000Z")),
                session("done", None, Some("2026-11-20T23:59:59.999Z")),
                session("stopped", None, Some("2026-11-01T00:00:00.000Z")),
            ],
            since,
        );
        let count = |group: &[SessionOverview]| group.len();
        assert_eq!(count(&groups.needs_you), 1);
        assert_eq!(count(&groups.running), 1);
        assert_eq!(count(&groups.waiting), 1);
        assert_eq!(
            count(&groups.stopped),
            1,
            "one that the user paused has no end"
        );
        assert_eq!(count(&groups.done), 1);
        let places = groups.queued.iter().map(|one| one.queue_position.0);
        assert_eq!(places.collect::<Vec<_>>(), [Some(1), Some(2)]);
        assert_eq!(groups.sentence(), "1 session needs you, 1 running");
        assert_eq!(Groups::default().sentence(), "Nothing is running");
    }
}
