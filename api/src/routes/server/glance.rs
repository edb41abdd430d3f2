use std::sync::Arc;

use poem_openapi::OpenApi;
use redraft_wire as wire;

use super::Tag;
use crate::{
    app::App,
    error::{Failure, GUARDED},
    json::Json,
    sse::{EventStream, Start},
};

pub(crate) struct Route(pub(crate) Arc<App>);

#[OpenApi]
impl Route {
    /// All that goes on: sessions, workers, the queue, what was spent today
    ///
    /// At most a second old; all who ask share one look into the database.
    #[oai(
        path = "/glance",
        method = "get",
        tag = "Tag::Server",
        operation_id = "get_glance"
    )]
    async fn get(&self) -> Result<Json<wire::Glance>, Failure<GUARDED>> {
        let glance = self.0.glances.get().await?;
        Ok(Json(wire::Glance::clone(&glance)))
    }

    /// When a glance would show something else
    ///
    /// Server-sent events: one at once, one for each change, at most one in a second; and a `heartbeat` every 15
    /// seconds.
    #[oai(
        path = "/glance/stream",
        method = "get",
        tag = "Tag::Server",
        operation_id = "stream_glance"
    )]
    #[expect(
        clippy::unused_async,
        reason = "the library calls handlers as async functions"
    )]
    async fn stream(&self) -> Result<EventStream<wire::GlanceEvent>, Failure<GUARDED>> {
        Ok(Start::Stream(self.0.glances.changes()).into())
    }
}
