use std::sync::Arc;

use poem_openapi::{
    OpenApi,
    param::{Path, Query},
};
use redraft_domain::AttemptId;
use redraft_wire::StoredEvent;

use super::Tag;
use crate::{
    app::App,
    error::{ApiError, Failure, GUARDED, INVALID, NOT_FOUND},
    json::Json,
    parameter::{Number, Word},
    show,
};

/// How many events are listed without a limit.
fn few() -> i64 {
    20
}

pub(crate) struct Route(pub(crate) Arc<App>);

#[OpenApi]
impl Route {
    /// The last events of one start of the agent, ascending
    #[oai(
        path = "/projects/:slug/workflows/:w/planning/iterate/:s/attempts/:a/events",
        method = "get",
        tag = "Tag::Iterations",
        operation_id = "list_attempt_events"
    )]
    async fn get(
        &self,
        /// The project's slug
        slug: Path<Word>,
        /// The workflow's id
        w: Path<Word>,
        /// The session's id
        s: Path<Word>,
        /// The attempt's id
        a: Path<Number>,
        /// How many at most: 1 to 1,000
        #[oai(
            default = "few",
            validator(minimum(value = "1"), maximum(value = "1000"))
        )]
        limit: Query<i64>,
    ) -> Result<Json<Vec<StoredEvent>>, Failure<{ GUARDED | NOT_FOUND | INVALID }>> {
        let session = self.0.session(&slug, &w, &s).await?;
        let store = &self.0.store;
        let attempts = store.attempts(&session.id).await?;
        if !attempts.iter().any(|attempt| attempt.id == a.get()) {
            return Err(ApiError::not_found("attempt").into());
        }
        let events = store
            .last_events(&session.id, AttemptId(a.get()), limit.0)
            .await?;
        Ok(Json(events.into_iter().map(show::event).collect()))
    }
}
