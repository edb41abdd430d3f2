use std::sync::Arc;

use poem_openapi::{OpenApi, param::Path};
use redraft_wire::IterationSummary;

use super::Tag;
use crate::{
    app::App,
    error::{Failure, GUARDED, NOT_FOUND},
    json::Json,
    parameter::Word,
    show,
};

pub(crate) struct Route(pub(crate) Arc<App>);

#[OpenApi]
impl Route {
    /// A session's iterations with their figures
    #[oai(
        path = "/projects/:slug/workflows/:w/planning/iterate/:s/iterations",
        method = "get",
        tag = "Tag::Iterations",
        operation_id = "list_iterations"
    )]
    async fn get(
        &self,
        /// The project's slug
        slug: Path<Word>,
        /// The workflow's id
        w: Path<Word>,
        /// The session's id
        s: Path<Word>,
    ) -> Result<Json<Vec<IterationSummary>>, Failure<{ GUARDED | NOT_FOUND }>> {
        let session = self.0.session(&slug, &w, &s).await?;
        let iterations = self.0.store.iterations(&session.id).await?;
        Ok(Json(iterations.iter().map(show::iteration).collect()))
    }
}
