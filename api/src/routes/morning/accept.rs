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
    /// Takes note of how a session stands
    ///
    /// It leaves the morning report until it does something else. Nothing else changes. A session that goes on
    /// cannot be accepted yet.
    #[oai(
        path = "/projects/:slug/workflows/:w/planning/iterate/:s/accept",
        method = "post",
        tag = "Tag::Iterations",
        operation_id = "accept_session"
    )]
    async fn post(
        &self,
        /// The project's slug
        slug: Path<Word>,
        /// The workflow's id
        w: Path<Word>,
        /// The session's id
        s: Path<Word>,
    ) -> Result<NoContent, Failure<{ GUARDED | NOT_FOUND | CONFLICT }>> {
        let session = self.0.session(&slug, &w, &s).await?;
        self.0.store.accept_session(&session.id).await?;
        Ok(NoContent)
    }
}
