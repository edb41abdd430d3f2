//! The service itself.

use serde::{Deserialize, Serialize};

use crate::Nullable;

/// Every error, on every route.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(poem_openapi::Object))]
pub struct Problem {
    /// What is wrong, in words a user understands.
    pub detail: String,
}

/// Whether the service works.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(poem_openapi::Object))]
pub struct Health {
    /// `ok`.
    pub status: String,
}

/// Which version this is.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(poem_openapi::Object))]
pub struct Version {
    /// The program's version.
    pub version: String,
    /// The number of the newest migration of the database.
    pub schema_version: i64,
}

/// Signs a browser in with a token; the answer sets a cookie.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(poem_openapi::Object))]
pub struct SignIn {
    /// The token of `redraft token`.
    #[cfg_attr(feature = "openapi", oai(validator(min_length = 1, max_length = 500)))]
    pub token: String,
}

/// An agent that sessions can use.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(poem_openapi::Object))]
pub struct AgentInfo {
    /// `claude` or `demo`.
    pub name: String,
    /// Whether it can be started here.
    pub available: bool,
    /// Its version.
    pub version: Nullable<String>,
    /// Whether a session without a choice uses it.
    pub is_default: bool,
    /// What it is, or what to do to make it available, in one sentence.
    pub message: String,
}
