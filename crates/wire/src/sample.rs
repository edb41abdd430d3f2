//! The sample project.

use serde::{Deserialize, Serialize};

use crate::Nullable;

/// The sample project: a small document, a workflow and a session of the demo agent to look at.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(poem_openapi::Object))]
pub struct Sample {
    /// Whether it can be made: it is not there, and this service has a place for it.
    pub is_offered: bool,
    /// Its project, where it is there.
    pub project_slug: Nullable<String>,
    /// Its first workflow.
    pub workflow_id: Nullable<String>,
    /// The first session of that workflow.
    pub session_id: Nullable<String>,
}
