use std::sync::Arc;

use poem_openapi::{
    OpenApi,
    param::{Header, Path},
};
use redraft_wire as wire;

use super::Tag;
use crate::{
    app::App,
    cases,
    error::{CONFLICT, Failure, GUARDED, INVALID, NOT_FOUND},
    parameter::Word,
    sse::{self, EventStream, last_event_id},
};

pub(crate) struct Route(pub(crate) Arc<App>);

#[OpenApi]
impl Route {
    /// Both results, written down from the conversation
    ///
    /// Asked for once for each state of the conversation; whoever asks again attaches. Sends
    /// `progress`, `artifacts`, `error` and `done`.
    #[oai(
        path = "/projects/:slug/workflows/:w/planning/generate-artifacts",
        method = "get",
        tag = "Tag::Planning",
        operation_id = "generate_artifacts"
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
    ) -> Result<
        EventStream<wire::GenerationEvent>,
        Failure<{ GUARDED | NOT_FOUND | CONFLICT | INVALID }>,
    > {
        let workflow = self.0.workflow(&slug, &w).await?;
        let seen = last_event_id(last_event.0.as_deref())?;
        let session = cases::active_session(&self.0, &workflow).await?;
        let number = self.0.store.ask_for_artifacts(&session.id, false).await?;
        let session = self.0.session(&slug, &w, session.id.as_str()).await?;
        let start =
            sse::open_answer(&self.0.hub, &self.0.store, &session, Some(number), seen).await?;
        Ok(sse::artifacts(&self.0, session, number, start).into())
    }
}
