//! JSON bodies, in and out.
//!
//! Answers are written by serde straight into bytes: the way over a tree of values, which the
//! library's own payload takes, costs twice as much. The media type is plain `application/json`.

use std::ops::Deref;

use poem::{IntoResponse, Request, RequestBody, Response, http::StatusCode};
use poem_openapi::{
    ApiResponse, impl_apirequest_for_payload,
    payload::{ParsePayload, Payload},
    registry::{MetaMediaType, MetaResponse, MetaResponses, MetaSchemaRef, Registry},
    types::{ParseFromJSON, Type},
};
use serde::{Serialize, de::DeserializeOwned};
use serde_json::Value;

use crate::{
    body::{BodyTimeout, read_body},
    error::ApiError,
    secrets::Written,
    show::Made,
};

/// Enough for a prompt of 100,000 characters, however they are escaped.
const SMALL: usize = 2 << 20;

/// Enough for two texts of 2 MiB each, escaped as most clients do.
pub(crate) const LARGE: usize = 12 << 20;

/// Enough for a token: whoever sends it is not known yet, and could send much at once.
pub(crate) const TINY: usize = 4_096;

/// A JSON body; as an answer it has the status 200, as a request at most `MOST` bytes.
pub(crate) struct Json<T, const MOST: usize = SMALL>(pub(crate) T);

/// An answer with the status 201. It brings with it what was made, for the audit log.
pub(crate) struct Created<T>(pub(crate) T);

/// An answer with the status 200 to a request that has made something.
pub(crate) struct Begun<T>(pub(crate) T);

/// With an answer: what the audit log calls what was made.
#[derive(Debug, Clone)]
pub(crate) struct MadeHere(pub(crate) String);

/// An answer without a body: 204.
pub(crate) struct NoContent;

const JSON: &str = "application/json";

impl<T, const MOST: usize> Deref for Json<T, MOST> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.0
    }
}

impl<T: Type, const MOST: usize> Payload for Json<T, MOST> {
    const CONTENT_TYPE: &'static str = JSON;

    fn check_content_type(content_type: &str) -> bool {
        let essence = content_type.split(';').next().unwrap_or_default().trim();
        essence.eq_ignore_ascii_case(JSON)
    }

    fn schema_ref() -> MetaSchemaRef {
        T::schema_ref()
    }

    fn register(registry: &mut Registry) {
        T::register(registry);
    }
}

impl<T: ParseFromJSON + DeserializeOwned, const MOST: usize> ParsePayload for Json<T, MOST> {
    const IS_REQUIRED: bool = true;

    async fn from_request(request: &Request, body: &mut RequestBody) -> poem::Result<Self> {
        // Every request was given its limit where it came in.
        let within = request.data::<BodyTimeout>().copied();
        let within = within.ok_or_else(ApiError::our_fault)?;
        let bytes = read_body(body.take()?, MOST, within).await?;
        let value: Value = serde_json::from_slice(&bytes).map_err(|error| {
            ApiError::invalid(format!("The request's body is not JSON: {error}."))
        })?;
        if let Some(written) = request.data::<Written>() {
            written.look_at(&value);
        }
        let parsed = T::parse_from_json(Some(value));
        let parsed = parsed.map_err(|error| ApiError::unusable(&error.into_message()))?;
        // The library checks ranges and names fields, but takes a number where a text is wanted.
        serde_json::from_slice::<T>(&bytes).map_err(|error| {
            ApiError::invalid(format!(
                "The request's body has a value of a wrong type: {error}."
            ))
        })?;
        Ok(Self(parsed))
    }
}

impl_apirequest_for_payload!(Json<T, MOST>, T: ParseFromJSON + DeserializeOwned, const MOST: usize);

impl<T: Serialize + Send> IntoResponse for Json<T> {
    fn into_response(self) -> Response {
        respond(StatusCode::OK, &self.0)
    }
}

impl<T: Serialize + Made + Send> IntoResponse for Created<T> {
    fn into_response(self) -> Response {
        let mut response = respond(StatusCode::CREATED, &self.0);
        response.set_data(MadeHere(self.0.made()));
        response
    }
}

impl<T: Serialize + Made + Send> IntoResponse for Begun<T> {
    fn into_response(self) -> Response {
        let mut response = respond(StatusCode::OK, &self.0);
        response.set_data(MadeHere(self.0.made()));
        response
    }
}

impl IntoResponse for NoContent {
    fn into_response(self) -> Response {
        StatusCode::NO_CONTENT.into()
    }
}

/// A response with this body.
pub(crate) fn respond(status: StatusCode, body: &impl Serialize) -> Response {
    match serde_json::to_vec(body) {
        Ok(bytes) => Response::builder()
            .status(status)
            .content_type(JSON)
            .body(bytes),
        Err(error) => {
            tracing::error!(%error, "an answer could not be written as JSON");
            Response::builder()
                .status(StatusCode::INTERNAL_SERVER_ERROR)
                .finish()
        }
    }
}

impl<T: Type + Serialize> ApiResponse for Json<T> {
    fn meta() -> MetaResponses {
        MetaResponses {
            responses: vec![json_response(200, "Done", T::schema_ref())],
        }
    }

    fn register(registry: &mut Registry) {
        T::register(registry);
    }
}

impl<T: Type + Serialize + Made> ApiResponse for Begun<T> {
    fn meta() -> MetaResponses {
        Json::<T>::meta()
    }

    fn register(registry: &mut Registry) {
        T::register(registry);
    }
}

impl<T: Type + Serialize + Made> ApiResponse for Created<T> {
    fn meta() -> MetaResponses {
        MetaResponses {
            responses: vec![json_response(201, "Created", T::schema_ref())],
        }
    }

    fn register(registry: &mut Registry) {
        T::register(registry);
    }
}

impl ApiResponse for NoContent {
    fn meta() -> MetaResponses {
        MetaResponses {
            responses: vec![empty_response(204, "Done; nothing to say")],
        }
    }

    fn register(_: &mut Registry) {}
}

/// Describes a response with a JSON body.
pub(crate) fn json_response(
    status: u16,
    description: &'static str,
    schema: MetaSchemaRef,
) -> MetaResponse {
    let content = vec![MetaMediaType {
        content_type: JSON,
        schema,
    }];
    MetaResponse {
        content,
        ..empty_response(status, description)
    }
}

/// Describes a response without a body.
pub(crate) fn empty_response(status: u16, description: &'static str) -> MetaResponse {
    MetaResponse {
        description,
        status: Some(status),
        status_range: None,
        content: vec![],
        headers: vec![],
    }
}
