use std::sync::Arc;

use poem_openapi::{
    OpenApi,
    param::{Header, Query},
};
use redraft_wire::HappeningsEvent;

use super::Tag;
use crate::{
    app::App,
    error::{Failure, GUARDED, INVALID},
    sse::{EndlessStream, last_event_id, open_happenings},
};

pub(crate) struct Route(pub(crate) Arc<App>);

#[OpenApi]
impl Route {
    /// What happens to all sessions, as it happens
    ///
    /// Server-sent events without an `event:` line. First comes how it stands (`standing`), and again each time when it
    /// changes; a `happening` has an id, after which a stream goes on without a gap or a repeat. Without one it begins
    /// with the present. Every 15 seconds there is a `heartbeat`.
    #[oai(
        path = "/happenings",
        method = "get",
        tag = "Tag::Notifications",
        operation_id = "stream_happenings"
    )]
    async fn get(
        &self,
        /// Show only what comes after this happening
        #[oai(validator(minimum(value = "0"), maximum(value = "1000000000000000")))]
        after: Query<Option<i64>>,
        /// The same, as a browser sends it; it goes first
        #[oai(name = "Last-Event-ID", validator(max_length = 20))]
        last_event: Header<Option<String>>,
    ) -> Result<EndlessStream<HappeningsEvent>, Failure<{ GUARDED | INVALID }>> {
        let after = match last_event.0 {
            Some(id) => Some(last_event_id(Some(&id))?.0),
            None => after.0,
        };
        let messages = open_happenings(&self.0, after).await?;
        Ok(EndlessStream::new(messages))
    }
}
