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
    /// Lets a paused or waiting session go on at once
    #[oai(
        path = "/projects/:slug/workflows/:w/planning/iterate/:s/resume",
        method = "post",
        tag = "Tag::Iterations",
        operation_id = "resume_iteration"
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
        let session = self.0.store.resume_session(&session.id).await?;
        Ok(Json(cases::shown_iteration(&self.0, &session).await?))
    }
}
