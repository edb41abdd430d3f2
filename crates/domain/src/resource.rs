//! What a resource of a project is for.

use std::{fmt, str::FromStr};

use serde::{Deserialize, Serialize};

use crate::workflow::words;

words!(
    /// What a resource of a project is for.
    ResourceKind {
        /// A design document.
        DesignDoc = "design_doc",
        /// Rules for whoever works on the project.
        Guardrails = "guardrails",
        /// Anything else.
        Other = "other",
    }
);

impl ResourceKind {
    /// What the name of a file in the resource folder says: a completed planning step names its
    /// results `design-doc-…` and `guardrails-…`.
    pub fn of_file(name: &str) -> Self {
        if name.starts_with("design-doc") {
            Self::DesignDoc
        } else if name.starts_with("guardrails") {
            Self::Guardrails
        } else {
            Self::Other
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_files_name_says_what_it_is_for() {
        for (name, kind) in [
            ("design-doc-wf-0123456789ab.md", ResourceKind::DesignDoc),
            ("guardrails-claude.md", ResourceKind::Guardrails),
            ("guardrails.md", ResourceKind::Guardrails),
            ("my-design-doc.md", ResourceKind::Other),
        ] {
            assert_eq!(ResourceKind::of_file(name), kind, "{name}");
        }
    }
}
