//! The library's own errors.

use poem::{
    error::{MethodNotAllowedError, NotFoundError, ReadBodyError},
    http::StatusCode,
};
use poem_openapi::error::{
    ContentTypeError, ParseParamError, ParsePathError, ParseRequestPayloadError,
};

use super::{ApiError, bound::in_words};

/// Gives an error of the library the one shape, and the status that the contract asks for.
pub(crate) fn from_poem(error: poem::Error) -> ApiError {
    let error = match error.downcast::<ApiError>() {
        Ok(ours) => return ours,
        Err(other) => other,
    };
    if let Some(bad) = error.downcast_ref::<ParseParamError>() {
        return ApiError::invalid(format!("{}: {}", bad.name, in_words(&bad.reason)));
    }
    if let Some(bad) = error.downcast_ref::<ParsePathError>() {
        return ApiError::invalid(format!("A part of the path is not usable: {}", bad.reason));
    }
    if let Some(bad) = error.downcast_ref::<ParseRequestPayloadError>() {
        return ApiError::unusable(&bad.reason);
    }
    if error.is::<ContentTypeError>() {
        return ApiError::new(
            StatusCode::UNSUPPORTED_MEDIA_TYPE,
            "The body must be JSON; send it with 'Content-Type: application/json'.",
        );
    }
    if error.is::<ReadBodyError>() {
        return ApiError::bad_request("The request's body could not be read.");
    }
    if error.is::<NotFoundError>() {
        return ApiError::not_found("page or route");
    }
    if error.is::<MethodNotAllowedError>() {
        return ApiError::new(
            StatusCode::METHOD_NOT_ALLOWED,
            "This route does not take this method; the API's description lists what it takes.",
        );
    }
    if error.status().is_client_error() {
        return ApiError::new(error.status(), "The request could not be understood.");
    }
    tracing::error!(%error, "a request failed");
    ApiError::our_fault()
}
