//! Workflows and their steps.

use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::Nullable;

/// Makes a workflow.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(poem_openapi::Object))]
pub struct CreateWorkflow {
    /// How it is called.
    #[cfg_attr(feature = "openapi", oai(validator(min_length = 1, max_length = 200)))]
    pub name: String,
    /// Its steps in order; without them one interactive design-document step.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", oai(validator(min_items = 1, max_items = 50)))]
    pub steps: Option<Vec<CreateStep>>,
}

/// A step of a new workflow.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(poem_openapi::Object))]
pub struct CreateStep {
    /// How it is called.
    #[cfg_attr(feature = "openapi", oai(validator(min_length = 1, max_length = 200)))]
    pub name: String,
    /// `interactive` or `autonomous`.
    #[cfg_attr(feature = "openapi", oai(validator(max_length = 20)))]
    pub step_type: String,
    /// Its settings: `design_doc_path`, `allowedTools`, `model`, `timeout` (seconds), `loopType`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub config: Option<Value>,
}

/// Adds a step to a workflow.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(poem_openapi::Object))]
pub struct AddStep {
    /// How it is called.
    #[cfg_attr(feature = "openapi", oai(validator(min_length = 1, max_length = 200)))]
    pub name: String,
    /// `interactive` or `autonomous`.
    #[cfg_attr(feature = "openapi", oai(validator(max_length = 20)))]
    pub step_type: String,
    /// Its settings: `design_doc_path`, `allowedTools`, `model`, `timeout` (seconds), `loopType`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub config: Option<Value>,
    /// Its place, from 1; without it the end.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(
        feature = "openapi",
        oai(validator(minimum(value = "1"), maximum(value = "50")))
    )]
    pub step_number: Option<i32>,
}

/// Puts a workflow's steps into another order.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(poem_openapi::Object))]
pub struct StepOrder {
    /// The ids of all its steps, each once, in the new order.
    #[cfg_attr(feature = "openapi", oai(validator(min_items = 1, max_items = 50)))]
    pub step_ids: Vec<i64>,
}

/// Changes a workflow.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(poem_openapi::Object))]
pub struct UpdateWorkflow {
    /// Its new name.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", oai(validator(min_length = 1, max_length = 200)))]
    pub name: Option<String>,
}

/// Changes a step.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(poem_openapi::Object))]
pub struct UpdateStep {
    /// Its new name.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", oai(validator(min_length = 1, max_length = 200)))]
    pub name: Option<String>,
    /// Its new settings, replacing all earlier ones.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub config: Option<Value>,
}

/// A workflow.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(poem_openapi::Object))]
pub struct Workflow {
    /// `wf-` and 12 hex digits.
    pub id: String,
    /// How it is called.
    pub name: String,
    /// `draft`, `active`, `completed`, `paused` or `archived`.
    pub status: String,
    /// The number of its current step; null when none is left.
    pub current_step: Nullable<i32>,
    /// When it was made.
    pub created_at: String,
    /// When it was last changed.
    pub updated_at: String,
    /// Its steps in order.
    pub steps: Vec<Step>,
}

/// A step of a workflow.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(poem_openapi::Object))]
pub struct Step {
    /// Its id.
    pub id: i64,
    /// Its place, from 1.
    pub step_number: i32,
    /// How it is called.
    pub name: String,
    /// `interactive` or `autonomous`.
    pub step_type: String,
    /// `pending`, `active`, `completed` or `skipped`.
    pub status: String,
    /// Its settings.
    pub config: Value,
    /// Where its document is, relative to the project.
    pub document_path: String,
    /// What the agent may do in this step: `read_only`, `document`, `project`, `commands` or
    /// `everything`.
    pub permissions: String,
    /// The same as one sentence for a person.
    pub agent_may: String,
    /// Whether the agent may run commands in this step.
    pub may_run_commands: bool,
}
