//! The groups of the API's description.

use poem_openapi::Tags;

/// A group of operations.
#[derive(Debug, Tags)]
pub(crate) enum Tag {
    /// Folders that Redraft works in.
    Projects,
    /// Ordered steps.
    Workflows,
    /// Planning sessions and their results.
    Planning,
    /// Iterations over a document, live and afterwards.
    Iterations,
    /// Every text that a document ever had.
    Revisions,
    /// Files of a project that agents and people work by: design documents, guardrails, others.
    Resources,
    /// Prompts that are kept to be used again.
    Templates,
    /// How much may run at once and be spent, and what was.
    Limits,
    /// Who may, and what happened.
    Access,
    /// Who is told what happened, and what was told.
    Notifications,
    /// Looking for words in everything.
    Search,
    /// The service itself.
    Server,
}
