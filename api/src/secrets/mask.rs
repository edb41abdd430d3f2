//! Answers without secrets. Every answer of the API passes here, so that no route can forget it.

use poem::{Body, Request, Response, http::header};
use redraft_domain::Scope;
use redraft_redaction::Redactor;

use crate::{
    error::ApiError,
    guard::{Caller, Operation},
};

/// The operations whose answers are secrets: a new token, and a new channel's secret, are shown this once.
const SHOW_A_SECRET: [&str; 2] = ["create_token", "create_channel"];

/// Whether a request wants texts as they were written: `?secrets=shown`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Wanted {
    /// With marks in the place of secrets.
    Masked,
    /// As they were written.
    Verbatim,
}

impl Wanted {
    /// What a request of this caller wants. Whoever may only look is not shown secrets.
    pub(crate) fn of(request: &Request, caller: &Caller) -> Result<Self, ApiError> {
        let query = request.uri().query().unwrap_or_default();
        let mut pairs = query.split('&').filter_map(|pair| pair.split_once('='));
        match pairs.find(|(name, _)| *name == "secrets") {
            None | Some((_, "masked")) => Ok(Self::Masked),
            Some((_, "shown")) if caller.scope.includes(Scope::Operate) => Ok(Self::Verbatim),
            Some((_, "shown")) => Err(ApiError::forbidden(
                "Secrets in what was written are shown to the scope 'operate' and above, and yours is \
                 'read'; ask without 'secrets=shown', or with another token.",
            )),
            Some(_) => Err(ApiError::invalid(
                "'secrets' is neither 'masked' nor 'shown': leave it out, or write one of them.",
            )),
        }
    }

    /// An answer as it is wanted.
    pub(crate) async fn give(
        self,
        redactor: &Redactor,
        operation: &Operation,
        mut response: Response,
    ) -> Result<Response, ApiError> {
        let is_json = response
            .headers()
            .get(header::CONTENT_TYPE)
            .is_some_and(|kind| kind.as_bytes().starts_with(b"application/json"));
        if self == Self::Verbatim || !is_json || SHOW_A_SECRET.contains(&operation.id) {
            return Ok(response);
        }
        let bytes = response.take_body().into_bytes().await;
        let bytes = bytes.map_err(|_| ApiError::our_fault())?;
        let text = String::from_utf8(bytes.into()).map_err(|_| ApiError::our_fault())?;
        response.set_body(Body::from_string(redactor.redact_json_text(text)));
        Ok(response)
    }
}
