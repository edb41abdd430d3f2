use std::sync::Arc;

use poem_openapi::{OpenApi, param::Path};
use redraft_wire::ProjectTrust;

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
    /// Trusts a project's own settings for agents no more
    ///
    /// Agents that run already go on with what they have read.
    #[oai(
        path = "/projects/:slug/trust",
        method = "delete",
        tag = "Tag::Projects",
        operation_id = "distrust_project"
    )]
    async fn delete(
        &self,
        /// The project's slug
        slug: Path<Word>,
    ) -> Result<Json<ProjectTrust>, Failure<{ GUARDED | NOT_FOUND }>> {
        let project = self.0.project(&slug).await?;
        self.0.store.trust_settings(&project.slug, None).await?;
        let project = self.0.project(&slug).await?;
        Ok(Json(cases::look_at_trust(&project).await?))
    }
}
