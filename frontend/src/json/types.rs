//! The types of the API: which fields they have.

use redraft_wire::{
    AccessToken, AgentAccount, AgentInfo, Artifacts, Attempt, AuditEntry, Budget, Channel,
    Delivery, DiffLine, DiffLineType, Document, Estimate, EstimatedRange, ExcerptPiece, Folder,
    FolderListing, ForkedFrom, FoundGuardrails, Glance, HoursOfDay, InstallationLimits,
    InstallationLimitsStatus, IterationDiff, IterationSession, IterationSummary, LineCall,
    LineCalls, LineOrigin, LineRun, LineSpan, Me, MergedDocument, Message, MessageMetadata,
    MorningGroup, MorningReport, MorningSession, NewChannel, NewToken, Note, NoteAnchor, NotePlace,
    NoteUse, PlanningSession, Problem, Project, ProjectLimits, ProjectLimitsStatus, ProjectTrust,
    PromptTemplate, Provenance, Resource, ResourceContent, ResourceRevision,
    ResourceRevisionContent, Revision, RevisionContent, Sample, SearchHit, SentPrompt, SessionFork,
    SessionLimits, SessionOverview, SessionSummary, SignedInBrowser, Spending, Spent, Step,
    StopWhen, StoredEvent, Timeline, TimelineSpan, TrustFile, UsageWindow, Version, WorkerAtWork,
    WorkerTask, Workflow,
};
use serde_json::Value;

use super::read::{FromJson, field, object};

