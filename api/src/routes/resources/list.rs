use std::sync::Arc;

use poem_openapi::{
    OpenApi,
    param::{Path, Query},
};
use redraft_wire::Resource;

use super::Tag;
use crate::{
    app::App,
    cases,
    error::{Failure, GUARDED, INVALID, NOT_FOUND},
    json::Json,
    parameter::Word,
};

pub(crate) struct Route(pub(crate) Arc<App>);

#[OpenApi]
impl Route {
    /// The resources of a project, by the names of their files
    ///
    /// Those that completed steps left, those that were made here, and files that someone put into the
    /// resource folder.
    #[oai(
        path = "/projects/:slug/resources",
        method = "get",
        tag = "Tag::Resources",
        operation_id = "list_resources"
    )]
    async fn get(
        &self,
        /// The project's slug
        slug: Path<Word>,
        /// Only those of this kind: `design_doc`, `guardrails` or `other`
        #[oai(validator(max_length = 20))]
        kind: Query<Option<String>>,
    ) -> Result<Json<Vec<Resource>>, Failure<{ GUARDED | NOT_FOUND | INVALID }>> {
        let project = self.0.project(&slug).await?;
        let kind = kind.0.as_deref().map(cases::kind_of).transpose()?;
        let resources = cases::list_resources(&self.0, &project, kind).await?;
        Ok(Json(resources))
    }
}
