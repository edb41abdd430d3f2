use std::sync::Arc;

use poem_openapi::{OpenApi, param::Path};
use redraft_wire::IterationSession;

use super::Tag;
use crate::{
    app::App,
    error::{Failure, GUARDED, NOT_FOUND},
    json::Json,
    show,
};

pub(crate) struct Route(pub(crate) Arc<App>);

#[OpenApi]
impl Route {
    /// One session with its progress
    #[oai(
        path = "/projects/:slug/workflows/:w/planning/iterate/:s",
        method = "get",
        tag = "Tag::Iterations",
        operation_id = "get_iteration"
    )]
    async fn get(
        &self,
        /// The project's slug
        slug: Path<String>,
        /// The workflow's id
        w: Path<String>,
        /// The session's id
        s: Path<String>,
    ) -> Result<Json<IterationSession>, Failure<{ GUARDED | NOT_FOUND }>> {
        let session = self.0.session(&slug, &w, &s).await?;
        let document = self.0.texts.of_session(&self.0.store, &session).await?;
        Ok(Json(show::iteration_session(&session, document.as_deref())))
    }
}
