//! What came of the time since someone looked last.

use serde::{Deserialize, Serialize};

use crate::Nullable;

/// What came of the time since a moment.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(poem_openapi::Object))]
pub struct MorningReport {
    /// Since when.
    pub since: String,
    /// The figures in one sentence, such as `4 done, 1 needs you, 2 stopped, $6.20 spent.`
    pub sentence: String,
    /// What has to be known beyond the lists, most important first: that no worker is alive, that nothing was
    /// completed and why, what is waited for. Each is one sentence or two, and says what to do.
    pub findings: Vec<String>,
    /// Sessions that go on only after the user did something.
    pub needs_you: MorningGroup,
    /// Sessions that ended with what was asked for.
    pub done: MorningGroup,
    /// Sessions that ended early, failed, or were stopped or paused by the user.
    pub stopped: MorningGroup,
    /// How many further sessions are in no list, since there are so many.
    pub unlisted: i64,
    /// How many sessions the user has accepted; they are in no list.
    pub accepted: i64,
    /// Iterations that were completed.
    pub iterations_completed: i64,
    /// Iterations that failed.
    pub iterations_failed: i64,
    /// Dollars that were spent.
    pub spent_usd: f64,
    /// Worker processes that are alive now.
    pub workers_alive: i64,
}

/// Sessions that came to the same.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(poem_openapi::Object))]
pub struct MorningGroup {
    /// How many there are.
    pub total: i64,
    /// The newest of them.
    pub sessions: Vec<MorningSession>,
}

/// A session of the report.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(poem_openapi::Object))]
pub struct MorningSession {
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
    /// `paused`, `completed`, `error` or `cancelled`.
    pub run_status: String,
    /// `needs_you`, `done` or `stopped`.
    pub standing: String,
    /// How it ended or what it needs, in one sentence for a person.
    pub sentence: String,
    /// What every iteration was asked to do, cut at 100 characters.
    pub prompt: Nullable<String>,
    /// How many iterations were asked for.
    pub iterations_requested: i32,
    /// How many are completed.
    pub iterations_completed: i32,
    /// Characters added by all its iterations.
    pub chars_added: i64,
    /// Characters removed by all its iterations.
    pub chars_removed: i64,
    /// Dollars.
    pub cost_usd: f64,
    /// Whether a part of the dollars is an estimate.
    pub cost_is_estimate: bool,
    /// Milliseconds from its first start to its end, or until it stood still; `null` where it never started.
    pub duration_ms: Nullable<i64>,
    /// When it ended or stood still.
    pub at: String,
    /// The document before it.
    pub start_revision: Nullable<i64>,
    /// The document after it.
    pub revision_id: Nullable<i64>,
    /// The failed iteration that can be tried again; `null` where there is none.
    pub failed_iteration: Nullable<i64>,
}
