//! What a step allows its agent.

use std::{fmt, str::FromStr};

use serde::{Deserialize, Serialize};

use crate::workflow::words;

words!(
    /// What a step allows its agent, from the least to the most.
    PermissionProfile {
        /// Read and research: nothing is written.
        ReadOnly = "read_only",
        /// Document only: and the working copy of the document, no other file.
        Document = "document",
        /// Edit the project: and every file of the project but those that decide what programs do.
        Project = "project",
        /// And commands, which can do whatever the user can. The tools that edit write the working copy
        /// only.
        Commands = "commands",
        /// Everything: commands, and every file of the project.
        Everything = "everything",
    }
);

/// The tools that read and research, of a step that names none.
const READ: [&str; 5] = ["WebSearch", "WebFetch", "Read", "Glob", "Grep"];
/// Further tools that neither write a file nor run anything.
const READ_TOO: [&str; 3] = ["LS", "NotebookRead", "TodoWrite"];
/// The tools that write.
const WRITE: [&str; 4] = ["Edit", "Write", "MultiEdit", "NotebookEdit"];

impl PermissionProfile {
    /// All of them, from the least to the most.
    pub const ALL: [Self; 5] = [
        Self::ReadOnly,
        Self::Document,
        Self::Project,
        Self::Commands,
        Self::Everything,
    ];

    /// The tools of a step that names none.
    pub fn tools(self) -> Vec<&'static str> {
        let more: &[&str] = match self {
            Self::ReadOnly => &[],
            Self::Document | Self::Project => &["Edit", "Write"],
            Self::Commands | Self::Everything => &["Edit", "Write", "Bash"],
        };
        [&READ, more].concat()
    }

    /// Whether a step of this profile may name a tool, or a rule such as `Bash(git log *)`. One that goes
    /// beyond the profile is the user's wish where the profile writes at all: [`with_tool`](Self::with_tool)
    /// says what it amounts to.
    pub fn allows(self, tool: &str) -> bool {
        self != Self::ReadOnly || !(WRITE.contains(&name_of(tool)) || name_of(tool) == "Bash")
    }

    /// Whether a tool does no more than the profile says. A tool that is not known may do anything.
    pub fn covers(self, tool: &str) -> bool {
        let name = name_of(tool);
        let reads = READ.contains(&name) || READ_TOO.contains(&name);
        match self {
            Self::ReadOnly => reads,
            Self::Document | Self::Project => reads || WRITE.contains(&name),
            Self::Commands | Self::Everything => true,
        }
    }

    /// What it is once a step has named this tool, whatever else the step says.
    pub fn with_tool(self, tool: &str) -> Self {
        match self {
            _ if self.covers(tool) => self,
            Self::ReadOnly if Self::Document.covers(tool) => Self::Document,
            _ => self.with_commands(),
        }
    }

    /// Whether a tool runs commands, or may: one that is not known, such as a server's, counts as one.
    pub fn is_command(tool: &str) -> bool {
        !Self::Project.covers(tool)
    }

    /// What it is once a step has named a tool that runs commands, whatever else the step says.
    pub fn with_commands(self) -> Self {
        match self {
            Self::ReadOnly | Self::Document | Self::Commands => Self::Commands,
            Self::Project | Self::Everything => Self::Everything,
        }
    }

    /// Whether the tools that edit may write every file of the project.
    pub fn edits_project(self) -> bool {
        matches!(self, Self::Project | Self::Everything)
    }

    /// Whether files outside the working copy may change by the agent's doing.
    pub fn writes_elsewhere(self) -> bool {
        !matches!(self, Self::ReadOnly | Self::Document)
    }

    /// Whether the repository's own settings for agents take effect where the user trusts them. They run
    /// programs, so they do not where the agent may write one document at most.
    pub fn uses_project_settings(self) -> bool {
        self.writes_elsewhere()
    }

    /// What the agent may do in a sandbox: one sentence for a person.
    pub fn sentence_in_sandbox(self) -> &'static str {
        match self {
            Self::ReadOnly => {
                "Read and research, in a sandbox: the agent may read the project's files and the web, sees nothing \
                 else of this machine, and writes no file."
            }
            Self::Document => {
                "Document only, in a sandbox: the agent may read the project's files and the web, sees nothing else \
                 of this machine, and writes nothing but a copy of the document."
            }
            Self::Project => {
                "Edit the project, in a sandbox: the agent may read the web and write all files of the project, sees \
                 nothing else of this machine, and runs no commands."
            }
            Self::Commands => {
                "Commands, in a sandbox: the agent may run commands, which see of this machine's files the project \
                 and the programs of the system, can write nothing but a copy of the document, and can reach the \
                 network."
            }
            Self::Everything => {
                "Everything, in a sandbox: the agent may write all files of the project and run commands, which see \
                 nothing else of this machine but the programs of the system, and can reach the network."
            }
        }
    }

    /// What the agent may do: one sentence for a person.
    pub fn sentence(self) -> &'static str {
        match self {
            Self::ReadOnly => {
                "Read and research: the agent may read the project's files and the web, and writes no file."
            }
            Self::Document => {
                "Document only: the agent may read the project's files and the web, and writes nothing \
                 but a copy of the document."
            }
            Self::Project => {
                "Edit the project: the agent may read the web and write all files of the project, but runs no commands."
            }
            Self::Commands => {
                "Commands: the agent may run commands on this machine, which can do whatever you can."
            }
            Self::Everything => {
                "Everything: the agent may write all files of the project and run commands on this machine, \
                 which can do whatever you can."
            }
        }
    }
}

