use std::sync::Arc;

use poem_openapi::{OpenApi, param::Path};
use redraft_domain::EventId;
use redraft_wire::StoredEvent;

use super::Tag;
use crate::{
    app::App,
    error::{ApiError, Failure, GUARDED, INVALID, NOT_FOUND},
    json::Json,
    parameter::{Number, Word},
    show,
};

pub(crate) struct Route(pub(crate) Arc<App>);

#[OpenApi]
impl Route {
    /// One event, whole
    #[oai(
        path = "/projects/:slug/workflows/:w/planning/iterate/:s/events/:e",
        method = "get",
        tag = "Tag::Iterations",
        operation_id = "get_event"
    )]
    async fn get(
        &self,
        /// The project's slug
        slug: Path<Word>,
        /// The workflow's id
        w: Path<Word>,
        /// The session's id
        s: Path<Word>,
        /// The event's id
        e: Path<Number>,
    ) -> Result<Json<StoredEvent>, Failure<{ GUARDED | NOT_FOUND | INVALID }>> {
        let session = self.0.session(&slug, &w, &s).await?;
        let event = self.0.store.event(&session.id, EventId(e.get())).await?;
        let event = event.ok_or_else(|| ApiError::not_found("event"))?;
        Ok(Json(show::event(event)))
    }
}
