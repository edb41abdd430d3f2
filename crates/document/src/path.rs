//! The place of a document inside a project, as a user or a step's configuration names it.

use std::fmt;
use std::str::FromStr;

use thiserror::Error;

/// The longest path, in bytes.
const MAX_PATH_BYTES: usize = 1_024;
/// The longest name of a file or folder, in bytes: file systems end at 255, and while a document
/// is published a longer name stands beside it.
const MAX_NAME_BYTES: usize = 200;

/// Why a text is no [`DocumentPath`]. The texts are sentences for the user.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum PathError {
    /// Nothing, or nothing but `.` and `/`.
    #[error("The document's path is empty; give a file of the project such as docs/plan.md.")]
    Empty,
    /// More than 1,024 bytes, or a name of more than 200.
    #[error(
        "The document's path is too long: at most 1,024 bytes, and 200 for each name; \
         choose a shorter one."
    )]
    TooLong,
    /// Starts with `/` or `~/`.
    #[error(
        "The document's path must be relative to the project's folder; \
         leave out what leads to the project."
    )]
    Absolute,
    /// Has `..` in it.
    #[error("The document's path must stay inside the project; leave out the \"..\".")]
    Parent,
    /// Has a control character, a character that reverses the direction of text, or a backslash.
    #[error(
        "The document's path has a character that names of documents may not have \
         (a control character or a backslash); rename the file or choose another."
    )]
    Character,
    /// Is not a `.md` or `.txt` file.
    #[error("The document must be a .md or .txt file; choose one or rename it.")]
    Extension,
}

/// A path relative to the project's folder that names a `.md` or `.txt` file.
///
/// It has no `..`, is in its shortest form (`./docs//plan.md` becomes `docs/plan.md`), and says
/// nothing about what is on the disk: [`crate::ProjectRoot::document`] looks there.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct DocumentPath(String);

impl DocumentPath {
    /// Checks a path and brings it to its shortest form. Nothing in it is decoded: `%2e%2e` is a
    /// name like any other.
    pub fn parse(path: &str) -> Result<DocumentPath, PathError> {
        if path.len() > MAX_PATH_BYTES {
            return Err(PathError::TooLong);
        }
        if path.chars().any(is_refused) {
            return Err(PathError::Character);
        }
        if path.starts_with('/') || path.starts_with("~/") {
            return Err(PathError::Absolute);
        }
        let names: Vec<&str> = path
            .split('/')
            .filter(|name| !name.is_empty() && *name != ".")
            .collect();
        if names.contains(&"..") {
            return Err(PathError::Parent);
        }
        if names.iter().any(|name| name.len() > MAX_NAME_BYTES) {
            return Err(PathError::TooLong);
        }
        let file = names.last().ok_or(PathError::Empty)?;
        if path.ends_with('/') || path.ends_with("/.") || !is_document_name(file) {
            return Err(PathError::Extension);
        }
        Ok(DocumentPath(names.join("/")))
    }

    /// Where a workflow's document is when its step names none:
    /// `.redraft/resources/design-doc-{workflow_id}.md`.
    pub fn default_of(workflow_id: &str) -> Result<DocumentPath, PathError> {
        if workflow_id.contains('/') {
            return Err(PathError::Character);
        }
        DocumentPath::parse(&format!(".redraft/resources/design-doc-{workflow_id}.md"))
    }

    /// The path in its shortest form.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The last part of the path.
    pub fn file_name(&self) -> &str {
        self.0.rsplit('/').next().unwrap_or(&self.0)
    }
}

impl fmt::Display for DocumentPath {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl FromStr for DocumentPath {
    type Err = PathError;

    fn from_str(path: &str) -> Result<DocumentPath, PathError> {
        DocumentPath::parse(path)
    }
}

/// Whether a file's name says that it is a document: `.md` or `.txt`, in any case, after a name.
pub(crate) fn is_document_name(name: &str) -> bool {
    name.rsplit_once('.').is_some_and(|(stem, extension)| {
        let known = ["md", "txt"]
            .iter()
            .any(|known| extension.eq_ignore_ascii_case(known));
        known && !stem.is_empty()
    })
}

/// Control characters (NUL among them), those that make a text look like another one, and the
/// backslash, which separates folders elsewhere.
fn is_refused(c: char) -> bool {
    c.is_control()
        || c == '\\'
        || matches!(c, '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ordinary_paths_are_taken_in_their_shortest_form() {
        for (given, kept) in [
            ("plan.md", "plan.md"),
            ("./docs//My Plan.TXT", "docs/My Plan.TXT"),
            (".redraft/resources/x.md", ".redraft/resources/x.md"),
            ("größe/計画.md", "größe/計画.md"),
            ("a..b/..c.md", "a..b/..c.md"),
            ("%2e%2e/%2fetc.md", "%2e%2e/%2fetc.md"),
        ] {
            let path = DocumentPath::parse(given).unwrap();
            assert_eq!(path.as_str(), kept);
            assert_eq!(DocumentPath::parse(kept), Ok(path));
        }
        assert_eq!(
            DocumentPath::parse("docs/plan.md").unwrap().file_name(),
            "plan.md"
        );
    }

    #[test]
    fn attacks_and_mistakes_are_refused_with_their_reason() {
        let long_name = format!("{}.md", "n".repeat(MAX_NAME_BYTES));
        let long_path = format!("{}plan.md", "d/".repeat(MAX_PATH_BYTES / 2));
        for (given, reason) in [
            ("", PathError::Empty),
            (".", PathError::Empty),
            ("./", PathError::Empty),
            ("..", PathError::Parent),
            ("../plan.md", PathError::Parent),
            ("docs/../../plan.md", PathError::Parent),
            ("docs/../plan.md", PathError::Parent),
            ("/etc/plan.md", PathError::Absolute),
            ("//etc/plan.md", PathError::Absolute),
            ("~/plan.md", PathError::Absolute),
            ("..\\plan.md", PathError::Character),
            ("C:\\plan.md", PathError::Character),
            ("plan.md\0.png", PathError::Character),
            ("plan\n.md", PathError::Character),
            ("plan\u{7f}.md", PathError::Character),
            ("plan\u{202e}dm.md", PathError::Character),
            ("plan", PathError::Extension),
            ("plan.md.exe", PathError::Extension),
            (".md", PathError::Extension),
            ("docs/.txt", PathError::Extension),
            ("plan.md/", PathError::Extension),
            ("plan.md/.", PathError::Extension),
            (long_name.as_str(), PathError::TooLong),
            (long_path.as_str(), PathError::TooLong),
        ] {
            assert_eq!(DocumentPath::parse(given), Err(reason), "{given:?}");
        }
    }

    #[test]
    fn the_default_place_is_named_by_the_workflow_and_cannot_lead_elsewhere() {
        let path = DocumentPath::default_of("wf-0123456789ab").unwrap();
        assert_eq!(
            path.as_str(),
            ".redraft/resources/design-doc-wf-0123456789ab.md"
        );
        assert_eq!(
            DocumentPath::default_of("/../../x"),
            Err(PathError::Character)
        );
    }
}
