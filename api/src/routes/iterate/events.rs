use std::sync::Arc;

use poem_openapi::{
    OpenApi,
    param::{Path, Query},
};
use redraft_domain::EventId;
use redraft_store::EventPage;
use redraft_wire::StoredEvent;

use super::Tag;
use crate::{
    app::App,
    error::{Failure, GUARDED, INVALID, NOT_FOUND},
    json::Json,
    parameter::Word,
    show,
};

/// How many events are listed without a limit.
fn most() -> i64 {
    500
}

pub(crate) struct Route(pub(crate) Arc<App>);

#[OpenApi]
impl Route {
    /// A page of a session's events, ascending
    ///
    /// The first ones after an id, or with `before_id` the last ones before it.
    #[oai(
        path = "/projects/:slug/workflows/:w/planning/iterate/:s/events",
        method = "get",
        tag = "Tag::Iterations",
        operation_id = "list_events"
    )]
    async fn get(
        &self,
        /// The project's slug
        slug: Path<Word>,
        /// The workflow's id
        w: Path<Word>,
        /// The session's id
        s: Path<Word>,
        /// The event before the first one
        #[oai(
            default,
            validator(minimum(value = "0"), maximum(value = "1000000000000000"))
        )]
        after_id: Query<i64>,
        /// The event after the last one
        #[oai(validator(minimum(value = "0"), maximum(value = "1000000000000000")))]
        before_id: Query<Option<i64>>,
        /// How many at most: 1 to 1,000
        #[oai(
            default = "most",
            validator(minimum(value = "1"), maximum(value = "1000"))
        )]
        limit: Query<i64>,
    ) -> Result<Json<Vec<StoredEvent>>, Failure<{ GUARDED | NOT_FOUND | INVALID }>> {
        let session = self.0.session(&slug, &w, &s).await?;
        let page = match before_id.0 {
            Some(id) => EventPage::Before(EventId(id)),
            None => EventPage::After(EventId(after_id.0)),
        };
        let events = self.0.store.events(&session.id, page, limit.0).await?;
        Ok(Json(events.into_iter().map(show::event).collect()))
    }
}
