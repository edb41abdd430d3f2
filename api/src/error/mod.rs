//! Errors as HTTP shows them: one JSON shape, `{"detail": "…"}`, on every route.
//!
//! This folder is the one place where an error gets its status. Everything else says what is wrong
//! by the constructors here, or returns an error of the crates below, which [`from_crates`] maps.

mod bound;
mod from_crates;
mod from_poem;
mod statuses;

use poem::{
    Response,
    error::ResponseError,
    http::{HeaderName, HeaderValue, StatusCode, header},
};
use redraft_wire::Problem;
use thiserror::Error;

use crate::json::respond;

pub(crate) use from_poem::from_poem;
pub(crate) use statuses::{
    BAD_REQUEST, BODY, CONFLICT, Failure, GUARDED, INVALID, NOT_FOUND, OPEN, SLOW_DOWN,
    UNAUTHORIZED,
};

/// The most characters of a `detail`.
const MOST_DETAIL_CHARS: usize = 1_000;

/// An error as HTTP shows it.
#[derive(Debug, Error)]
#[error("{detail}")]
pub(crate) struct ApiError {
    status: StatusCode,
    detail: String,
}

impl ApiError {
    fn new(status: StatusCode, detail: impl Into<String>) -> Self {
        let mut detail = detail.into();
        if let Some((end, _)) = detail.char_indices().nth(MOST_DETAIL_CHARS) {
            detail.truncate(end);
            detail.push('…');
        }
        Self { status, detail }
    }

    /// 400: it makes no sense in this place or state.
    pub(crate) fn bad_request(detail: impl Into<String>) -> Self {
        Self::new(StatusCode::BAD_REQUEST, detail)
    }

    /// 401: no credential, or not a good one.
    pub(crate) fn unauthorized(detail: impl Into<String>) -> Self {
        Self::new(StatusCode::UNAUTHORIZED, detail)
    }

    /// 403: not for anyone on this way in.
    pub(crate) fn forbidden(detail: impl Into<String>) -> Self {
        Self::new(StatusCode::FORBIDDEN, detail)
    }

    /// 403: the request names a host that is not ours.
    pub(crate) fn unknown_host() -> Self {
        Self::forbidden(
            "Redraft does not answer to this host name; use the address that it printed, or add the \
             name to its configured host names.",
        )
    }

    /// 404: there is no such thing; `what` begins the sentence, as in 'project'.
    pub(crate) fn not_found(what: &str) -> Self {
        Self::new(StatusCode::NOT_FOUND, format!("There is no such {what}."))
    }

    /// 404 in words of its own.
    pub(crate) fn nothing(detail: impl Into<String>) -> Self {
        Self::new(StatusCode::NOT_FOUND, detail)
    }

    /// 409: the present state does not allow it.
    pub(crate) fn conflict(detail: impl Into<String>) -> Self {
        Self::new(StatusCode::CONFLICT, detail)
    }

    /// 422 for the library's own reason, in words for a person where it is about a bound.
    pub(crate) fn unusable(reason: &str) -> Self {
        Self::invalid(bound::in_words(reason))
    }

    /// 422: a value is not usable.
    pub(crate) fn invalid(detail: impl Into<String>) -> Self {
        Self::new(StatusCode::UNPROCESSABLE_ENTITY, detail)
    }

    /// 413: more bytes than this route takes.
    pub(crate) fn too_large(most_bytes: usize) -> Self {
        Self::new(
            StatusCode::PAYLOAD_TOO_LARGE,
            format!("The request's body is too large: at most {most_bytes} bytes are taken here."),
        )
    }

    /// 408: the request's body took too long.
    pub(crate) fn too_slow() -> Self {
        Self::new(
            StatusCode::REQUEST_TIMEOUT,
            "The request's body took too long to arrive.",
        )
    }

    /// 429: too many wrong tries.
    pub(crate) fn slow_down(detail: impl Into<String>) -> Self {
        Self::new(StatusCode::TOO_MANY_REQUESTS, detail)
    }

    /// 503: it may work a little later.
    pub(crate) fn busy(detail: impl Into<String>) -> Self {
        Self::new(StatusCode::SERVICE_UNAVAILABLE, detail)
    }

    /// 500: our fault. The cause goes to the log, never to the client.
    pub(crate) fn internal(cause: &dyn std::error::Error) -> Self {
        log(cause);
        Self::our_fault()
    }

    /// 500: to try again is of no use, and only the user can put it right.
    pub(crate) fn damaged(cause: &dyn std::error::Error) -> Self {
        log(cause);
        Self::new(
            StatusCode::INTERNAL_SERVER_ERROR,
            "The database is damaged, so this could not be done. Stop Redraft and put a backup in its \
             place with `redraft restore`; `redraft doctor` says what is damaged.",
        )
    }

    /// 500 without a cause to log.
    pub(crate) fn our_fault() -> Self {
        Self::new(
            StatusCode::INTERNAL_SERVER_ERROR,
            "Something failed inside Redraft; its log says what. Try again.",
        )
    }

    /// The same, with the field that it is about.
    pub(crate) fn about(mut self, field: &str) -> Self {
        self.detail = format!("{field}: {}", self.detail);
        self
    }

    /// The status.
    pub(crate) fn status(&self) -> StatusCode {
        self.status
    }

    /// The response.
    pub(crate) fn response(self) -> Response {
        let status = self.status;
        let mut response = respond(
            status,
            &Problem {
                detail: self.detail,
            },
        );
        let extra: Option<(HeaderName, &'static str)> = match status {
            StatusCode::UNAUTHORIZED => Some((header::WWW_AUTHENTICATE, "Bearer")),
            StatusCode::SERVICE_UNAVAILABLE | StatusCode::TOO_MANY_REQUESTS => {
                Some((header::RETRY_AFTER, "1"))
            }
            _ => None,
        };
        if let Some((name, value)) = extra {
            response
                .headers_mut()
                .insert(name, HeaderValue::from_static(value));
        }
        response
    }
}

/// An error of ours with all its causes.
fn log(cause: &dyn std::error::Error) {
    let mut whole = cause.to_string();
    let mut deeper = cause.source();
    while let Some(source) = deeper {
        whole.push_str(": ");
        whole.push_str(&source.to_string());
        deeper = source.source();
    }
    tracing::error!(error = whole, "a request failed");
}

impl ResponseError for ApiError {
    fn status(&self) -> StatusCode {
        self.status
    }
}
