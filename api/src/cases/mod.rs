//! The work behind a verb, where it is more than one look into the store.

mod advance_workflow;
mod blocking;
mod cancel_session;
mod change_artifacts;
mod complete_planning;
mod configure_step;
mod document;
mod edit_document;
mod estimate;
mod find;
mod fork_revision;
mod limits;
mod line_calls;
mod masked_diff;
mod notes;
mod notifications;
mod open_planning;
mod pause_session;
mod provenance;
mod register_project;
mod remove;
mod resources;
mod restore_revision;
mod sample;
mod session_report;
mod show_session;
mod shown_iteration;
mod shown_workflow;
mod start_session;
mod templates;
mod texts;
mod timeline;
mod tokens;
mod trust;

pub(crate) use advance_workflow::advance_workflow;
pub(crate) use blocking::blocking;
pub(crate) use cancel_session::cancel_session;
pub(crate) use change_artifacts::{active_session, change_artifacts};
pub(crate) use complete_planning::complete_step;
pub(crate) use configure_step::{add_step, configured_step, new_steps};
pub(crate) use edit_document::{current_document, merge_document, save_document};
pub(crate) use estimate::{Wanted, estimate};
pub(crate) use fork_revision::fork_revision;
pub(crate) use limits::{
    change_limits, installation_limits, project_limits, set_installation_limits, set_project_limits,
};
pub(crate) use line_calls::{LineCall, line_calls};
pub(crate) use masked_diff::masked_diff;
pub(crate) use notes::{Placed, anchor_of, placed_notes, waiting_comments};
pub(crate) use notifications::{create_channel, replace_channel, retry_delivery, test_channel};
pub(crate) use open_planning::open_planning;
pub(crate) use pause_session::pause_session;
pub(crate) use provenance::{Traced, provenance};
pub(crate) use register_project::register_project;
pub(crate) use remove::{remove_project, remove_workflow};
pub(crate) use resources::{
    adopt_guardrails, create_resource, find_resource, found_guardrails, kind_of, list_resources,
    remove_resource, replace_resource, restore_resource,
};
pub(crate) use restore_revision::restore_revision;
pub(crate) use sample::{SamplePlace, found_sample, made_sample};
pub(crate) use session_report::session_report;
pub(crate) use show_session::{messages, show_session};
pub(crate) use shown_iteration::shown_iteration;
pub(crate) use shown_workflow::shown_workflow;
pub(crate) use start_session::start_session;
pub(crate) use templates::{change_template, list_templates, write_template};
pub(crate) use texts::Texts;
pub(crate) use timeline::timeline;
pub(crate) use tokens::{create_token, revoke_token};
pub(crate) use trust::{look_at_trust, trust};
