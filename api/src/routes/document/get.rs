use std::sync::Arc;

use poem_openapi::{OpenApi, param::Path};
use redraft_wire::Document;

use super::Tag;
use crate::{
    app::App,
    cases,
    error::{BAD_REQUEST, CONFLICT, Failure, GUARDED, INVALID, NOT_FOUND},
    json::Json,
    parameter::Word,
};

pub(crate) struct Route(pub(crate) Arc<App>);

#[OpenApi]
impl Route {
    /// The document of the current step
    ///
    /// With the session that works on it. A file that was never read becomes its first version.
    #[oai(
        path = "/projects/:slug/workflows/:w/planning/document",
        method = "get",
        tag = "Tag::Planning",
        operation_id = "get_document"
    )]
    async fn get(
        &self,
        /// The project's slug
        slug: Path<Word>,
        /// The workflow's id
        w: Path<Word>,
    ) -> Result<Json<Document>, Failure<{ GUARDED | BAD_REQUEST | NOT_FOUND | CONFLICT | INVALID }>>
    {
        let workflow = self.0.workflow(&slug, &w).await?;
        Ok(Json(
            cases::current_document(&self.0, &slug, &workflow).await?,
        ))
    }
}
