//! The pages, by what they are about.

mod home;
mod not_found;
mod projects;
mod revisions;
mod sessions;
mod sign_in;
mod way;
mod workflows;

pub(crate) use home::HomePage;
pub(crate) use not_found::NotFoundPage;
pub(crate) use projects::{NewProjectPage, ProjectPage};
pub(crate) use revisions::RevisionPage;
pub(crate) use sessions::{NewSessionPage, SessionPage};
pub(crate) use sign_in::SignInPage;
pub(crate) use workflows::WorkflowPage;
