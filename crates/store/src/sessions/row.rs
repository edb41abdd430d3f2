//! A session and its row.

use redraft_domain::{
    AgentName, EndReason, EventId, LeaseEpoch, Limits, MessageId, Next, Past, Progress,
    ProjectSlug, RevisionId, RunStatus, SessionId, SessionKind, SessionState, SessionStatus,
    StepId, Timestamp, TransitionError, Usage, Usd, WorkflowId, sentence,
};
use sqlx::FromRow;

use super::{ForkedFrom, Request, rules::WrittenRules};
use crate::StoreError;

/// A session.
#[derive(Debug, Clone)]
pub struct Session {
    /// Its id.
    pub id: SessionId,
    /// Its project.
    pub project: ProjectSlug,
    /// Its workflow.
    pub workflow: WorkflowId,
    /// Its step.
    pub step: StepId,
    /// How it works.
    pub kind: SessionKind,
    /// Whether its results are still being worked on.
    pub status: SessionStatus,
    /// Where it stands.
    pub state: SessionState,
    /// Grows with each change of its state.
    pub version: i64,
    /// What every iteration is asked to do.
    pub prompt: Option<String>,
    /// Which agent does the work.
    pub agent: AgentName,
    /// The model.
    pub model: String,
    /// Whether the agent may run commands.
    pub may_run_commands: bool,
    /// What the dollars of its account are: `api`, `subscription` or `demo`.
    pub billing: Option<String>,
    /// The user lets it run although it is parked: good for one start.
    pub run_now: bool,
    /// How far it may go.
    pub limits: Limits,
    /// How many iterations are completed.
    pub iterations_completed: u32,
    /// The iteration that runs or ran last; 0 before the first.
    pub current_iteration: u32,
    /// The iteration that comes next; those before it are final.
    pub next_iteration: u32,
    /// Dollars so far.
    pub cost_usd: Usd,
    /// Whether a part of the dollars is an estimate.
    pub cost_is_estimate: bool,
    /// Tokens so far.
    pub usage: Usage,
    /// Its document, relative to the project.
    pub document_path: String,
    /// The document before the session.
    pub start_revision: Option<RevisionId>,
    /// The document now, or when a later session took over.
    pub revision: Option<RevisionId>,
    /// Where it was forked from.
    pub forked_from: Option<ForkedFrom>,
    /// Its guardrails.
    pub guardrails: Option<String>,
    /// The last message of the conversation of a chat session.
    pub head: Option<MessageId>,
    /// What the user asked of the worker that holds it.
    pub requested: Option<Request>,
    /// The worker that holds it.
    pub lease_owner: Option<String>,
    /// Until when.
    pub lease_until: Option<Timestamp>,
    /// The number of the newest lease.
    pub epoch: LeaseEpoch,
    /// When its first iteration began.
    pub started_at: Option<Timestamp>,
    /// When it ended.
    pub ended_at: Option<Timestamp>,
    /// When it was started by the user.
    pub created_at: Timestamp,
    /// When it last changed.
    pub updated_at: Timestamp,
    /// Since when events of it are gone, by the retention setting.
    pub events_pruned_at: Option<Timestamp>,
    /// Its newest event; 0 before the first.
    pub last_event: EventId,
}

impl Session {
    /// Where it stands, in one sentence for a person.
    pub fn sentence(&self) -> String {
        match (self.kind, &self.state) {
            (SessionKind::Chat, SessionState::Pending) => {
                "Queued: the answer begins as soon as a worker is free.".into()
            }
            (SessionKind::Chat, SessionState::Running) => "The answer is being written.".into(),
            _ => sentence(&self.state, self.current_iteration, self.limits.iterations),
        }
    }

    /// The number of iterations that are final.
    pub fn iterations_finished(&self) -> u32 {
        self.next_iteration.saturating_sub(1)
    }