objects! {
    AccessToken { name, scope, created_at, expires_at, last_used_at, last_used_from }
    AuditEntry { id, at, who, address, operation, object, status, times }
    ExcerptPiece { text, is_hit }
    SearchHit {
        id, kind, project_slug, workflow_id, workflow_name, session_id, iteration_number, event_id,
        event_type, revision_id, at, excerpt,
    }
    ProjectTrust { state, sentence, fingerprint, trusted_at, runs, files }
    TrustFile { path, size_bytes, text }
    Me { who, scope }
    NewToken { name, scope, expires_at, token }
    SignedInBrowser {
        signed_in_by, scope, signed_in_at, signed_in_from, expires_at, last_used_at, last_used_from,
    }
    AgentAccount { label, billing, limited_until, windows }
    Budget { usd, tokens }
    Channel { id, name, kind, target, happenings, project_slug, created_at }
    NewChannel { channel, secret }
    Delivery {
        id, channel_id, channel_name, message_id, happening, at, sentence, session_id, project_slug,
        workflow_id, workflow_name, state, tries, answer, next_at, ended_at,
    }
    InstallationLimits {
        max_running, day, month, total, time_zone, first_iteration_usd, fruitless_starts,
        reserve_percent,
    }
    InstallationLimitsStatus { limits, spent, accounts }
    ProjectLimits { max_running, day, month, total }
    ProjectLimitsStatus { limits, spent }
    Spending { day, month, total, day_ends, month_ends }
    Spent { usd, tokens, reserved_usd }
    UsageWindow { kind, used_percent, resets_at, seen_at }
    AgentInfo { name, available, version, is_default, message }
    Artifacts { design_doc, guardrails }
    Attempt {
        id, iteration_number, attempt_number, worker, started_at, ended_at, outcome, message,
        exit_code, exit_signal, stderr, reserved_usd, cost_usd, cost_is_estimate, input_tokens, output_tokens, resumed,
        leftovers,
    }
    Folder { name, path, is_git }
    ForkedFrom { session_id, revision_id }
    FolderListing { path, parent, folders, documents, is_git, truncated }
    FoundGuardrails { path, reader, file_name, size_bytes, is_adopted, problem }
    IterationDiff {
        iteration_id, iteration_number, diff_text, chars_added, chars_removed, diff_lines,
    }
    IterationSession {
        id, workflow_id, step_id, prompt, iterations_requested, iterations_completed,
        current_iteration, run_status, is_legacy, error_message, artifacts, status, created_at,
        updated_at, project_slug, sentence, needs_user, agent, model, may_run_commands,
        document_path, max_cost_usd, max_wall_secs, limits, reserved_usd, billing, queue_position,
        cost_usd, cost_is_estimate, input_tokens,
        output_tokens, wait_until, reason, started_at, ended_at, last_event_id, revision_id,
        forked_from,
        events_pruned_at, warnings,
    }
    SessionLimits {
        iterations, max_cost_usd, max_tokens, max_wall_secs, deadline, hours, stop_when,
    }
    HoursOfDay { from, to, time_zone }
    StopWhen {
        converged_percent, converged_iterations, oscillating, unchanged_iterations,
        failures_in_a_row, phrase,
    }
    IterationSummary {
        id, iteration_number, status, chars_added, chars_removed, summary, started_at,
        completed_at, error_message, attempts, cost_usd, input_tokens, output_tokens,
        before_revision, after_revision, retry_of,
    }
    LineOrigin {
        revision_id, kind, iteration_id, iteration_number, session_id, summary, created_at, line_count,
    }
    LineRun { first_line, line_count, revision_id, iteration_number }
    Provenance { revision_id, runs, origins, note }
    LineSpan { first_line, line_count }
    LineCall { event_id, tool_name, at, lines }
    LineCalls { calls, note }
    TimelineSpan {
        kind, name, about, from, to, state, event_id, end_event_id, iteration_number, depth, count, failed,
    }
    Timeline { from, to, spans, event_count, note }
    Message { role, content, timestamp, metadata, id, parent_id, answer, is_whole, versions }
    MessageMetadata { iteration_number, is_partial }
    Note { id, content, for_iteration, used_in, anchor, uses, created_at, changed_at, warnings }
    NoteAnchor {
        revision_id, first_line, last_line, quote, place, gone_since_revision, gone_since_iteration,
    }
    NotePlace { first_line, last_line, is_changed }
    Document {
        step_id, path, revision_id, changed_at, content, session_id, iteration_number, warnings,
    }
    MergedDocument { revision_id, content, conflicts }
    PromptTemplate { id, of, name, content, created_at, updated_at, warnings }
    NoteUse { iteration_number, attempt_number, at }
    PlanningSession {
        id, workflow_id, step_id, messages, artifacts, status, created_at, updated_at, run_status,
        is_legacy, revision_id, warnings,
    }
    Problem { detail }
    Project { slug, name, path, created_at, updated_at }
    Resource {
        file_name, path, kind, name, workflow_id, revision_id, size_bytes, is_missing, updated_at,
    }
    ResourceContent {
        file_name, path, kind, name, workflow_id, revision_id, size_bytes, updated_at, content,
        warnings,
    }
    ResourceRevision { id, parent_id, author, session_id, size_bytes, created_at, is_current }
    ResourceRevisionContent {
        id, parent_id, author, session_id, size_bytes, created_at, is_current, content,
    }
    Revision {
        id, artifact, parent_id, author, iteration_id, session_id, size_bytes, created_at, is_current,
    }
    RevisionContent {
        id, artifact, parent_id, author, iteration_id, session_id, size_bytes, created_at, is_current,
        content,
    }
    Sample { is_offered, project_slug, workflow_id, session_id }
    SentPrompt { attempt_number, resumed, source, prompt }
    SessionFork { id, revision_id, prompt, run_status, sentence, created_at }
    SessionOverview {
        id, project_slug, project_name, workflow_id, workflow_name, run_status, needs_user,
        standing, sentence, prompt, iterations_requested, iterations_completed, queue_position,
        wait_until, cost_usd, agent, created_at, updated_at, ended_at,
    }
    SessionSummary {
        id, step_id, status, run_status, is_legacy, prompt, iterations_requested,
        iterations_completed, current_iteration, created_at, updated_at, total_chars_added,
        total_chars_removed, iterations, sentence, agent, cost_usd, forked_from,
    }
    Step {
        id, step_number, name, step_type, status, config, document_path, permissions, agent_may,
        may_run_commands,
    }
    StoredEvent {
        id, session_id, iteration_number, event_type, content, tool_name, tool_input, tool_result,
        event_data, timestamp, created_at, truncated, size_bytes,
    }
    Estimate {
        sentence, history_of, iterations_counted, iterations, agent, model, secs, usd, total_secs, total_usd,
    }
    EstimatedRange { low, median, high }
    Glance {
        sessions, more_open, more_ended, workers, queue_length, queue_since, spent_today_usd, reserved_usd,
        day_budget_usd,
    }
    WorkerAtWork { name, pid, host, started_at, is_alive, silent_since, work }
    WorkerTask {
        session_id, kind, project_slug, workflow_id, workflow_name, iteration_number, since,
    }
    MorningReport {
        since, sentence, findings, needs_you, done, stopped, unlisted, accepted, iterations_completed,
        iterations_failed, spent_usd, workers_alive,
    }
    MorningGroup { total, sessions }
    MorningSession {
        id, project_slug, project_name, workflow_id, workflow_name, run_status, standing, sentence, prompt,
        iterations_requested, iterations_completed, chars_added, chars_removed, cost_usd, cost_is_estimate,
        duration_ms, at, start_revision, revision_id, failed_iteration,
    }
    Version { version, schema_version }
    Workflow { id, name, status, current_step, created_at, updated_at, steps }
}

impl FromJson for DiffLine {
    fn from_json(value: Value, is_right: &mut bool) -> Self {
        let mut object = object(value, is_right);
        Self {
            line: field(&mut object, "line", is_right),
            kind: field(&mut object, "type", is_right),
        }
    }
}

impl FromJson for DiffLineType {
    fn from_json(value: Value, is_right: &mut bool) -> Self {
        match value.as_str() {
            Some("add") => Self::Add,
            Some("remove") => Self::Remove,
            Some("hunk") => Self::Hunk,
            kind => {
                *is_right &= kind == Some("context");
                Self::Context
            }
        }
    }
}

#[cfg(test)]
mod tests;
