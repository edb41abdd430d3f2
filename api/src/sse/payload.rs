//! The stream as an answer of the API.

use poem::{Body, IntoResponse, Response, http::StatusCode};
use poem_openapi::{
    ApiResponse,
    payload::Payload,
    registry::{MetaMediaType, MetaResponse, MetaResponses, MetaSchema, MetaSchemaRef, Registry},
};

use super::Start;
use crate::json::empty_response;

/// A stream of server-sent events, or 204 where nothing is left to be sent.
pub(crate) struct EventStream(pub(crate) Start);

impl Payload for EventStream {
    const CONTENT_TYPE: &'static str = "text/event-stream";

    fn schema_ref() -> MetaSchemaRef {
        MetaSchemaRef::Inline(Box::new(MetaSchema::new_with_format(
            "string",
            "event-stream",
        )))
    }
}

impl IntoResponse for EventStream {
    fn into_response(self) -> Response {
        match self.0 {
            Start::Finished => StatusCode::NO_CONTENT.into(),
            Start::Stream(messages) => Response::builder()
                .content_type(Self::CONTENT_TYPE)
                // A proxy in front must not hold events back.
                .header("x-accel-buffering", "no")
                .body(Body::from_bytes_stream(messages)),
        }
    }
}

impl ApiResponse for EventStream {
    fn meta() -> MetaResponses {
        let media = MetaMediaType {
            content_type: Self::CONTENT_TYPE,
            schema: Self::schema_ref(),
        };
        let stream = MetaResponse {
            content: vec![media],
            ..empty_response(
                200,
                "The events, as they come; ends after the session's last one",
            )
        };
        let nothing = empty_response(204, "The session ended, and this was its last event");
        MetaResponses {
            responses: vec![stream, nothing],
        }
    }

    fn register(_: &mut Registry) {}
}
