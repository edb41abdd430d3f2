//! Limits, of the installation, of projects and of sessions.

use redraft_wire::{
    InstallationLimits, InstallationLimitsStatus, IterationSession, ProjectLimits,
    ProjectLimitsStatus, SessionLimits,
};

use super::request::Request;
use crate::paths::{WorkflowPath, project_api};

pub(crate) fn limits() -> Request<InstallationLimitsStatus> {
    Request::get("/api/limits".to_owned())
}

pub(crate) fn set_limits(new: &InstallationLimits) -> Request<InstallationLimitsStatus> {
    Request::send("PUT", "/api/limits".to_owned(), new)
}

pub(crate) fn project_limits(slug: &str) -> Request<ProjectLimitsStatus> {
    Request::get(format!("{}/limits", project_api(slug)))
}

pub(crate) fn set_project_limits(slug: &str, new: &ProjectLimits) -> Request<ProjectLimitsStatus> {
    Request::send("PUT", format!("{}/limits", project_api(slug)), new)
}

pub(crate) fn set_session_limits(
    path: &WorkflowPath,
    id: &str,
    new: &SessionLimits,
) -> Request<IterationSession> {
    Request::send("PUT", path.session(id, "/limits"), new)
}
