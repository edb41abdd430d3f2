use std::sync::Arc;

use poem_openapi::{OpenApi, param::Path};
use redraft_wire::{PromptTemplate, WriteTemplate};

use super::Tag;
use crate::{
    app::App,
    cases,
    error::{BODY, CONFLICT, Failure, GUARDED, NOT_FOUND},
    json::{Created, Json},
    parameter::Word,
};

pub(crate) struct Route(pub(crate) Arc<App>);

#[OpenApi]
impl Route {
    /// Keeps a prompt for every project
    #[oai(
        path = "/templates",
        method = "post",
        tag = "Tag::Templates",
        operation_id = "write_template"
    )]
    async fn post(
        &self,
        wanted: Json<WriteTemplate>,
    ) -> Result<Created<PromptTemplate>, Failure<{ GUARDED | BODY | CONFLICT }>> {
        Ok(Created(
            cases::write_template(&self.0, None, &wanted).await?,
        ))
    }

    /// Keeps a prompt in a project
    #[oai(
        path = "/projects/:slug/templates",
        method = "post",
        tag = "Tag::Templates",
        operation_id = "write_project_template"
    )]
    async fn post_in_project(
        &self,
        /// The project's slug
        slug: Path<Word>,
        wanted: Json<WriteTemplate>,
    ) -> Result<Created<PromptTemplate>, Failure<{ GUARDED | BODY | NOT_FOUND | CONFLICT }>> {
        let project = self.0.project(&slug).await?;
        let of = Some(&project.slug);
        Ok(Created(cases::write_template(&self.0, of, &wanted).await?))
    }
}
