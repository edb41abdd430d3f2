//! What the pages ask the service.

mod failure;
mod projects;
mod request;
mod server;
mod sessions;
mod workflows;

pub(crate) use failure::Failure;
pub(crate) use projects::{create_project, delete_project, project, projects, rename_project};
pub(crate) use request::{Question, Request, is_signed_in};
pub(crate) use server::{agents, folders, overview, sign_in, sign_out, version};
pub(crate) use sessions::{
    attempts, cancel, diff, event, events_before, iterations, pause, resume, session, sessions,
    start,
};
pub(crate) use workflows::{
    complete, create_workflow, delete_workflow, rename_workflow, restore, revision, revisions,
    update_step, workflow, workflows,
};