    /// How far it has come; `past` is what its final iterations came to.
    pub fn progress(&self, last_failure: Option<String>, past: Vec<Past>) -> Progress {
        Progress {
            limits: self.limits.clone(),
            finished: self.iterations_finished(),
            completed: self.iterations_completed,
            cost_usd: self.cost_usd,
            tokens: self.usage.budgeted(),
            started_at: self.started_at,
            last_failure,
            past,
        }
    }

    /// What comes after the iterations that are final. A chat session is at its end after each answer,
    /// also after one that failed.
    pub(crate) fn next(
        &self,
        last_failure: Option<String>,
        past: Vec<Past>,
        now: Timestamp,
    ) -> Next {
        match self.progress(last_failure.clone(), past).next(now) {
            Next::Complete(..) | Next::Fail(..) if self.kind == SessionKind::Chat => {
                let message = last_failure.unwrap_or_else(|| "The answer is there.".into());
                Next::Complete(EndReason::Answered, message)
            }
            next => next,
        }
    }

    /// The state in which it ends, if all its iterations are final or one of its rules holds.
    pub(crate) fn end_when_nothing_is_left(
        &self,
        past: Vec<Past>,
        now: Timestamp,
    ) -> Result<Option<SessionState>, TransitionError> {
        let state = self.state.clone();
        match self.next(None, past, now) {
            Next::Complete(reason, message) => state.complete(reason, message).map(Some),
            Next::Fail(reason, message) => state.fail(reason, message).map(Some),
            Next::Iteration(_) => Ok(None),
        }
    }

    /// Whether a worker holds it now.
    pub fn is_held(&self, now: Timestamp) -> bool {
        self.lease_until.is_some_and(|until| until > now)
    }

    /// Why it stands still or ended, as a word.
    pub fn reason(&self) -> Option<&'static str> {
        match &self.state {
            SessionState::Pending | SessionState::Running => None,
            SessionState::Waiting { reason, .. } => Some(reason.as_str()),
            SessionState::Paused { reason, .. } => Some(reason.as_str()),
            SessionState::Completed { reason, .. } | SessionState::Error { reason, .. } => {
                Some(reason.as_str())
            }
            SessionState::Cancelled { .. } => Some("cancelled"),
        }
    }
}

/// The columns of [`SessionRow`], for `SELECT … FROM sessions s`.
pub(crate) const COLUMNS: &str = "s.*, (SELECT MAX(e.id) FROM events e \
                                  WHERE e.session_id = s.id) AS last_event_id, \
                                  (SELECT b.billing FROM accounts b \
                                  WHERE b.id = s.account_id) AS billing";

#[derive(FromRow)]
pub(crate) struct SessionRow {
    id: String,
    project_slug: String,
    workflow_id: String,
    step_id: i64,
    kind: String,
    status: String,
    run_status: String,
    state_reason: Option<String>,
    state_message: Option<String>,
    wait_until: Option<i64>,
    version: i64,
    prompt: Option<String>,
    agent: String,
    model: String,
    may_run_commands: bool,
    iterations_requested: i64,
    max_cost_usd: Option<f64>,
    max_wall_secs: Option<i64>,
    rules: String,
    run_now: bool,
    iterations_completed: i64,
    current_iteration: i64,
    next_iteration: i64,
    cost_usd: f64,
    cost_is_estimate: bool,
    input_tokens: i64,
    output_tokens: i64,
    cache_read_tokens: i64,
    cache_write_tokens: i64,
    document_path: String,
    start_revision: Option<i64>,
    revision_id: Option<i64>,
    guardrails: Option<String>,
    head_message: Option<i64>,
    forked_from_session: Option<String>,
    forked_from_revision: Option<i64>,
    requested: Option<String>,
    lease_owner: Option<String>,
    lease_until: Option<i64>,
    lease_epoch: i64,
    started_at: Option<i64>,
    ended_at: Option<i64>,
    created_at: i64,
    updated_at: i64,
    events_pruned_at: Option<i64>,
    last_event_id: Option<i64>,
    billing: Option<String>,
}

