//! Ids as types, so that a session's id is never taken for a workflow's.

use std::{fmt, str::FromStr};

use serde::{Deserialize, Serialize};
use thiserror::Error;

/// A string is not an id of the kind that was expected.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("'{given}' is not a {kind} id")]
pub struct ParseIdError {
    kind: &'static str,
    given: String,
}

/// An id made of a prefix and twelve lower-case hex digits, as the planning API shows it.
macro_rules! text_id {
    ($(#[$doc:meta])* $name:ident, $prefix:literal, $kind:literal) => {
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
        #[serde(try_from = "String", into = "String")]
        pub struct $name(String);

        impl $name {
            /// Builds the id from 48 random bits; higher bits are ignored.
            pub fn from_random(bits: u64) -> Self {
                Self(format!(concat!($prefix, "{:012x}"), bits & 0xffff_ffff_ffff))
            }

            /// The id as it is written in URLs and in the database.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }

        impl FromStr for $name {
            type Err = ParseIdError;

            fn from_str(given: &str) -> Result<Self, ParseIdError> {
                let digits = given.strip_prefix($prefix).unwrap_or_default();
                let hex = |b: u8| b.is_ascii_digit() || (b'a'..=b'f').contains(&b);
                if digits.len() == 12 && digits.bytes().all(hex) {
                    Ok(Self(given.to_owned()))
                } else {
                    Err(ParseIdError { kind: $kind, given: given.chars().take(40).collect() })
                }
            }
        }

        impl TryFrom<String> for $name {
            type Error = ParseIdError;

            fn try_from(given: String) -> Result<Self, ParseIdError> {
                given.parse()
            }
        }

        impl From<$name> for String {
            fn from(id: $name) -> String {
                id.0
            }
        }
    };
}

/// An integer id given by the database; it grows.
macro_rules! number_id {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(
            Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize,
        )]
        #[serde(transparent)]
        pub struct $name(pub i64);

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.fmt(f)
            }
        }
    };
}

text_id!(
    /// A workflow: `wf-` and 12 hex digits.
    WorkflowId, "wf-", "workflow"
);
text_id!(
    /// A planning session: `ps-` and 12 hex digits.
    SessionId, "ps-", "session"
);
number_id!(
    /// A step of a workflow.
    StepId
);
number_id!(
    /// An iteration of a session (its row; its place in the session is its number).
    IterationId
);
number_id!(
    /// One start of the agent for an iteration.
    AttemptId
);
number_id!(
    /// A stored event. The ids of one session commit in ascending order.
    EventId
);
number_id!(
    /// A revision of a document.
    RevisionId
);
number_id!(
    /// A message of a chat session.
    MessageId
);
number_id!(
    /// A note to a session.
    NoteId
);
number_id!(
    /// A template of prompts that somebody wrote.
    TemplateId
);
number_id!(
    /// A resource of a project.
    ResourceId
);
number_id!(
    /// A revision of a resource.
    ResourceRevisionId
);
number_id!(
    /// The fencing number of a lease: grows with each lease, and a write with an older one is void.
    LeaseEpoch
);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_id_survives_being_written_and_read() {
        let id = SessionId::from_random(0xdead_beef_0001_2345);
        assert_eq!(id.as_str(), "ps-beef00012345");
        assert_eq!(id.as_str().parse::<SessionId>().unwrap(), id);
    }

    #[test]
    fn an_id_of_another_kind_or_shape_is_refused() {
        for given in [
            "wf-beef00012345",
            "ps-BEEF00012345",
            "ps-1",
            "",
            "ps-beef000123456",
        ] {
            assert!(given.parse::<SessionId>().is_err(), "{given}");
        }
    }
}
