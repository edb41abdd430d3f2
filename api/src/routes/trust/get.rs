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
    /// What trusting a project means, and whether it is trusted
    ///
    /// Its repository's own settings for agents (`.claude/`, `.mcp.json`) run programs. They are used only
    /// where they are trusted, and only by steps whose agent may do more than write the document.
    #[oai(
        path = "/projects/:slug/trust",
        method = "get",
        tag = "Tag::Projects",
        operation_id = "get_project_trust"
    )]
    async fn get(
        &self,
        /// The project's slug
        slug: Path<Word>,
    ) -> Result<Json<ProjectTrust>, Failure<{ GUARDED | NOT_FOUND }>> {
        let project = self.0.project(&slug).await?;
        Ok(Json(cases::look_at_trust(&project).await?))
    }
}
