//! From what is stored to what the API shows.

mod access;
mod conversation;
mod estimate;
mod event;
mod fork;
mod glance;
mod iteration;
mod limits;
mod made;
mod morning;
mod note;
mod notification;
mod project;
mod provenance;
mod resource;
mod revision;
mod search;
mod session;
mod template;
mod timeline;
mod workflow;

pub(crate) use access::{audit_entry, browser, token};
pub(crate) use conversation::conversation;
pub(crate) use estimate::estimate;
pub(crate) use event::event;
pub(crate) use fork::{fork, forked_from};
pub(crate) use glance::glance;
pub(crate) use iteration::{attempt, iteration, iteration_diff};
pub(crate) use limits::{installation_limits, project_limits, session_limits, spending};
pub(crate) use made::Made;
pub(crate) use morning::morning;
pub(crate) use note::note;
pub(crate) use notification::{channel, delivery};
pub(crate) use project::project;
pub(crate) use provenance::provenance;
pub(crate) use resource::{
    resource, resource_content, resource_file, resource_revision, resource_revision_content,
};
pub(crate) use revision::{revision, revision_content};
pub(crate) use search::search_hit;
pub(crate) use session::{
    iteration_session, overview, planning_session, session_detail, session_summary,
};
pub(crate) use template::{built_in_template, template};
pub(crate) use timeline::{line_calls, timeline};
pub(crate) use workflow::{step, workflow};

use redraft_domain::Timestamp;
use redraft_wire::Nullable;

/// The most characters of a prompt in a list.
const PROMPT_IN_LIST: usize = 100;

/// A time that may be missing, as ISO 8601.
fn time(at: Option<Timestamp>) -> Nullable<String> {
    Nullable(at.map(|at| at.to_string()))
}

/// The beginning of a prompt.
fn beginning(prompt: Option<&str>) -> Nullable<String> {
    Nullable(prompt.map(|prompt| prompt.chars().take(PROMPT_IN_LIST).collect()))
}
