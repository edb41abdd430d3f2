use std::sync::Arc;

use poem_openapi::{OpenApi, param::Path};
use redraft_domain::IterationId;
use redraft_wire::IterationSession;

use super::Tag;
use crate::{
    app::App,
    error::{CONFLICT, Failure, GUARDED, INVALID, NOT_FOUND},
    json::Json,
    parameter::{Number, Word},
    show,
};

pub(crate) struct Route(pub(crate) Arc<App>);

#[OpenApi]
impl Route {
    /// Tries a failed iteration again
    ///
    /// A further iteration comes at the session's end; the failed one stays as it is. A session that
    /// ended, but not by cancelling it, goes on for it.
    #[oai(
        path = "/projects/:slug/workflows/:w/planning/iterate/:s/iterations/:i/retry",
        method = "post",
        tag = "Tag::Iterations",
        operation_id = "retry_iteration"
    )]
    async fn post(
        &self,
        /// The project's slug
        slug: Path<Word>,
        /// The workflow's id
        w: Path<Word>,
        /// The session's id
        s: Path<Word>,
        /// The iteration's id
        i: Path<Number>,
    ) -> Result<Json<IterationSession>, Failure<{ GUARDED | NOT_FOUND | CONFLICT | INVALID }>> {
        let session = self.0.session(&slug, &w, &s).await?;
        let iteration = IterationId(i.get());
        let session = self.0.store.retry_iteration(&session.id, iteration).await?;
        let document = self.0.texts.of_session(&self.0.store, &session).await?;
        Ok(Json(show::iteration_session(&session, document.as_deref())))
    }
}
