use std::sync::Arc;

use poem_openapi::{OpenApi, param::Path};
use redraft_domain::Name;
use redraft_wire::{Project, UpdateProject};

use super::Tag;
use crate::{
    app::App,
    error::{BODY, Failure, GUARDED, NOT_FOUND},
    json::Json,
    parameter::Word,
    show,
};

pub(crate) struct Route(pub(crate) Arc<App>);

#[OpenApi]
impl Route {
    /// Gives a project another name
    ///
    /// Its slug stays.
    #[oai(
        path = "/projects/:slug",
        method = "patch",
        tag = "Tag::Projects",
        operation_id = "update_project"
    )]
    async fn patch(
        &self,
        /// The project's slug
        slug: Path<Word>,
        change: Json<UpdateProject>,
    ) -> Result<Json<Project>, Failure<{ GUARDED | BODY | NOT_FOUND }>> {
        let project = self.0.project(&slug).await?;
        if let Some(name) = &change.name {
            self.0
                .store
                .rename_project(&project.slug, &Name::parse(name)?)
                .await?;
        }
        Ok(Json(show::project(self.0.project(&slug).await?)))
    }
}
