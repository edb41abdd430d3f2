//! What a step allows its agent.

use std::{fmt, str::FromStr};

use serde::{Deserialize, Serialize};

use crate::workflow::words;

words!(
    /// What a step allows its agent. Whatever it is, no file outside the working copy is written by the
    /// tools that edit.
    PermissionProfile {
        /// Reading and research; nothing is written.
        ReadOnly = "read_only",
        /// And the document.
        Document = "document",
        /// And commands, which can do whatever the user can.
        Commands = "commands",
    }
);

/// The tools that read and research.
const READ: [&str; 5] = ["WebSearch", "WebFetch", "Read", "Glob", "Grep"];
/// The tools that write.
const WRITE: [&str; 4] = ["Edit", "Write", "MultiEdit", "NotebookEdit"];

impl PermissionProfile {
    /// The tools of a step that names none.
    pub fn tools(self) -> Vec<&'static str> {
        let more: &[&str] = match self {
            Self::ReadOnly => &[],
            Self::Document => &["Edit", "Write"],
            Self::Commands => &["Edit", "Write", "Bash"],
        };
        [&READ, more].concat()
    }

    /// Whether a tool, or a rule such as `Bash(git log *)`, is within the profile.
    pub fn allows(self, tool: &str) -> bool {
        let name = tool.split('(').next().unwrap_or(tool);
        match self {
            Self::ReadOnly => !WRITE.contains(&name) && name != "Bash",
            // A tool that the step names is the user's wish; commands are in the settings for all to see.
            Self::Document | Self::Commands => true,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_profile_allows_its_own_tools() {
        for profile in [
            PermissionProfile::ReadOnly,
            PermissionProfile::Document,
            PermissionProfile::Commands,
        ] {
            assert!(profile.tools().into_iter().all(|tool| profile.allows(tool)));
        }
    }

    #[test]
    fn one_that_only_reads_neither_writes_nor_runs() {
        for tool in ["Edit", "Write", "Bash", "Bash(git log *)", "Edit(/src/**)"] {
            assert!(!PermissionProfile::ReadOnly.allows(tool), "{tool}");
        }
        assert!(PermissionProfile::ReadOnly.allows("mcp__docs__read"));
    }
}
