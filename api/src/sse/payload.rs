//! The stream as an answer of the API.

use std::{io, marker::PhantomData};

use bytes::Bytes;
use futures::stream::BoxStream;
use poem::{Body, IntoResponse, Response, http::StatusCode};
use poem_openapi::{
    ApiResponse,
    payload::Payload,
    registry::{MetaMediaType, MetaResponse, MetaResponses, MetaSchemaRef, Registry},
    types::Type,
};

use super::Start;
use crate::json::empty_response;

const EVENTS: &str = "text/event-stream";

fn streamed(messages: BoxStream<'static, io::Result<Bytes>>) -> Response {
    Response::builder()
        .content_type(EVENTS)
        // A proxy in front must not hold events back.
        .header("x-accel-buffering", "no")
        .body(Body::from_bytes_stream(messages))
}

/// A stream of server-sent events that goes on for as long as somebody listens.
pub(crate) struct EndlessStream<E> {
    messages: BoxStream<'static, io::Result<Bytes>>,
    event: PhantomData<E>,
}

impl<E> EndlessStream<E> {
    /// The stream of these messages.
    pub(crate) fn new(messages: BoxStream<'static, io::Result<Bytes>>) -> Self {
        Self {
            messages,
            event: PhantomData,
        }
    }
}

impl<E: Type> IntoResponse for EndlessStream<E> {
    fn into_response(self) -> Response {
        streamed(self.messages)
    }
}

impl<E: Type> ApiResponse for EndlessStream<E> {
    fn meta() -> MetaResponses {
        let media = MetaMediaType {
            content_type: EVENTS,
            schema: E::schema_ref(),
        };
        let stream = MetaResponse {
            content: vec![media],
            ..empty_response(200, "The messages, as they come, without an end")
        };
        MetaResponses {
            responses: vec![stream],
        }
    }

    fn register(registry: &mut Registry) {
        E::register(registry);
    }
}

/// A stream of server-sent events, or 204 where nothing is left to be sent. The `data:` of each is an
/// `E`, which the description says and the tests check: the stream itself is made of stored bytes.
pub(crate) struct EventStream<E> {
    start: Start,
    event: PhantomData<E>,
}

impl<E> From<Start> for EventStream<E> {
    fn from(start: Start) -> Self {
        Self {
            start,
            event: PhantomData,
        }
    }
}

impl<E: Type> Payload for EventStream<E> {
    const CONTENT_TYPE: &'static str = EVENTS;

    fn schema_ref() -> MetaSchemaRef {
        E::schema_ref()
    }

    fn register(registry: &mut Registry) {
        E::register(registry);
    }
}

impl<E: Type> IntoResponse for EventStream<E> {
    fn into_response(self) -> Response {
        match self.start {
            Start::Finished => StatusCode::NO_CONTENT.into(),
            Start::Stream(messages) => streamed(messages),
        }
    }
}

impl<E: Type> ApiResponse for EventStream<E> {
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

    fn register(registry: &mut Registry) {
        E::register(registry);
    }
}
