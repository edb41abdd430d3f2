//! Workflows: a document's way through its steps.

mod complete;
mod document;
mod history;
mod revision_list;
mod settings;
mod show;
mod step;
mod step_settings;
mod step_verbs;
mod verbs;

pub(crate) use complete::CompleteStep;
pub(crate) use show::WorkflowPage;
