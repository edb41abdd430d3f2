//! Facts that stand against nothing, for the tests of the rules.

use redraft_domain::{
    AgentName, EventId, LeaseEpoch, Limits, Policy, Preferences, SessionKind, SessionState,
    SessionStatus, StepId, Timestamp, Usage,
};
use redraft_store::{Account, GateFacts, Periods, Session, Spent};

use super::Candidate;

pub(super) fn candidate() -> Candidate {
    Candidate {
        number: 1,
        starts: 0,
        progress_events: 0,
        last_message: None,
    }
}

pub(super) fn facts() -> GateFacts {
    let now = Timestamp::parse("2026-01-10T12:00:00Z").unwrap();
    let periods = Periods {
        day: Spent::default(),
        month: Spent::default(),
        total: Spent::default(),
        day_ends: Timestamp::parse("2026-01-11T00:00:00Z").unwrap(),
        month_ends: Timestamp::parse("2026-02-01T00:00:00Z").unwrap(),
    };
    GateFacts {
        session: session(now),
        installation: Policy::default(),
        project: Policy::default(),
        preferences: Preferences::default(),
        spent: periods,
        project_spent: periods,
        expected: None,
        account: None,
        now,
    }
}

pub(super) fn account() -> Account {
    Account {
        id: "a".into(),
        label: "~/.claude, signed in".into(),
        billing: "subscription".into(),
        limited_until: None,
        limit_kind: String::new(),
        windows: Vec::new(),
    }
}

fn session(now: Timestamp) -> Session {
    Session {
        id: "ps-0123456789ab".parse().unwrap(),
        project: "shop".parse().unwrap(),
        workflow: "wf-0123456789ab".parse().unwrap(),
        step: StepId(1),
        kind: SessionKind::Iteration,
        status: SessionStatus::Active,
        state: SessionState::Running,
        version: 1,
        prompt: None,
        agent: AgentName::Demo,
        model: "opus".into(),
        may_run_commands: false,
        billing: None,
        run_now: false,
        limits: Limits::iterations(3),
        iterations_completed: 0,
        current_iteration: 1,
        next_iteration: 1,
        cost_usd: 0.0,
        cost_is_estimate: false,
        usage: Usage::default(),
        document_path: "DESIGN.md".into(),
        start_revision: None,
        revision: None,
        forked_from: None,
        events_pruned_at: None,
        guardrails: None,
        head: None,
        requested: None,
        lease_owner: None,
        lease_until: None,
        epoch: LeaseEpoch(1),
        started_at: Some(now),
        ended_at: None,
        created_at: now,
        updated_at: now,
        last_event: EventId(0),
    }
}
