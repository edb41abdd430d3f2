use redraft_domain::{SessionKind, SessionState, Timestamp};
use redraft_store::{Iteration, Message, Overview, Session};
use redraft_wire as wire;

use super::{beginning, conversation, forked_from, iteration, session_limits, time};

/// An iteration session with its progress; `document` is its present text. What is reserved for it and
/// its place in the queue are not known here.
pub(crate) fn iteration_session(
    session: &Session,
    document: Option<&str>,
) -> wire::IterationSession {
    let error = match &session.state {
        SessionState::Error { message, .. } => Some(message.clone()),
        _ => None,
    };
    wire::IterationSession {
        id: session.id.to_string(),
        workflow_id: session.workflow.to_string(),
        step_id: session.step.0,
        prompt: session.prompt.clone().into(),
        iterations_requested: iterations_requested(session),
        iterations_completed: session.iterations_completed as i32,
        current_iteration: session.current_iteration as i32,
        run_status: session.state.status().to_string(),
        is_legacy: session.kind == SessionKind::Chat,
        error_message: error.into(),
        artifacts: artifacts(session, document),
        status: session.status.to_string(),
        created_at: session.created_at.to_string(),
        updated_at: session.updated_at.to_string(),
        project_slug: session.project.to_string(),
        sentence: session.sentence(),
        needs_user: session.state.needs_user(),
        agent: session.agent.to_string(),
        model: session.model.clone(),
        may_run_commands: session.may_run_commands,
        document_path: session.document_path.clone(),
        max_cost_usd: session.limits.max_cost_usd.into(),
        max_wall_secs: session.limits.max_wall_secs.map(|secs| secs as i64).into(),
        limits: session_limits(&session.limits),
        reserved_usd: 0.0,
        billing: session.billing.clone().into(),
        queue_position: None.into(),
        cost_usd: session.cost_usd,
        cost_is_estimate: session.cost_is_estimate,
        input_tokens: session.usage.input_tokens,
        output_tokens: session.usage.output_tokens,
        wait_until: time(wait_until(session)),
        reason: session.reason().map(str::to_owned).into(),
        started_at: time(session.started_at),
        ended_at: time(session.ended_at),
        last_event_id: session.last_event.0,
        revision_id: session.revision.map(|id| id.0).into(),
        forked_from: forked_from(session),
        events_pruned_at: time(session.events_pruned_at),
        warnings: Vec::new(),
    }
}

/// A session as the rows for both kinds return it.
pub(crate) fn planning_session(
    session: &Session,
    document: Option<&str>,
    messages: &[Message],
) -> wire::PlanningSession {
    wire::PlanningSession {
        id: session.id.to_string(),
        workflow_id: session.workflow.to_string(),
        step_id: session.step.0,
        messages: conversation(session, messages),
        artifacts: artifacts(session, document),
        status: session.status.to_string(),
        created_at: session.created_at.to_string(),
        updated_at: session.updated_at.to_string(),
        run_status: session.state.status().to_string(),
        is_legacy: session.kind == SessionKind::Chat,
        revision_id: session.revision.map(|id| id.0).into(),
        warnings: Vec::new(),
    }
}

/// A session in the list of its workflow.
pub(crate) fn session_summary(session: &Session, iterations: &[Iteration]) -> wire::SessionSummary {
    wire::SessionSummary {
        id: session.id.to_string(),
        step_id: session.step.0,
        status: session.status.to_string(),
        run_status: session.state.status().to_string(),
        is_legacy: session.kind == SessionKind::Chat,
        prompt: match session.kind {
            SessionKind::Chat => beginning(session.prompt.as_deref()),
            SessionKind::Iteration => session.prompt.clone().into(),
        },
        iterations_requested: iterations_requested(session),
        iterations_completed: session.iterations_completed as i32,
        current_iteration: session.current_iteration as i32,
        created_at: session.created_at.to_string(),
        updated_at: session.updated_at.to_string(),
        total_chars_added: iterations.iter().map(|one| one.chars_added).sum(),
        total_chars_removed: iterations.iter().map(|one| one.chars_removed).sum(),
        iterations: iterations.iter().map(iteration).collect(),
        sentence: session.sentence(),
        agent: session.agent.to_string(),
        cost_usd: session.cost_usd,
        forked_from: forked_from(session),
    }
}

/// A session with all its messages; the sizes are those of its document before and after, in bytes.
pub(crate) fn session_detail(
    session: &Session,
    document: Option<&str>,
    messages: &[Message],
    sizes: (Option<i64>, Option<i64>),
) -> wire::SessionDetail {
    let shown = planning_session(session, document, messages);
    wire::SessionDetail {
        id: shown.id,
        workflow_id: shown.workflow_id,
        step_id: shown.step_id,
        status: shown.status,
        messages: shown.messages,
        artifacts: shown.artifacts,
        created_at: shown.created_at,
        updated_at: shown.updated_at,
        initial_content_size: sizes.0.into(),
        final_content_size: sizes.1.into(),
    }
}

/// A session in the list over all projects.
pub(crate) fn overview(overview: Overview) -> wire::SessionOverview {
    let standing = overview.standing();
    let session = overview.session;
    wire::SessionOverview {
        project_slug: session.project.to_string(),
        project_name: overview.project_name,
        workflow_id: session.workflow.to_string(),
        workflow_name: overview.workflow_name,
        run_status: session.state.status().to_string(),
        needs_user: session.state.needs_user(),
        standing: standing.to_string(),
        sentence: session.sentence(),
        prompt: beginning(session.prompt.as_deref()),
        iterations_requested: iterations_requested(&session),
        iterations_completed: session.iterations_completed as i32,
        queue_position: None.into(),
        wait_until: time(wait_until(&session)),
        cost_usd: session.cost_usd,
        agent: session.agent.to_string(),
        created_at: session.created_at.to_string(),
        updated_at: session.updated_at.to_string(),
        ended_at: time(session.ended_at),
        id: session.id.into(),
    }
}

/// How many iterations the user asked for: none in a chat session, whose answers are iterations to us.
fn iterations_requested(session: &Session) -> i32 {
    match session.kind {
        SessionKind::Chat => 0,
        SessionKind::Iteration => session.limits.iterations as i32,
    }
}

fn wait_until(session: &Session) -> Option<Timestamp> {
    match &session.state {
        SessionState::Waiting { until, .. } => Some(*until),
        _ => None,
    }
}

fn artifacts(session: &Session, document: Option<&str>) -> wire::Nullable<wire::Artifacts> {
    let (design_doc, guardrails) = (document.map(str::to_owned), session.guardrails.clone());
    let any = design_doc.is_some() || guardrails.is_some();
    any.then_some(wire::Artifacts {
        design_doc,
        guardrails,
    })
    .into()
}
