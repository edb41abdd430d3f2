use std::sync::Arc;

use poem_openapi::{OpenApi, param::Path};
use redraft_wire::Project;

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
    /// One project
    #[oai(
        path = "/projects/:slug",
        method = "get",
        tag = "Tag::Projects",
        operation_id = "get_project"
    )]
    async fn get(
        &self,
        /// The project's slug
        slug: Path<Word>,
    ) -> Result<Json<Project>, Failure<{ GUARDED | NOT_FOUND }>> {
        Ok(Json(show::project(self.0.project(&slug).await?)))
    }
}
