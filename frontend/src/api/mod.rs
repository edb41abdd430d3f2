//! What the pages ask the service.

mod access;
mod failure;
mod limits;
mod morning;
mod notifications;
mod planning;
mod projects;
mod request;
mod resources;
mod server;
mod sessions;
mod steering;
mod workflows;
mod writing;

pub(crate) use access::{
    audit, browsers, create_token, me, revoke_token, sign_out_browsers, tokens,
};
pub(crate) use failure::Failure;
pub(crate) use limits::{
    limits, project_limits, set_limits, set_project_limits, set_session_limits,
};
pub(crate) use morning::{accept, estimate, glance, morning, take_back_acceptance};
pub(crate) use notifications::{
    change_channel, channels, deliveries, make_channel, remove_channel, retry_delivery,
    test_channel,
};
pub(crate) use planning::{
    choose, complete, planning, planning_verbatim, save_results, send, talk,
};
pub(crate) use projects::{
    create_project, delete_project, give_trust, project, projects, rename_project, take_trust_back,
    trust,
};
pub(crate) use request::{Question, Reach, Request, doubt, is_signed_in, reach, warnings};
pub(crate) use resources::{
    adopt, create_resource, delete_resource, found, replace_resource, resource, resource_revision,
    resource_revisions, resource_verbatim, resources, restore_resource,
};
pub(crate) use server::{
    agents, folders, list, make_sample, sample, search, search_session, sign_in, sign_out, version,
};
pub(crate) use sessions::{
    attempts, cancel, diff, event, events_after, events_before, iterations, line_calls, pause,
    prompts, resume, session, session_verbatim, sessions, start, timeline,
};
pub(crate) use steering::{attempt_events, fork, forks, notes, retry, take_back_note, write_note};
pub(crate) use workflows::{
    create_workflow, delete_workflow, provenance, rename_workflow, restore, revision, revisions,
    turn, update_step, workflow, workflows,
};
pub(crate) use writing::{
    change_note, change_template, delete_template, document, merge_document, notes_in,
    revision_verbatim, save_document, templates, waiting_comments, write_comment, write_template,
};