/// A tool without the rule in brackets.
fn name_of(tool: &str) -> &str {
    tool.split('(').next().unwrap_or(tool)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_profile_allows_its_own_tools() {
        for profile in PermissionProfile::ALL {
            assert!(profile.tools().into_iter().all(|tool| profile.allows(tool)));
        }
    }

    #[test]
    fn one_that_only_reads_neither_writes_nor_runs() {
        for tool in ["Edit", "Write", "Bash", "Bash(git log *)", "Edit(/src/**)"] {
            assert!(!PermissionProfile::ReadOnly.allows(tool), "{tool}");
        }
        assert!(PermissionProfile::ReadOnly.allows("LS"));
    }

    #[test]
    fn a_tool_that_is_not_known_counts_as_commands() {
        let unknown = [
            "mcp__docs__read",
            "Task",
            "BashOutput",
            "Skill",
            "bash",
            "Tomorrow",
        ];
        for tool in unknown {
            assert!(PermissionProfile::is_command(tool), "{tool}");
            for profile in PermissionProfile::ALL {
                let with = profile.with_tool(tool);
                assert_eq!(with, profile.with_commands(), "{profile} {tool}");
            }
        }
        let known = ["Read(/src/**)", "Grep", "TodoWrite", "Edit", "NotebookEdit"];
        assert!(!known.into_iter().any(PermissionProfile::is_command));
        let reads = PermissionProfile::ReadOnly;
        assert_eq!(reads.with_tool("Glob"), reads);
        assert_eq!(reads.with_tool("Write"), PermissionProfile::Document);
    }

    #[test]
    fn each_profile_covers_its_own_tools_and_none_of_the_next() {
        for profile in PermissionProfile::ALL {
            assert!(profile.tools().into_iter().all(|tool| profile.covers(tool)));
        }
        for (profile, tool) in [
            (PermissionProfile::ReadOnly, "Write"),
            (PermissionProfile::Document, "Bash"),
            (PermissionProfile::Project, "Bash(ls)"),
        ] {
            assert!(!profile.covers(tool), "{profile}");
        }
    }

    #[test]
    fn only_what_is_more_than_the_document_writes_elsewhere() {
        let elsewhere = PermissionProfile::ALL.map(PermissionProfile::writes_elsewhere);
        assert_eq!(elsewhere, [false, false, true, true, true]);
        for profile in PermissionProfile::ALL {
            assert!(profile.with_commands().tools().contains(&"Bash"));
            assert_eq!(
                profile.edits_project(),
                profile.with_commands().edits_project()
            );
        }
    }
}
