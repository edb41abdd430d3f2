use std::sync::Arc;

use poem_openapi::{OpenApi, param::Path};
use redraft_domain::IterationId;
use redraft_wire::IterationDiff;

use super::Tag;
use crate::{
    app::App,
    cases,
    error::{ApiError, Failure, GUARDED, INVALID, NOT_FOUND},
    json::Json,
    parameter::{Number, Word},
    show,
};

pub(crate) struct Route(pub(crate) Arc<App>);

#[OpenApi]
impl Route {
    /// What an iteration changed
    #[oai(
        path = "/projects/:slug/workflows/:w/planning/iterate/:s/iterations/:i/diff",
        method = "get",
        tag = "Tag::Iterations",
        operation_id = "get_diff"
    )]
    async fn get(
        &self,
        /// The project's slug
        slug: Path<Word>,
        /// The workflow's id
        w: Path<Word>,
        /// The session's id
        s: Path<Word>,
        /// The iteration's id
        i: Path<Number>,
    ) -> Result<Json<IterationDiff>, Failure<{ GUARDED | NOT_FOUND | INVALID }>> {
        let session = self.0.session(&slug, &w, &s).await?;
        let iteration = self
            .0
            .store
            .iteration(&session.id, IterationId(i.get()))
            .await?;
        let iteration = iteration.ok_or_else(|| ApiError::not_found("iteration"))?;
        let diff = cases::masked_diff(&self.0, &iteration).await?;
        Ok(Json(show::iteration_diff(&iteration, diff.as_deref())))
    }
}
