//! Sessions by what they need from the user.

use redraft_wire::SessionOverview;

use crate::format::{counted, time};

/// The sessions of the start page, each group newest first.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Groups {
    /// They go on only after the user did something.
    pub needs_you: Vec<SessionOverview>,
    /// An agent is at work.
    pub running: Vec<SessionOverview>,
    /// They go on by themselves, or when the user resumes them.
    pub waiting: Vec<SessionOverview>,
    /// They ended since yesterday began.
    pub done: Vec<SessionOverview>,
}

impl Groups {
    /// All in one sentence.
    pub fn sentence(&self) -> String {
        let count = |group: &[SessionOverview]| group.len() as i64;
        let (need, running) = (count(&self.needs_you), count(&self.running));
        let needing = counted(need, "session needs you", "sessions need you");
        match (need, running) {
            (0, 0) if self.waiting.is_empty() => "Nothing is running".to_owned(),
            (0, 0) => counted(
                count(&self.waiting),
                "session is waiting",
                "sessions are waiting",
            ),
            (0, _) => counted(running, "session is running", "sessions are running"),
            (_, 0) => needing,
            _ => format!("{needing}, {running} running"),
        }
    }
}

/// Sorts sessions into groups; `since` is when yesterday began, in milliseconds.
pub fn groups(sessions: Vec<SessionOverview>, since: i64) -> Groups {
    let mut groups = Groups::default();
    for session in sessions {
        let ended = session.ended_at.as_deref().and_then(time::parse);
        let group = match session.run_status.as_str() {
            _ if session.needs_user => &mut groups.needs_you,
            "running" => &mut groups.running,
            "pending" | "waiting" | "paused" => &mut groups.waiting,
            _ if ended.is_some_and(|ended| ended >= since) => &mut groups.done,
            _ => continue,
        };
        group.push(session);
    }
    groups
}

/// Whether something may still happen to a session by itself.
pub fn is_open(run_status: &str) -> bool {
    matches!(run_status, "pending" | "running" | "waiting" | "paused")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn session(run_status: &str, needs_user: bool, ended_at: Option<&str>) -> SessionOverview {
        SessionOverview {
            id: format!("{run_status}-{needs_user}"),
            project_slug: "p".into(),
            project_name: "P".into(),
            workflow_id: "w".into(),
            workflow_name: "W".into(),
            run_status: run_status.into(),
            needs_user,
            sentence: "S.".into(),
            prompt: None.into(),
            iterations_requested: 3,
            iterations_completed: 1,
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
                session("paused", true, None),
                session("paused", false, None),
                session("running", false, None),
                session("completed", false, Some("2026-11-21T00:00:00.000Z")),
                session("completed", false, Some("2026-11-20T23:59:59.999Z")),
                session("error", true, Some("2026-11-01T00:00:00.000Z")),
            ],
            since,
        );
        let count = |group: &[SessionOverview]| group.len();
        assert_eq!(count(&groups.needs_you), 2);
        assert_eq!(count(&groups.running), 1);
        assert_eq!(count(&groups.waiting), 1);
        assert_eq!(count(&groups.done), 1);
        assert_eq!(groups.sentence(), "2 sessions need you, 1 running");
        assert_eq!(Groups::default().sentence(), "Nothing is running");
    }
}
