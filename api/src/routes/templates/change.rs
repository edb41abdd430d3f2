use std::sync::Arc;

use poem_openapi::{OpenApi, param::Path};
use redraft_domain::TemplateId;
use redraft_wire::{PromptTemplate, WriteTemplate};

use super::Tag;
use crate::{
    app::App,
    cases,
    error::{BODY, CONFLICT, Failure, GUARDED, NOT_FOUND},
    json::Json,
    parameter::{Number, Word},
};

pub(crate) struct Route(pub(crate) Arc<App>);

#[OpenApi]
impl Route {
    /// Changes a prompt that the installation keeps
    #[oai(
        path = "/templates/:t",
        method = "put",
        tag = "Tag::Templates",
        operation_id = "change_template"
    )]
    async fn put(
        &self,
        /// The template's id
        t: Path<Number>,
        wanted: Json<WriteTemplate>,
    ) -> Result<Json<PromptTemplate>, Failure<{ GUARDED | BODY | NOT_FOUND | CONFLICT }>> {
        let id = TemplateId(t.get());
        Ok(Json(
            cases::change_template(&self.0, None, id, &wanted).await?,
        ))
    }

    /// Changes a prompt that a project keeps
    #[oai(
        path = "/projects/:slug/templates/:t",
        method = "put",
        tag = "Tag::Templates",
        operation_id = "change_project_template"
    )]
    async fn put_in_project(
        &self,
        /// The project's slug
        slug: Path<Word>,
        /// The template's id
        t: Path<Number>,
        wanted: Json<WriteTemplate>,
    ) -> Result<Json<PromptTemplate>, Failure<{ GUARDED | BODY | NOT_FOUND | CONFLICT }>> {
        let project = self.0.project(&slug).await?;
        let of = Some(&project.slug);
        let id = TemplateId(t.get());
        Ok(Json(
            cases::change_template(&self.0, of, id, &wanted).await?,
        ))
    }
}
