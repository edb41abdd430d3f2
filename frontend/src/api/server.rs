//! The service itself, and what is not of one project.

use redraft_wire::{AgentInfo, FolderListing, SessionOverview, SignIn, Version};

use super::Failure;
use super::request::{act, get, write};
use crate::paths::segment;

pub(crate) async fn version() -> Result<Version, Failure> {
    get("/api/version").await
}

pub(crate) async fn agents() -> Result<Vec<AgentInfo>, Failure> {
    get("/api/agents").await
}

/// All sessions, newest first.
pub(crate) async fn overview() -> Result<Vec<SessionOverview>, Failure> {
    get("/api/sessions").await
}

/// What is in a folder; `None`: the user's own.
pub(crate) async fn folders(path: Option<String>) -> Result<FolderListing, Failure> {
    match path {
        Some(path) => get(&format!("/api/folders?path={}", segment(&path))).await,
        None => get("/api/folders").await,
    }
}

pub(crate) async fn sign_in(token: String) -> Result<(), Failure> {
    act("POST", "/api/sign-in", Some(write(&SignIn { token })?)).await
}

pub(crate) async fn sign_out() -> Result<(), Failure> {
    act("POST", "/api/sign-out", None).await
}
