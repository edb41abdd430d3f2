//! Sessions that begin with an earlier version of the document.

use serde::{Deserialize, Serialize};

use crate::{Nullable, StartIteration};

/// Starts a session on an earlier version of the document.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(poem_openapi::Object))]
pub struct ForkRevision {
    /// The session to be started.
    #[serde(flatten)]
    #[cfg_attr(feature = "openapi", oai(flatten))]
    pub start: StartIteration,
    /// The session that it is forked from; without it the one in which the version was written.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", oai(validator(max_length = 100)))]
    pub from_session: Option<String>,
}

/// Where a session was forked from.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(poem_openapi::Object))]
pub struct ForkedFrom {
    /// The session; `null` where the version belongs to none.
    pub session_id: Nullable<String>,
    /// The version of the document.
    pub revision_id: i64,
}

/// A session that was forked from another one.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(poem_openapi::Object))]
pub struct SessionFork {
    /// `ps-` and 12 hex digits.
    pub id: String,
    /// The version of the document that it began with.
    pub revision_id: i64,
    /// What its iterations are asked to do, cut at 100 characters.
    pub prompt: Nullable<String>,
    /// `pending`, `running`, `waiting`, `paused`, `completed`, `error` or `cancelled`.
    pub run_status: String,
    /// Where it stands, in one sentence for a person.
    pub sentence: String,
    /// When it was started.
    pub created_at: String,
}
