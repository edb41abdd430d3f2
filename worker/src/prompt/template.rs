//! The texts that prompts are made from: ours, each with its version, or a project's own.

use std::{borrow::Cow, path::Path};

use redraft_document::{FolderError, ProjectRoot, TextFileError};
use thiserror::Error;

/// The folder of a project's own prompts, relative to the project.
const OWN_FOLDER: &str = ".redraft/prompts";
/// The longest prompt of a project, in bytes.
const MOST_BYTES: usize = 100_000;

/// Which text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum TemplateName {
    /// An iteration that refines the document.
    Iteration,
    /// An interrupted one that goes on.
    Resume,
    /// An answer in a new conversation of the agent.
    Chat,
    /// An answer in the conversation that the agent knows.
    ChatNext,
    /// An interrupted answer that goes on.
    ChatResume,
    /// The results of a conversation.
    Artifacts,
}

/// A text with placeholders, and where it came from.
#[derive(Debug, Clone)]
pub(crate) struct Template {
    pub(crate) text: Cow<'static, str>,
    /// For who looks at the prompt later: `iteration, version 1`, or the project's file.
    pub(crate) source: String,
}

/// A project's own prompt cannot be used. The texts are for the user.
#[derive(Debug, Error)]
pub(crate) enum TemplateError {
    /// The project's folder is gone.
    #[error(transparent)]
    Folder(#[from] FolderError),
    /// It is no text, or leads elsewhere.
    #[error("the project's own prompt {path} cannot be used")]
    File { path: String, source: TextFileError },
    /// It is too long.
    #[error("the project's own prompt {0} is longer than {MOST_BYTES} bytes; shorten it")]
    TooLong(String),
    /// Without this the agent would not know what to do.
    #[error("the project's own prompt {path} has no {part}; put it in, or remove the file")]
    Lacks { path: String, part: &'static str },
}

impl TemplateName {
    fn name(self) -> &'static str {
        match self {
            Self::Iteration => "iteration",
            Self::Resume => "resume",
            Self::Chat => "chat",
            Self::ChatNext => "chat_next",
            Self::ChatResume => "chat_resume",
            Self::Artifacts => "artifacts",
        }
    }

    /// Our text, after a line with its version.
    fn file(self) -> &'static str {
        match self {
            Self::Iteration => include_str!("../../prompts/iteration.md"),
            Self::Resume => include_str!("../../prompts/resume.md"),
            Self::Chat => include_str!("../../prompts/chat.md"),
            Self::ChatNext => include_str!("../../prompts/chat_next.md"),
            Self::ChatResume => include_str!("../../prompts/chat_resume.md"),
            Self::Artifacts => include_str!("../../prompts/artifacts.md"),
        }
    }

    /// What the text must hold.
    fn parts(self) -> &'static [&'static str] {
        match self {
            Self::Iteration => &["{{document}}", "{{guidance}}"],
            Self::Resume | Self::ChatResume => &["{{document}}"],
            Self::Chat | Self::ChatNext => &["{{conversation}}"],
            Self::Artifacts => &["{{conversation}}", "<design_doc>", "<guardrails>"],
        }
    }
}

impl Template {
    /// The text that the project in this folder has of its own, else ours.
    pub(crate) fn of(project: &Path, name: TemplateName) -> Result<Self, TemplateError> {
        let path = format!("{OWN_FOLDER}/{}.md", name.name());
        let read = ProjectRoot::open(project)?.read_text(&path);
        match read {
            Ok(None) => Ok(Self::ours(name)),
            Ok(Some(reading)) => Self::own(name, path, reading.text),
            Err(source) => Err(TemplateError::File { path, source }),
        }
    }

    /// Our text.
    pub(crate) fn ours(name: TemplateName) -> Self {
        let file = name.file();
        let (head, text) = file.split_once('\n').unwrap_or(("", file));
        let version = head.trim_start_matches("<!-- ").trim_end_matches(" -->");
        Self {
            text: text.into(),
            source: format!("{}, {version}", name.name()),
        }
    }

