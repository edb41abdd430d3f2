//! States and kinds of workflows, sessions and revisions.

use std::{fmt, str::FromStr};

use serde::{Deserialize, Serialize};

/// An enum whose values are plain words in the API and in the database.
macro_rules! words {
    ($(#[$doc:meta])* $name:ident { $($(#[$vdoc:meta])* $variant:ident = $word:literal),+ $(,)? }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
        pub enum $name { $($(#[$vdoc])* #[serde(rename = $word)] $variant),+ }

        impl $name {
            /// The word in the API and in the database.
            pub fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $word),+ }
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(self.as_str())
            }
        }

        impl FromStr for $name {
            type Err = ();

            fn from_str(word: &str) -> Result<Self, ()> {
                match word { $($word => Ok(Self::$variant),)+ _ => Err(()) }
            }
        }
    };
}
pub(crate) use words;

words!(
    /// Where a workflow stands.
    WorkflowStatus {
        /// Made, nothing started yet.
        Draft = "draft",
        /// A step is being worked on.
        Active = "active",
        /// No step is left.
        Completed = "completed",
        /// Held by the user.
        Paused = "paused",
        /// Put away.
        Archived = "archived",
    }
);

words!(
    /// The user's side of a session: whether its results are still being worked on.
    SessionStatus {
        /// In work or waiting for the user's review.
        Active = "active",
        /// The planning step was completed with it, or a later session replaced it.
        Completed = "completed",
        /// Given up.
        Interrupted = "interrupted",
    }
);

words!(
    /// How a session works.
    SessionKind {
        /// Messages between the user and the agent.
        Chat = "chat",
        /// Iterations over a document.
        Iteration = "iteration",
    }
);

words!(
    /// Who wrote a revision.
    RevisionAuthor {
        /// An iteration of a session.
        Iteration = "iteration",
        /// The user: an edit of the file, of the artifacts, or a restore.
        User = "user",
        /// The file as it was found first.
        Import = "import",
    }
);

words!(
    /// What a planning step leaves; each has revisions of its own.
    Artifact {
        /// The document.
        DesignDoc = "design_doc",
        /// Rules for whoever works on the project.
        Guardrails = "guardrails",
    }
);
