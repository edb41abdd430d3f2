use std::sync::Arc;

use poem_openapi::{OpenApi, param::Path};
use redraft_wire::IterationSession;

use super::Tag;
use crate::{
    app::App,
    cases,
    error::{Failure, GUARDED, NOT_FOUND},
    json::Json,
    parameter::Word,
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
        slug: Path<Word>,
        /// The workflow's id
        w: Path<Word>,
        /// The session's id
        s: Path<Word>,
    ) -> Result<Json<IterationSession>, Failure<{ GUARDED | NOT_FOUND }>> {
        let session = self.0.session(&slug, &w, &s).await?;
        Ok(Json(cases::shown_iteration(&self.0, &session).await?))
    }
}
