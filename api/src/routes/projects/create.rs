use std::sync::Arc;

use poem_openapi::OpenApi;
use redraft_wire::{CreateProject, Project};

use super::Tag;
use crate::{
    app::App,
    cases,
    error::{BODY, CONFLICT, Failure, GUARDED},
    json::{Created, Json},
    show,
};

pub(crate) struct Route(pub(crate) Arc<App>);

#[OpenApi]
impl Route {
    /// Registers a folder as a project
    #[oai(
        path = "/projects",
        method = "post",
        tag = "Tag::Projects",
        operation_id = "create_project"
    )]
    async fn post(
        &self,
        new: Json<CreateProject>,
    ) -> Result<Created<Project>, Failure<{ GUARDED | BODY | CONFLICT }>> {
        let project = cases::register_project(&self.0, new.0).await?;
        Ok(Created(show::project(project)))
    }
}
