use std::sync::Arc;

use poem_openapi::{OpenApi, param::Path};
use redraft_wire::PromptTemplate;

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
    /// The prompts that the installation keeps, and those that come with Redraft
    #[oai(
        path = "/templates",
        method = "get",
        tag = "Tag::Templates",
        operation_id = "list_templates"
    )]
    async fn get(&self) -> Result<Json<Vec<PromptTemplate>>, Failure<{ GUARDED }>> {
        Ok(Json(cases::list_templates(&self.0, None).await?))
    }

    /// The prompts that can be used in a project
    ///
    /// Its own, then those of the installation, then those that come with Redraft.
    #[oai(
        path = "/projects/:slug/templates",
        method = "get",
        tag = "Tag::Templates",
        operation_id = "list_project_templates"
    )]
    async fn get_of_project(
        &self,
        /// The project's slug
        slug: Path<Word>,
    ) -> Result<Json<Vec<PromptTemplate>>, Failure<{ GUARDED | NOT_FOUND }>> {
        let project = self.0.project(&slug).await?;
        let of = Some(&project.slug);
        Ok(Json(cases::list_templates(&self.0, of).await?))
    }
}
