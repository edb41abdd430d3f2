//! The service itself, and what is not of one project.

use redraft_wire::{AgentInfo, FolderListing, Sample, SearchHit, SignIn, Version};

use super::request::Request;
use crate::paths::{search_page, segment};

pub(crate) fn version() -> Request<Version> {
    Request::get("/api/version".to_owned())
}

/// Whether a sample project can be made.
pub(crate) fn sample() -> Request<Sample> {
    Request::get("/api/sample".to_owned())
}

/// Makes the sample project, or what is missing of it.
pub(crate) fn make_sample() -> Request<Sample> {
    Request::act("POST", "/api/sample".to_owned())
}

pub(crate) fn agents() -> Request<Vec<AgentInfo>> {
    Request::get("/api/agents".to_owned())
}

/// Texts with these words that are older than this one; `None`: the newest.
pub(crate) fn search(words: &str, kind: &str, before: Option<i64>) -> Request<Vec<SearchHit>> {
    let before = before.map_or_else(String::new, |id| format!("&before={id}"));
    Request::get(format!("/api{}{before}", search_page(words, kind)))
}

/// Texts of a session with these words, newest first: `limit` of them that are older than this one.
pub(crate) fn search_session(
    words: &str,
    session: &str,
    before: Option<i64>,
    limit: usize,
) -> Request<Vec<SearchHit>> {
    let before = before.map_or_else(String::new, |id| format!("&before={id}"));
    let (words, session) = (segment(words), segment(session));
    Request::get(format!(
        "/api/search?q={words}&session={session}&limit={limit}{before}"
    ))
}

/// What is in a folder; `None`: the user's own.
pub(crate) fn folders(path: Option<String>) -> Request<FolderListing> {
    match path {
        Some(path) => Request::get(format!("/api/folders?path={}", segment(&path))),
        None => Request::get("/api/folders".to_owned()),
    }
}

pub(crate) fn sign_in(token: String) -> Request<()> {
    Request::send("POST", "/api/sign-in".to_owned(), &SignIn { token })
}

pub(crate) fn sign_out() -> Request<()> {
    Request::act("POST", "/api/sign-out".to_owned())
}

/// Any list, unread: who asks takes the texts that it needs. The code that reads an answer as what it is would have to
/// be with all parts that ask for it.
pub(crate) fn list(path: String) -> Request<serde_json::Value> {
    Request::get(path)
}
