//! The results of a planning step.

use serde::{Deserialize, Serialize};

/// A session's results.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(poem_openapi::Object))]
pub struct Artifacts {
    /// The design document.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", oai(skip_serializing_if_is_none))]
    pub design_doc: Option<String>,
    /// The guardrails.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", oai(skip_serializing_if_is_none))]
    pub guardrails: Option<String>,
}

/// Replaces the given results; an empty text empties.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(poem_openapi::Object))]
pub struct UpdateArtifacts {
    /// The design document, at most 2 MiB.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", oai(validator(max_length = 2_097_152)))]
    pub design_doc: Option<String>,
    /// The guardrails, at most 2 MiB.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", oai(validator(max_length = 2_097_152)))]
    pub guardrails: Option<String>,
    /// The revision that the given document was made from; if the document has moved on, 409.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(
        feature = "openapi",
        oai(validator(minimum(value = "0"), maximum(value = "1000000000000000")))
    )]
    pub base_revision: Option<i64>,
}

/// Completes the planning step; an empty text counts as not given.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(poem_openapi::Object))]
pub struct CompletePlanning {
    /// The final design document, at most 2 MiB.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", oai(validator(max_length = 2_097_152)))]
    pub design_doc: Option<String>,
    /// The final guardrails, at most 2 MiB.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", oai(validator(max_length = 2_097_152)))]
    pub guardrails: Option<String>,
}

/// Completes the planning step, also where its session has to be stopped for that.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(poem_openapi::Object))]
pub struct CompleteStep {
    /// The final results.
    #[serde(flatten)]
    #[cfg_attr(feature = "openapi", oai(flatten))]
    pub results: CompletePlanning,
    /// Whether a session that is going on is cancelled first, its agent with all its processes gone.
    /// Without it such a session is a reason for 409.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub stop_running: Option<bool>,
}
