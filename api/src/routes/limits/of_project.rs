use std::sync::Arc;

use poem_openapi::{OpenApi, param::Path};
use redraft_wire::ProjectLimitsStatus;

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
    /// What a project allows, and what it spent
    #[oai(
        path = "/projects/:slug/limits",
        method = "get",
        tag = "Tag::Limits",
        operation_id = "get_project_limits"
    )]
    async fn get(
        &self,
        /// The project's slug
        slug: Path<Word>,
    ) -> Result<Json<ProjectLimitsStatus>, Failure<{ GUARDED | NOT_FOUND }>> {
        let project = self.0.project(&slug).await?;
        Ok(Json(cases::project_limits(&self.0, &project).await?))
    }
}
