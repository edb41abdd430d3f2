use std::sync::Arc;

use poem_openapi::{OpenApi, param::Path};
use redraft_wire::Attempt;

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
    /// Every start of the agent for a session
    #[oai(
        path = "/projects/:slug/workflows/:w/planning/iterate/:s/attempts",
        method = "get",
        tag = "Tag::Iterations",
        operation_id = "list_attempts"
    )]
    async fn get(
        &self,
        /// The project's slug
        slug: Path<Word>,
        /// The workflow's id
        w: Path<Word>,
        /// The session's id
        s: Path<Word>,
    ) -> Result<Json<Vec<Attempt>>, Failure<{ GUARDED | NOT_FOUND }>> {
        let session = self.0.session(&slug, &w, &s).await?;
        let attempts = self.0.store.attempts(&session.id).await?;
        Ok(Json(attempts.into_iter().map(show::attempt).collect()))
    }
}
