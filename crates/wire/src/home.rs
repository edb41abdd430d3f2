//! What the first page shows.

use serde::{Deserialize, Serialize};

use crate::Nullable;

/// A session in the list over all projects, newest first.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(poem_openapi::Object))]
pub struct SessionOverview {
    /// `ps-` and 12 hex digits.
    pub id: String,
    /// Its project.
    pub project_slug: String,
    /// Its project's name.
    pub project_name: String,
    /// Its workflow.
    pub workflow_id: String,
    /// Its workflow's name.
    pub workflow_name: String,
    /// `pending`, `running`, `waiting`, `paused`, `completed`, `error` or `cancelled`.
    pub run_status: String,
    /// Whether it goes on only after the user did something.
    pub needs_user: bool,
    /// What it needs or how it ended: `needs_you`, `running`, `waiting`, `queued`, `done` or `stopped`.
    pub standing: String,
    /// Where it stands, in one sentence for a person.
    pub sentence: String,
    /// What every iteration is asked to do, cut at 100 characters.
    pub prompt: Nullable<String>,
    /// How many iterations were asked for.
    pub iterations_requested: i32,
    /// How many are completed.
    pub iterations_completed: i32,
    /// How many sessions come before it, and one; `null` where it is not queued, or not known.
    pub queue_position: Nullable<i64>,
    /// Until when it waits.
    pub wait_until: Nullable<String>,
    /// Dollars so far.
    pub cost_usd: f64,
    /// `claude` or `demo`.
    pub agent: String,
    /// When it was started.
    pub created_at: String,
    /// When it last changed.
    pub updated_at: String,
    /// When it ended.
    pub ended_at: Nullable<String>,
}

/// All that goes on, as of one moment.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(poem_openapi::Object))]
pub struct Glance {
    /// The sessions that have not ended, and those that ended in the last 48 hours, newest first: at most 200 of
    /// each.
    pub sessions: Vec<SessionOverview>,
    /// How many that have not ended are left out.
    pub more_open: i64,
    /// How many that ended are left out.
    pub more_ended: i64,
    /// The worker processes, oldest first.
    pub workers: Vec<WorkerAtWork>,
    /// How many sessions could start now and wait for a worker.
    pub queue_length: i64,
    /// Since when the first of them waits.
    pub queue_since: Nullable<String>,
    /// Dollars that were spent today, in the time zone of the budgets.
    pub spent_today_usd: f64,
    /// Dollars that are held back for attempts that run.
    pub reserved_usd: f64,
    /// Dollars that may be spent today; `null`: any.
    pub day_budget_usd: Nullable<f64>,
}

/// A worker process, and what it does.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(poem_openapi::Object))]
pub struct WorkerAtWork {
    /// Its name.
    pub name: String,
    /// Its process id on its machine.
    pub pid: i64,
    /// The machine it runs on.
    pub host: String,
    /// When it started.
    pub started_at: String,
    /// Whether it said a moment ago that it lives.
    pub is_alive: bool,
    /// When it last said that it lives, where that is not a moment ago.
    pub silent_since: Nullable<String>,
    /// What it works on.
    pub work: Vec<WorkerTask>,
}

/// What a worker works on.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(poem_openapi::Object))]
pub struct WorkerTask {
    /// The session.
    pub session_id: String,
    /// `iteration`, or `chat` where an answer of a conversation is written.
    pub kind: String,
    /// Its project.
    pub project_slug: String,
    /// Its workflow.
    pub workflow_id: String,
    /// Its workflow's name.
    pub workflow_name: String,
    /// Which iteration runs.
    pub iteration_number: i32,
    /// Since when the agent runs; `null` before its start.
    pub since: Nullable<String>,
}
