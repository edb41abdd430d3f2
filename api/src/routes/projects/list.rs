use std::sync::Arc;

use poem_openapi::OpenApi;
use redraft_wire::Project;

use super::Tag;
use crate::{
    app::App,
    error::{Failure, GUARDED},
    json::Json,
    show,
};

pub(crate) struct Route(pub(crate) Arc<App>);

#[OpenApi]
impl Route {
    /// All projects, in the order of their registration
    #[oai(
        path = "/projects",
        method = "get",
        tag = "Tag::Projects",
        operation_id = "list_projects"
    )]
    async fn get(&self) -> Result<Json<Vec<Project>>, Failure<GUARDED>> {
        let projects = self.0.store.projects().await?;
        Ok(Json(projects.into_iter().map(show::project).collect()))
    }
}
