//! Projects.

use redraft_wire::{CreateProject, Project, ProjectTrust, TrustProject, UpdateProject};

use super::request::Request;
use crate::paths::project_api;

pub(crate) fn projects() -> Request<Vec<Project>> {
    Request::get("/api/projects".to_owned())
}

pub(crate) fn project(slug: String) -> Request<Project> {
    Request::get(project_api(&slug))
}

pub(crate) fn create_project(path: String, name: Option<String>) -> Request<Project> {
    Request::send(
        "POST",
        "/api/projects".to_owned(),
        &CreateProject { path, name },
    )
}

pub(crate) fn rename_project(slug: String, name: String) -> Request<Project> {
    let body = UpdateProject { name: Some(name) };
    Request::send("PATCH", project_api(&slug), &body)
}

pub(crate) fn delete_project(slug: String) -> Request<()> {
    Request::act("DELETE", project_api(&slug))
}

/// Whether a project's own settings for agents are used.
pub(crate) fn trust(slug: &str) -> Request<ProjectTrust> {
    Request::get(trust_api(slug))
}

/// Trusts what was looked at.
pub(crate) fn give_trust(slug: &str, fingerprint: String) -> Request<ProjectTrust> {
    Request::send("PUT", trust_api(slug), &TrustProject { fingerprint })
}

pub(crate) fn take_trust_back(slug: &str) -> Request<ProjectTrust> {
    Request::act("DELETE", trust_api(slug))
}

fn trust_api(slug: &str) -> String {
    format!("{}/trust", project_api(slug))
}
