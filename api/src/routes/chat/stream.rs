use std::sync::Arc;

use poem_openapi::{
    OpenApi,
    param::{Header, Path},
};
use redraft_domain::SessionKind;
use redraft_wire as wire;

use super::Tag;
use crate::{
    app::App,
    cases,
    error::{Failure, GUARDED, INVALID, NOT_FOUND},
    parameter::Word,
    sse::{self, EventStream, last_event_id},
};

pub(crate) struct Route(pub(crate) Arc<App>);

#[OpenApi]
impl Route {
    /// The answer to the last message: from its start, then live
    ///
    /// Attaches to the answer and never starts one. `content` has the text in `content`; `tool_use`,
    /// `tool_result`, `error` and `done` are those of an iteration's stream, and so are our other types.
    /// Of an iteration session it is the same as that session's own stream.
    #[oai(
        path = "/projects/:slug/workflows/:w/planning/stream",
        method = "get",
        tag = "Tag::Planning",
        operation_id = "stream_answer"
    )]
    async fn get(
        &self,
        /// The project's slug
        slug: Path<Word>,
        /// The workflow's id
        w: Path<Word>,
        /// The id of the event that was seen last, as a browser sends it
        #[oai(name = "Last-Event-ID", validator(max_length = 20))]
        last_event: Header<Option<String>>,
    ) -> Result<EventStream<wire::SessionEvent>, Failure<{ GUARDED | NOT_FOUND | INVALID }>> {
        let workflow = self.0.workflow(&slug, &w).await?;
        let seen = last_event_id(last_event.0.as_deref())?;
        let session = cases::active_session(&self.0, &workflow).await?;
        let start = match session.kind {
            SessionKind::Iteration => sse::open(&self.0.hub, &self.0.store, &session, seen).await?,
            SessionKind::Chat => {
                let answer = self.0.store.newest_answer(&session.id).await?;
                sse::open_answer(&self.0.hub, &self.0.store, &session, answer, seen).await?
            }
        };
        Ok(start.into())
    }
}
