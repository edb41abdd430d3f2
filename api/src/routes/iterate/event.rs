use std::sync::Arc;

use poem_openapi::{OpenApi, param::Path};
use redraft_domain::EventId;
use redraft_wire::StoredEvent;

use super::Tag;
use crate::{
    app::App,
    error::{ApiError, Failure, GUARDED, INVALID, NOT_FOUND},
    json::Json,
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
        slug: Path<String>,
        /// The workflow's id
        w: Path<String>,
        /// The session's id
        s: Path<String>,
        /// The event's id
        e: Path<i64>,
    ) -> Result<Json<StoredEvent>, Failure<{ GUARDED | NOT_FOUND | INVALID }>> {
        let session = self.0.session(&slug, &w, &s).await?;
        let event = self.0.store.event(&session.id, EventId(e.0)).await?;
        let event = event.ok_or_else(|| ApiError::not_found("event"))?;
        Ok(Json(show::event(event)))
    }
}
