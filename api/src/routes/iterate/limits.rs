use std::sync::Arc;

use poem_openapi::{OpenApi, param::Path};
use redraft_wire::{IterationSession, SessionLimits};

use super::Tag;
use crate::{
    app::App,
    cases,
    error::{BODY, CONFLICT, Failure, GUARDED, NOT_FOUND},
    json::Json,
    parameter::Word,
};

pub(crate) struct Route(pub(crate) Arc<App>);

#[OpenApi]
impl Route {
    /// Changes the limits of a session that goes on
    ///
    /// The body is all of them: what is left out is not limited any more. An iteration that runs goes by
    /// the old ones.
    #[oai(
        path = "/projects/:slug/workflows/:w/planning/iterate/:s/limits",
        method = "put",
        tag = "Tag::Iterations",
        operation_id = "change_iteration_limits"
    )]
    async fn put(
        &self,
        /// The project's slug
        slug: Path<Word>,
        /// The workflow's id
        w: Path<Word>,
        /// The session's id
        s: Path<Word>,
        limits: Json<SessionLimits>,
    ) -> Result<Json<IterationSession>, Failure<{ GUARDED | BODY | NOT_FOUND | CONFLICT }>> {
        let session = self.0.session(&slug, &w, &s).await?;
        let session = cases::change_limits(&self.0, &session, &limits).await?;
        Ok(Json(cases::shown_iteration(&self.0, &session).await?))
    }
}
