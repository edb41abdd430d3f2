//! What the pages ask the service.

mod access;
mod failure;
mod limits;
mod morning;
mod planning;
mod projects;
mod request;
mod resources;
mod server;
mod sessions;
mod steering;
mod workflows;

pub(crate) use access::{
    audit, browsers, create_token, me, revoke_token, sign_out_browsers, tokens,
};
pub(crate) use failure::Failure;
pub(crate) use limits::{
    limits, project_limits, set_limits, set_project_limits, set_session_limits,
};
pub(crate) use morning::{accept, estimate, glance, morning, take_back_acceptance};
pub(crate) use planning::{
    choose, complete, planning, planning_verbatim, save_results, send, talk,
};
pub(crate) use projects::{
    create_project, delete_project, give_trust, project, projects, rename_project, take_trust_back,
    trust,
};
pub(crate) use request::{Question, Request, is_signed_in, warnings};
pub(crate) use resources::{
    adopt, create_resource, delete_resource, found, replace_resource, resource, resource_revision,
    resource_revisions, resource_verbatim, resources, restore_resource,
};
pub(crate) use server::{agents, folders, make_sample, sample, search, sign_in, sign_out, version};
pub(crate) use sessions::{
    attempts, cancel, diff, event, events_before, iterations, pause, prompts, resume, session,
    session_verbatim, sessions, start,
};
pub(crate) use steering::{attempt_events, fork, forks, notes, retry, take_back_note, write_note};
pub(crate) use workflows::{
    create_workflow, delete_workflow, provenance, rename_workflow, restore, revision, revisions,
    turn, update_step, workflow, workflows,
};
