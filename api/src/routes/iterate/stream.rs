use std::sync::Arc;

use poem_openapi::{
    OpenApi,
    param::{Header, Path, Query},
};
use redraft_domain::EventId;
use redraft_wire as wire;

use super::Tag;
use crate::{
    app::App,
    error::{Failure, GUARDED, INVALID, NOT_FOUND},
    parameter::Word,
    sse::{self, EventStream, last_event_id},
};

pub(crate) struct Route(pub(crate) Arc<App>);

#[OpenApi]
impl Route {
    /// A session's events: those stored, then live
    ///
    /// Server-sent events without an `event:` line. Each `data:` is a JSON object with `type`,
    /// `_event_id`, `_at` and `_iteration`; its other fields are those of the event's type. Every 15
    /// seconds there is a `heartbeat`, and while the agent writes there are `partial` texts; both have
    /// no id. Ends after the session's last event; 204 when that was seen already.
    #[oai(
        path = "/projects/:slug/workflows/:w/planning/iterate/stream/:s",
        method = "get",
        tag = "Tag::Iterations",
        operation_id = "stream_iteration"
    )]
    async fn get(
        &self,
        /// The project's slug
        slug: Path<Word>,
        /// The workflow's id
        w: Path<Word>,
        /// The session's id
        s: Path<Word>,
        /// Show only what comes after this event
        #[oai(
            default,
            validator(minimum(value = "0"), maximum(value = "1000000000000000"))
        )]
        after_event_id: Query<i64>,
        /// The same, as a browser sends it; it goes first
        #[oai(name = "Last-Event-ID", validator(max_length = 20))]
        last_event: Header<Option<String>>,
    ) -> Result<EventStream<wire::SessionEvent>, Failure<{ GUARDED | NOT_FOUND | INVALID }>> {
        let session = self.0.session(&slug, &w, &s).await?;
        // A browser that reconnects sends the id of what it saw last, and its first address again.
        let cursor = match last_event.0 {
            Some(id) => last_event_id(Some(&id))?,
            None => EventId(after_event_id.0),
        };
        let start = sse::open(&self.0.hub, &self.0.store, &session, cursor).await?;
        Ok(start.into())
    }
}
