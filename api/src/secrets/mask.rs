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

/// What a request says of secrets, if it does.
fn asked(request: &Request) -> Option<&str> {
    let query = request.uri().query().unwrap_or_default();
    let mut pairs = query.split('&').filter_map(|pair| pair.split_once('='));
    let (_, asked) = pairs.find(|(name, _)| *name == "secrets")?;
    Some(asked)
}

/// Whether a request asks for texts as they were written.
pub(crate) fn wants_secrets(request: &Request) -> bool {
    asked(request) == Some("shown")
}

impl Wanted {
    /// What a request of this caller wants. Whoever may only look is not shown secrets.
    pub(crate) fn of(request: &Request, caller: &Caller) -> Result<Self, ApiError> {
        match asked(request) {
            None | Some("masked") => Ok(Self::Masked),
            Some("shown") if caller.scope.includes(Scope::Operate) => Ok(Self::Verbatim),
            Some("shown") => Err(ApiError::forbidden(
                "Secrets in what was written are shown to the scope 'operate' and above, and yours is \
                 'read'; ask without 'secrets=shown', or with another token.",
            )),
            Some(_) => Err(ApiError::invalid(
                "'secrets' is neither 'masked' nor 'shown': leave it out, or write one of them.",
            )),
        }
    }

    /// Whether the answer to this operation is given as it is.
    pub(crate) fn is_verbatim(self, operation: &Operation) -> bool {
        self == Self::Verbatim || SHOW_A_SECRET.contains(&operation.id)
    }
}

/// An answer on its way out, with marks in the place of secrets; one that is not JSON as it is.
pub(crate) async fn masked(redactor: &Redactor, mut response: Response) -> Response {
    let is_json = response
        .headers()
        .get(header::CONTENT_TYPE)
        .is_some_and(|kind| kind.as_bytes().starts_with(b"application/json"));
    if !is_json {
        return response;
    }
    let Ok(bytes) = response.take_body().into_bytes().await else {
        return ApiError::our_fault().response();
    };
    let Ok(text) = String::from_utf8(bytes.into()) else {
        return ApiError::our_fault().response();
    };
    response.set_body(Body::from_string(redactor.redact_json_text(text)));
    response
}

/// With an answer that is given as it is: its caller asked for texts as they were written, and may, or it is nobody's text.
#[derive(Debug, Clone)]
pub(crate) struct Verbatim;
