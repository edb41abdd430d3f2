use std::sync::Arc;

use poem_openapi::{OpenApi, param::Path};
use redraft_wire::SessionFork;

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
    /// The sessions that were forked from this one
    #[oai(
        path = "/projects/:slug/workflows/:w/planning/iterate/:s/forks",
        method = "get",
        tag = "Tag::Iterations",
        operation_id = "list_forks"
    )]
    async fn get(
        &self,
        /// The project's slug
        slug: Path<Word>,
        /// The workflow's id
        w: Path<Word>,
        /// The session's id
        s: Path<Word>,
    ) -> Result<Json<Vec<SessionFork>>, Failure<{ GUARDED | NOT_FOUND }>> {
        let session = self.0.session(&slug, &w, &s).await?;
        let forks = self.0.store.forks(&session.id).await?;
        Ok(Json(forks.iter().filter_map(show::fork).collect()))
    }
}
