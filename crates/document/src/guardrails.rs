//! Rules for agents that a project has already, such as `CLAUDE.md`.

use std::collections::HashSet;

use crate::read::Reading;
use crate::resolve::follow;
use crate::root::ProjectRoot;
use crate::text_file::TextFileError;

/// A file in which projects keep rules for an agent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct GuardrailsFile {
    /// Where it is, relative to the project.
    pub path: &'static str,
    /// Who reads it.
    pub reader: &'static str,
    /// What it is called as a resource.
    pub resource: &'static str,
}

const fn file(path: &'static str, reader: &'static str, resource: &'static str) -> GuardrailsFile {
    GuardrailsFile {
        path,
        reader,
        resource,
    }
}

/// Where rules are looked for; the first one of several that are the same file counts.
const KNOWN: [GuardrailsFile; 9] = [
    file("CLAUDE.md", "Claude Code", "guardrails-claude.md"),
    file(
        ".claude/CLAUDE.md",
        "Claude Code",
        "guardrails-claude-folder.md",
    ),
    file("AGENTS.md", "Codex and others", "guardrails-agents.md"),
    file("GEMINI.md", "Gemini CLI", "guardrails-gemini.md"),
    file(".cursorrules", "Cursor", "guardrails-cursor.md"),
    file(".windsurfrules", "Windsurf", "guardrails-windsurf.md"),
    file(".clinerules", "Cline", "guardrails-cline.md"),
    file("CONVENTIONS.md", "Aider", "guardrails-conventions.md"),
    file(
        ".github/copilot-instructions.md",
        "GitHub Copilot",
        "guardrails-copilot.md",
    ),
];

impl GuardrailsFile {
    /// The known file at this path, whether or not the project has it.
    pub fn at(path: &str) -> Option<Self> {
        KNOWN.into_iter().find(|known| known.path == path)
    }

    /// Reads it; `None` where the project has none. Links are followed inside the project only.
    pub fn read(self, root: &ProjectRoot) -> Result<Option<Reading>, TextFileError> {
        root.read_text(self.path)
    }
}

/// What was found at the place of rules.
#[derive(Debug)]
pub struct FoundGuardrails {
    /// The file.
    pub file: GuardrailsFile,
    /// What is in it, or why that cannot be used.
    pub reading: Result<Reading, TextFileError>,
}

impl ProjectRoot {
    /// The rules that the project has, each file once however many names it has.
    pub fn found_guardrails(&self) -> Vec<FoundGuardrails> {
        let mut seen = HashSet::new();
        let mut found = Vec::new();
        for file in KNOWN {
            if let Ok(names) = follow(self, file.path)
                && !seen.insert(names)
            {
                continue;
            }
            match file.read(self) {
                Ok(None) => {}
                Ok(Some(reading)) => found.push(FoundGuardrails {
                    file,
                    reading: Ok(reading),
                }),
                Err(error) => found.push(FoundGuardrails {
                    file,
                    reading: Err(error),
                }),
            }
        }
        found
    }
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::os::unix::fs::symlink;

    use super::*;
    use crate::{ContainmentError, ReadError};

    fn project() -> (tempfile::TempDir, ProjectRoot) {
        let folder = tempfile::tempdir().unwrap();
        let root = ProjectRoot::open(folder.path()).unwrap();
        (folder, root)
    }

    fn paths(root: &ProjectRoot) -> Vec<&'static str> {
        let found = root.found_guardrails();
        found.iter().map(|found| found.file.path).collect()
    }

    #[test]
    fn known_files_are_found_and_others_are_not() {
        let (folder, root) = project();
        assert!(paths(&root).is_empty());
        fs::create_dir(folder.path().join(".github")).unwrap();
        fs::create_dir(folder.path().join(".clinerules")).unwrap();
        for known in [
            "CLAUDE.md",
            "GEMINI.md",
            ".cursorrules",
            ".github/copilot-instructions.md",
        ] {
            fs::write(folder.path().join(known), known).unwrap();
        }
        fs::write(folder.path().join("README.md"), "").unwrap();
        let expected = [
            "CLAUDE.md",
            "GEMINI.md",
            ".cursorrules",
            ".github/copilot-instructions.md",
        ];
        assert_eq!(paths(&root), expected);
        let text = &root.found_guardrails()[2]
            .reading
            .as_ref()
            .unwrap()
            .text
            .clone();
        assert_eq!(text, ".cursorrules");
        assert_eq!(GuardrailsFile::at("README.md"), None);
        assert_eq!(
            GuardrailsFile::at("AGENTS.md").unwrap().resource,
            "guardrails-agents.md"
        );
    }

    #[test]
    fn a_file_with_two_names_is_found_once_and_a_link_outward_is_not_read() {
        let (folder, root) = project();
        let outside = tempfile::tempdir().unwrap();
        fs::write(outside.path().join("secret"), "secret").unwrap();
        fs::write(folder.path().join("CLAUDE.md"), "rules").unwrap();
        symlink("CLAUDE.md", folder.path().join("AGENTS.md")).unwrap();
        symlink(
            outside.path().join("secret"),
            folder.path().join("GEMINI.md"),
        )
        .unwrap();
        assert_eq!(paths(&root), ["CLAUDE.md", "GEMINI.md"]);
        let found = root.found_guardrails();
        let refused = found[1].reading.as_ref().unwrap_err();
        assert!(matches!(
            refused,
            TextFileError::Place(ContainmentError::Outside)
        ));
    }

    #[test]
    fn what_is_no_text_is_told_with_its_reason() {
        let (folder, root) = project();
        fs::write(folder.path().join("CLAUDE.md"), b"\xff").unwrap();
        let found = root.found_guardrails();
        let refused = found[0].reading.as_ref().unwrap_err();
        assert!(matches!(refused, TextFileError::Text(ReadError::NotUtf8)));
    }

    #[test]
    fn no_two_files_become_the_same_resource() {
        let names: HashSet<_> = KNOWN.iter().map(|known| known.resource).collect();
        assert_eq!(names.len(), KNOWN.len());
        for known in KNOWN {
            assert!(
                crate::ResourceName::parse(known.resource).is_ok(),
                "{}",
                known.resource
            );
        }
    }
}
