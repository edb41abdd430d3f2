use std::sync::Arc;

use poem_openapi::{OpenApi, param::Path};
use redraft_wire::IterationSession;

use super::Tag;
use crate::{
    app::App,
    cases,
    error::{CONFLICT, Failure, GUARDED, NOT_FOUND},
    json::Json,
    parameter::Word,
};

pub(crate) struct Route(pub(crate) Arc<App>);

#[OpenApi]
impl Route {
    /// Lets a session stand still until it is resumed
    #[oai(
        path = "/projects/:slug/workflows/:w/planning/iterate/:s/pause",
        method = "post",
        tag = "Tag::Iterations",
        operation_id = "pause_iteration"
    )]
    async fn post(
        &self,
        /// The project's slug
        slug: Path<Word>,
        /// The workflow's id
        w: Path<Word>,
        /// The session's id
        s: Path<Word>,
    ) -> Result<Json<IterationSession>, Failure<{ GUARDED | NOT_FOUND | CONFLICT }>> {
        let session = self.0.session(&slug, &w, &s).await?;
        let session = cases::pause_session(&self.0, session).await?;
        Ok(Json(cases::shown_iteration(&self.0, &session).await?))
    }
}
