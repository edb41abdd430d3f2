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
    /// Where it stands, in one sentence for a person.
    pub sentence: String,
    /// What every iteration is asked to do, cut at 100 characters.
    pub prompt: Nullable<String>,
    /// How many iterations were asked for.
    pub iterations_requested: i32,
    /// How many are completed.
    pub iterations_completed: i32,
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
