//! The pages, by what they are about.

mod home;
mod not_found;
mod projects;
mod revisions;
mod sessions;
mod sign_in;
mod workflows;

pub(crate) use home::HomePage;
pub(crate) use not_found::NotFoundPage;
pub(crate) use projects::{NewProjectPage, ProjectPage};
pub(crate) use revisions::RevisionPage;
pub(crate) use sessions::{NewSessionPage, SessionPage};
pub(crate) use sign_in::SignInPage;
pub(crate) use workflows::WorkflowPage;

use leptos::prelude::*;
use leptos_router::hooks::use_params_map;

use crate::paths::WorkflowPath;

/// A parameter of the page's address; empty when it has none of that name.
fn parameter(name: &'static str) -> Memo<String> {
    let parameters = use_params_map();
    Memo::new(move |_| parameters.with(|all| all.get(name).unwrap_or_default()))
}

/// The workflow of the page's address.
fn workflow_path() -> Memo<WorkflowPath> {
    let (slug, workflow) = (parameter("slug"), parameter("workflow"));
    Memo::new(move |_| WorkflowPath {
        slug: slug.get(),
        workflow: workflow.get(),
    })
}
