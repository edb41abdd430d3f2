//! Which statuses an operation may answer with, as a part of its type.
//!
//! `Failure<{ GUARDED | NOT_FOUND }>` is an error whose OpenAPI description lists exactly these
//! statuses. One that is not listed is a bug, which every test run with debug assertions notices.

use poem_openapi::{
    ApiResponse,
    payload::Payload as _,
    registry::{MetaResponse, MetaResponses, Registry},
    types::Type as _,
};
use redraft_wire::Problem;

use super::ApiError;
use crate::json::{Json, json_response};

/// 400.
pub(crate) const BAD_REQUEST: u16 = 1;
/// 401.
pub(crate) const UNAUTHORIZED: u16 = 1 << 1;
const FORBIDDEN: u16 = 1 << 2;
/// 404.
pub(crate) const NOT_FOUND: u16 = 1 << 3;
/// 409.
pub(crate) const CONFLICT: u16 = 1 << 4;
const TOO_LARGE: u16 = 1 << 5;
const MEDIA_TYPE: u16 = 1 << 6;
/// 422.
pub(crate) const INVALID: u16 = 1 << 7;
/// 429.
pub(crate) const SLOW_DOWN: u16 = 1 << 8;
const INTERNAL: u16 = 1 << 9;
const BUSY: u16 = 1 << 10;
const TOO_SLOW: u16 = 1 << 11;

/// What every operation may answer, also those that need no token.
pub(crate) const OPEN: u16 = FORBIDDEN | INTERNAL | BUSY;
/// What every operation behind the door may answer.
pub(crate) const GUARDED: u16 = OPEN | UNAUTHORIZED;
/// What an operation with a JSON body may answer.
pub(crate) const BODY: u16 = BAD_REQUEST | TOO_SLOW | TOO_LARGE | MEDIA_TYPE | INVALID;

const ALL: [(u16, u16, &str); 12] = [
    (BAD_REQUEST, 400, "It makes no sense in this place or state"),
    (UNAUTHORIZED, 401, "No token, or not a good one"),
    (
        FORBIDDEN,
        403,
        "The request came for another host or from another site, or its token has a lower scope",
    ),
    (NOT_FOUND, 404, "There is no such thing here"),
    (TOO_SLOW, 408, "The body took too long to arrive"),
    (CONFLICT, 409, "The present state does not allow it"),
    (TOO_LARGE, 413, "The body is too large"),
    (MEDIA_TYPE, 415, "The body is not JSON by its content type"),
    (INVALID, 422, "A value is not usable; the detail names it"),
    (SLOW_DOWN, 429, "Too many wrong tries"),
    (INTERNAL, 500, "Something failed inside the service"),
    (BUSY, 503, "The service is busy; it may work a little later"),
];

/// An error of an operation that may answer with the statuses in `S`.
#[derive(Debug)]
pub(crate) struct Failure<const S: u16>(ApiError);

impl<const S: u16, E: Into<ApiError>> From<E> for Failure<S> {
    fn from(error: E) -> Self {
        let error = error.into();
        debug_assert!(
            ALL.iter()
                .any(|(bit, status, _)| S & bit != 0 && error.status() == *status),
            "{} is not declared for this operation: {error}",
            error.status()
        );
        Self(error)
    }
}

impl<const S: u16> From<Failure<S>> for poem::Error {
    fn from(failure: Failure<S>) -> Self {
        failure.0.into()
    }
}

impl<const S: u16> ApiResponse for Failure<S> {
    fn meta() -> MetaResponses {
        let responses: Vec<MetaResponse> = ALL
            .iter()
            .filter(|(bit, ..)| S & bit != 0)
            .map(|(_, status, text)| json_response(*status, text, Json::<Problem>::schema_ref()))
            .collect();
        MetaResponses { responses }
    }

    fn register(registry: &mut Registry) {
        Problem::register(registry);
    }
}
