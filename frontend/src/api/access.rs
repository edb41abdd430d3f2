//! Who may, and what happened.

use redraft_wire::{AccessToken, AuditEntry, CreateToken, Me, NewToken, SignedInBrowser};

use super::request::Request;
use crate::paths::segment;

/// Who this browser is to the service.
pub(crate) fn me() -> Request<Me> {
    Request::get("/api/me".to_owned())
}

pub(crate) fn tokens() -> Request<Vec<AccessToken>> {
    Request::get("/api/tokens".to_owned())
}

pub(crate) fn create_token(new: &CreateToken) -> Request<NewToken> {
    Request::send("POST", "/api/tokens".to_owned(), new)
}

pub(crate) fn revoke_token(name: &str) -> Request<()> {
    Request::act("DELETE", format!("/api/tokens/{}", segment(name)))
}

pub(crate) fn browsers() -> Request<Vec<SignedInBrowser>> {
    Request::get("/api/browsers".to_owned())
}

pub(crate) fn sign_out_browsers() -> Request<()> {
    Request::act("DELETE", "/api/browsers".to_owned())
}

/// Entries of the audit log that are older than this one; `None`: the newest.
pub(crate) fn audit(before: Option<i64>) -> Request<Vec<AuditEntry>> {
    let before = before.map_or_else(String::new, |id| format!("?before={id}"));
    Request::get(format!("/api/audit{before}"))
}
