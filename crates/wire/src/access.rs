//! Who may, and what happened.

use serde::{Deserialize, Serialize};

use crate::Nullable;

/// Who is asking.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(poem_openapi::Object))]
pub struct Me {
    /// As the audit log has it: `token ci`, `browser of ci`, `browser by link`.
    pub who: String,
    /// `read`, `operate` or `admin`.
    pub scope: String,
}

/// Makes a token.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(poem_openapi::Object))]
pub struct CreateToken {
    /// What it is called: letters, digits and `-`, `_`, `.`.
    #[cfg_attr(feature = "openapi", oai(validator(min_length = 1, max_length = 60)))]
    pub name: String,
    /// What it may do: `read`, `operate` or `admin`, each with what those before it may.
    #[cfg_attr(feature = "openapi", oai(validator(max_length = 20)))]
    pub scope: String,
    /// After how many seconds it is void: a minute to ten years; without it, never.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(
        feature = "openapi",
        oai(validator(minimum(value = "60"), maximum(value = "315360000")))
    )]
    pub expires_in_secs: Option<i64>,
}

/// A token that was made just now.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(poem_openapi::Object))]
pub struct NewToken {
    /// What it is called.
    pub name: String,
    /// What it may do.
    pub scope: String,
    /// When it becomes void.
    pub expires_at: Nullable<String>,
    /// The token itself. It is shown this once, and kept nowhere.
    pub token: String,
}

/// A token, without its secret.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(poem_openapi::Object))]
pub struct AccessToken {
    /// What it is called; `local` is the one of Redraft's own folder.
    pub name: String,
    /// What it may do.
    pub scope: String,
    /// When it was made.
    pub created_at: String,
    /// When it becomes void.
    pub expires_at: Nullable<String>,
    /// When it was used last, to the minute.
    pub last_used_at: Nullable<String>,
    /// From which address.
    pub last_used_from: Nullable<String>,
}

/// A browser that is signed in.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(poem_openapi::Object))]
pub struct SignedInBrowser {
    /// By what: the name of a token, or `link`.
    pub signed_in_by: String,
    /// What it may do.
    pub scope: String,
    /// Since when.
    pub signed_in_at: String,
    /// From which address.
    pub signed_in_from: Nullable<String>,
    /// Until when, if nothing ends it before.
    pub expires_at: Nullable<String>,
    /// When it was used last, to the minute.
    pub last_used_at: Nullable<String>,
    /// From which address.
    pub last_used_from: Nullable<String>,
}

/// An entry of the audit log.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(poem_openapi::Object))]
pub struct AuditEntry {
    /// Grows with each entry.
    pub id: i64,
    /// When.
    pub at: String,
    /// Who: `token ci`, `browser of ci`, `browser by link`, `terminal`, `nobody`, `several`.
    pub who: String,
    /// From which address, where it came over the network.
    pub address: Nullable<String>,
    /// What: the id of an operation, or a word of the terminal's.
    pub operation: String,
    /// On which object, as the address names it.
    pub object: String,
    /// The status that it was answered with; none where its client went away before, and for the terminal.
    pub status: Nullable<i64>,
    /// How often: more than once where refused requests were only counted.
    pub times: i64,
}
