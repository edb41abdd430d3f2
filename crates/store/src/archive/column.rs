//! What a column holds, and what it may hold in an archive.

use std::path::{Component, Path};

use redraft_domain::{
    AgentName, Artifact, EventKind, IterationStatus, IterationTask, MessageRole, Name,
    ResourceKind, RevisionAuthor, RunStatus, SessionId, SessionKind, SessionStatus, StepConfig,
    StepStatus, StepType, WorkflowId, WorkflowStatus,
};
use serde_json::Value;

/// The most bytes of a text in one column.
const MOST_TEXT_BYTES: usize = 32 << 20;

/// The most bytes of a path.
const MOST_PATH_BYTES: usize = 4_096;

/// What a column holds.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Column {
    /// A whole number.
    Int,
    /// A number.
    Real,
    /// True or false.
    Bool,
    /// A text that this accepts.
    Text(fn(&str) -> bool),
    /// The number id of a row of this table.
    Id(&'static str),
    /// A project's slug.
    Slug,
    /// A workflow's id; the empty text stays as it is.
    Workflow,
    /// A session's id.
    Session,
    /// The JSON of an event, which may name rows.
    Event,
}

/// Any text.
pub(crate) const TEXT: Column = Column::Text(|text| text.len() <= MOST_TEXT_BYTES);

/// A name that a user gave.
pub(crate) const NAME: Column = Column::Text(|text| Name::parse(text).is_ok());

/// A path inside the project.
pub(crate) const PATH: Column = Column::Text(is_inside);

/// The name of a content.
pub(crate) const BLOB: Column = Column::Text(|text| {
    let digit = |b: u8| b.is_ascii_digit() || (b'a'..=b'f').contains(&b);
    text.len() == 64 && text.bytes().all(digit)
});

/// A step's settings.
pub(crate) const CONFIG: Column = Column::Text(|text| {
    let Ok(Value::Object(config)) = serde_json::from_str(text) else {
        return false;
    };
    let Ok(config) = StepConfig::parse(config) else {
        return false;
    };
    config.design_doc_path.as_deref().is_none_or(is_inside)
});

/// Columns that hold a word of the domain.
macro_rules! words {
    ($($name:ident: $word:ty),+ $(,)?) => {
        $(pub(crate) const $name: Column = Column::Text(|text| text.parse::<$word>().is_ok());)+
    };
}

words!(
    AGENT: AgentName,
    ARTIFACT: Artifact,
    EVENT_KIND: EventKind,
    ITERATION_STATUS: IterationStatus,
    ITERATION_TASK: IterationTask,
    MESSAGE_ROLE: MessageRole,
    RESOURCE_KIND: ResourceKind,
    REVISION_AUTHOR: RevisionAuthor,
    RUN_STATUS: RunStatus,
    SESSION_KIND: SessionKind,
    SESSION_STATUS: SessionStatus,
    STEP_STATUS: StepStatus,
    STEP_TYPE: StepType,
    WORKFLOW_STATUS: WorkflowStatus,
);

impl Column {
    /// Whether a text may stand in this column.
    pub(crate) fn accepts(self, text: &str) -> bool {
        let fits = match self {
            Self::Text(fits) => fits(text),
            Self::Slug => text.parse::<redraft_domain::ProjectSlug>().is_ok(),
            Self::Workflow => text.is_empty() || text.parse::<WorkflowId>().is_ok(),
            Self::Session => text.parse::<SessionId>().is_ok(),
            Self::Event => is_event(text),
            Self::Int | Self::Real | Self::Bool | Self::Id(_) => false,
        };
        // PostgreSQL's texts hold no NUL.
        fits && !text.contains('\0')
    }
}

/// Whether a path leads to something inside the folder that it is in.
fn is_inside(path: &str) -> bool {
    let mut parts = Path::new(path).components();
    (1..=MOST_PATH_BYTES).contains(&path.len())
        && parts.all(|part| matches!(part, Component::Normal(_)))
}

/// Events are handed to browsers as they are, one line each.
fn is_event(text: &str) -> bool {
    text.len() <= MOST_TEXT_BYTES
        && !text.contains(['\n', '\r'])
        && matches!(serde_json::from_str(text), Ok(Value::Object(_)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_stays_inside_the_project() {
        for inside in ["a.md", "docs/a.md", ".redraft/resources/x.md"] {
            assert!(PATH.accepts(inside), "{inside}");
        }
        for outside in [
            "",
            "/etc/passwd",
            "../a.md",
            "docs/../../a.md",
            "./a.md",
            "a\0.md",
        ] {
            assert!(!PATH.accepts(outside), "{outside}");
        }
    }

    #[test]
    fn a_word_or_a_setting_that_nobody_knows_is_refused() {
        assert!(RUN_STATUS.accepts("completed") && !RUN_STATUS.accepts("done"));
        assert!(CONFIG.accepts("{}") && CONFIG.accepts(r#"{"design_doc_path":"a.md"}"#));
        assert!(!CONFIG.accepts("[]") && !CONFIG.accepts(r#"{"design_doc_path":"../a.md"}"#));
        assert!(Column::Event.accepts(r#"{"type":"done"}"#));
        assert!(!Column::Event.accepts("{\n}") && !Column::Event.accepts("done"));
        assert!(!Column::Int.accepts("1"));
    }
}