impl TryFrom<SessionRow> for Session {
    type Error = StoreError;

    fn try_from(row: SessionRow) -> Result<Self, StoreError> {
        let bad = |column| StoreError::bad("sessions", column, &row.id);
        let requested = row.requested.as_deref().map(Request::from_word);
        let fork = row.forked_from_session.as_deref().map(str::parse);
        let fork = fork.transpose().map_err(|_| bad("forked_from_session"))?;
        Ok(Self {
            id: row.id.parse().map_err(|_| bad("id"))?,
            project: row.project_slug.parse().map_err(|_| bad("project_slug"))?,
            workflow: row.workflow_id.parse().map_err(|_| bad("workflow_id"))?,
            step: StepId(row.step_id),
            kind: row.kind.parse().map_err(|()| bad("kind"))?,
            status: row.status.parse().map_err(|()| bad("status"))?,
            state: state(&row).ok_or_else(|| bad("run_status"))?,
            version: row.version,
            agent: row.agent.parse().map_err(|_| bad("agent"))?,
            may_run_commands: row.may_run_commands,
            limits: WrittenRules::read(&row.rules)
                .ok_or_else(|| bad("rules"))?
                .limits(
                    row.iterations_requested as u32,
                    row.max_cost_usd,
                    row.max_wall_secs.map(|secs| secs as u64),
                ),
            run_now: row.run_now,
            iterations_completed: row.iterations_completed as u32,
            current_iteration: row.current_iteration as u32,
            next_iteration: row.next_iteration as u32,
            cost_usd: row.cost_usd,
            cost_is_estimate: row.cost_is_estimate,
            usage: Usage {
                input_tokens: row.input_tokens,
                output_tokens: row.output_tokens,
                cache_read_tokens: row.cache_read_tokens,
                cache_write_tokens: row.cache_write_tokens,
            },
            start_revision: row.start_revision.map(RevisionId),
            revision: row.revision_id.map(RevisionId),
            forked_from: row.forked_from_revision.map(|revision| ForkedFrom {
                session: fork,
                revision: RevisionId(revision),
            }),
            requested: requested
                .map(|word| word.ok_or_else(|| bad("requested")))
                .transpose()?,
            lease_until: row.lease_until.map(Timestamp),
            epoch: LeaseEpoch(row.lease_epoch),
            started_at: row.started_at.map(Timestamp),
            ended_at: row.ended_at.map(Timestamp),
            created_at: Timestamp(row.created_at),
            updated_at: Timestamp(row.updated_at),
            events_pruned_at: row.events_pruned_at.map(Timestamp),
            last_event: EventId(row.last_event_id.unwrap_or(0)),
            prompt: row.prompt,
            billing: row.billing,
            model: row.model,
            document_path: row.document_path,
            guardrails: row.guardrails,
            head: row.head_message.map(MessageId),
            lease_owner: row.lease_owner,
        })
    }
}

/// The state in a row; `None` when its columns do not fit together.
fn state(row: &SessionRow) -> Option<SessionState> {
    let message = row.state_message.clone().unwrap_or_default();
    let reason = row.state_reason.as_deref().unwrap_or_default();
    Some(match row.run_status.parse().ok()? {
        RunStatus::Pending => SessionState::Pending,
        RunStatus::Running => SessionState::Running,
        RunStatus::Waiting => SessionState::Waiting {
            until: Timestamp(row.wait_until?),
            reason: reason.parse().ok()?,
            message,
        },
        RunStatus::Paused => SessionState::Paused {
            reason: reason.parse().ok()?,
            message,
        },
        RunStatus::Completed => SessionState::Completed {
            reason: reason.parse().ok()?,
            message,
        },
        RunStatus::Error => SessionState::Error {
            reason: reason.parse().ok()?,
            message,
        },
        RunStatus::Cancelled => SessionState::Cancelled { message },
    })
}
