//! Whether a repository's own settings for agents are used.

use serde::{Deserialize, Serialize};

use crate::Nullable;

/// What trusting a project means, and whether it is trusted.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(poem_openapi::Object))]
pub struct ProjectTrust {
    /// `none` (there is nothing to trust), `untrusted`, `trusted`, `changed` (since it was trusted) or `refused`.
    pub state: String,
    /// What that means, for a person.
    pub sentence: String,
    /// Names what there is now; trusting it needs this.
    pub fingerprint: Nullable<String>,
    /// Since when it is trusted.
    pub trusted_at: Nullable<String>,
    /// The programs, addresses and variables that the files name, a line each.
    pub runs: Vec<String>,
    /// The files that would be used.
    pub files: Vec<TrustFile>,
}

/// A file of a repository that an agent would use.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(poem_openapi::Object))]
pub struct TrustFile {
    /// Where it is, relative to the project.
    pub path: String,
    /// Its size.
    pub size_bytes: i64,
    /// What is in it, at most its first 20,000 characters.
    pub text: String,
}

/// Trusts what was looked at.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(poem_openapi::Object))]
pub struct TrustProject {
    /// The fingerprint that came with what was looked at.
    #[cfg_attr(feature = "openapi", oai(validator(min_length = 64, max_length = 64)))]
    pub fingerprint: String,
}
