use std::sync::Arc;

use poem_openapi::{OpenApi, param::Path};
use redraft_wire::{ProjectLimits, ProjectLimitsStatus};

use super::Tag;
use crate::{
    app::App,
    cases,
    error::{BODY, Failure, GUARDED, NOT_FOUND},
    json::Json,
    parameter::Word,
};

pub(crate) struct Route(pub(crate) Arc<App>);

#[OpenApi]
impl Route {
    /// Changes what a project allows
    ///
    /// The body is all of it: what is left out is not limited any more.
    #[oai(
        path = "/projects/:slug/limits",
        method = "put",
        tag = "Tag::Limits",
        operation_id = "set_project_limits"
    )]
    async fn put(
        &self,
        /// The project's slug
        slug: Path<Word>,
        limits: Json<ProjectLimits>,
    ) -> Result<Json<ProjectLimitsStatus>, Failure<{ GUARDED | BODY | NOT_FOUND }>> {
        let project = self.0.project(&slug).await?;
        Ok(Json(
            cases::set_project_limits(&self.0, &project, &limits).await?,
        ))
    }
}