    fn own(name: TemplateName, path: String, text: String) -> Result<Self, TemplateError> {
        if text.len() > MOST_BYTES {
            return Err(TemplateError::TooLong(path));
        }
        match name.parts().iter().find(|part| !text.contains(**part)) {
            Some(part) => Err(TemplateError::Lacks { path, part }),
            None => Ok(Self {
                text: text.into(),
                source: path,
            }),
        }
    }
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    /// The version of each of our texts, and the BLAKE3 hash of the text of that version.
    const VERSIONS: [(TemplateName, u32, &str); 6] = [
        (TemplateName::Iteration, 2, "69029d65cd46a75e"),
        (TemplateName::Resume, 2, "895f44594e9191a5"),
        (TemplateName::Chat, 1, "5af04ddfcb67be41"),
        (TemplateName::ChatNext, 1, "8c6c40aa7e0ac96d"),
        (TemplateName::ChatResume, 1, "ff9797c89e59ac68"),
        (TemplateName::Artifacts, 1, "ceb71ea94ad34dc6"),
    ];

    #[test]
    fn a_text_that_changes_has_a_new_version() {
        let now = VERSIONS.map(|(name, ..)| {
            let ours = Template::ours(name);
            let hash = blake3::hash(ours.text.as_bytes()).to_hex();
            (ours.source, hash[..16].to_owned())
        });
        let known = VERSIONS.map(|(name, version, hash)| {
            let source = format!("{}, version {version}", name.name());
            (source, hash.to_owned())
        });
        assert_eq!(
            now, known,
            "a text changed: raise the version in its first line, and write both here"
        );
    }

    #[test]
    fn ours_have_what_is_asked_of_a_projects_own() {
        for (name, ..) in VERSIONS {
            let text = Template::ours(name).text.into_owned();
            assert!(!text.contains("<!--"), "{text}");
            assert!(Template::own(name, "x".into(), text).is_ok(), "{name:?}");
        }
    }

    #[test]
    fn a_projects_own_text_takes_the_place_of_ours() {
        let project = tempfile::tempdir().unwrap();
        let ours = Template::of(project.path(), TemplateName::Iteration).unwrap();
        assert_eq!(ours.source, "iteration, version 2");
        let folder = project.path().join(OWN_FOLDER);
        fs::create_dir_all(&folder).unwrap();
        let file = folder.join("iteration.md");
        fs::write(&file, "Do {{guidance}}\r\nin {{document}}").unwrap();
        let own = Template::of(project.path(), TemplateName::Iteration).unwrap();
        assert_eq!(own.text, "Do {{guidance}}\nin {{document}}");
        assert_eq!(own.source, ".redraft/prompts/iteration.md");
        let other = Template::of(project.path(), TemplateName::Chat).unwrap();
        assert_eq!(other.source, "chat, version 1");

        fs::write(&file, "Do {{guidance}}").unwrap();
        let refused = Template::of(project.path(), TemplateName::Iteration).unwrap_err();
        let said = refused.to_string();
        assert!(
            said.contains("iteration.md") && said.contains("{{document}}"),
            "{said}"
        );
        fs::write(&file, "x".repeat(MOST_BYTES + 1)).unwrap();
        let refused = Template::of(project.path(), TemplateName::Iteration).unwrap_err();
        assert!(matches!(refused, TemplateError::TooLong(_)), "{refused}");
        fs::write(&file, b"\xff").unwrap();
        let refused = Template::of(project.path(), TemplateName::Iteration).unwrap_err();
        assert!(matches!(refused, TemplateError::File { .. }), "{refused}");
        fs::remove_file(&file).unwrap();
        let secret = tempfile::NamedTempFile::new().unwrap();
        std::os::unix::fs::symlink(secret.path(), &file).unwrap();
        let refused = Template::of(project.path(), TemplateName::Iteration).unwrap_err();
        assert!(matches!(refused, TemplateError::File { .. }), "{refused}");
    }
}
