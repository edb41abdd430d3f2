use std::sync::Arc;

use poem_openapi::{OpenApi, param::Path};

use super::Tag;
use crate::{
    app::App,
    error::{CONFLICT, Failure, GUARDED, NOT_FOUND},
    json::NoContent,
    parameter::Word,
};

pub(crate) struct Route(pub(crate) Arc<App>);

#[OpenApi]
impl Route {
    /// Takes back that a session was accepted
    ///
    /// It is in the morning report again.
    #[oai(
        path = "/projects/:slug/workflows/:w/planning/iterate/:s/accept",
        method = "delete",
        tag = "Tag::Iterations",
        operation_id = "take_back_acceptance"
    )]
    async fn delete(
        &self,
        /// The project's slug
        slug: Path<Word>,
        /// The workflow's id
        w: Path<Word>,
        /// The session's id
        s: Path<Word>,
    ) -> Result<NoContent, Failure<{ GUARDED | NOT_FOUND | CONFLICT }>> {
        let session = self.0.session(&slug, &w, &s).await?;
        self.0.store.take_back_acceptance(&session.id).await?;
        Ok(NoContent)
    }
}
