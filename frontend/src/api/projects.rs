//! Projects.

use redraft_wire::{CreateProject, Project, UpdateProject};

use super::Failure;
use super::request::{act, get, send_for};
use crate::paths::project_api;

pub(crate) async fn projects() -> Result<Vec<Project>, Failure> {
    get("/api/projects").await
}

pub(crate) async fn project(slug: String) -> Result<Project, Failure> {
    get(&project_api(&slug)).await
}

pub(crate) async fn create_project(path: String, name: Option<String>) -> Result<Project, Failure> {
    send_for("POST", "/api/projects", &CreateProject { path, name }).await
}

pub(crate) async fn rename_project(slug: String, name: String) -> Result<Project, Failure> {
    let body = UpdateProject { name: Some(name) };
    send_for("PATCH", &project_api(&slug), &body).await
}

pub(crate) async fn delete_project(slug: String) -> Result<(), Failure> {
    act("DELETE", &project_api(&slug), None).await
}
