use std::sync::Arc;

use poem_openapi::{OpenApi, param::Path};
use redraft_domain::TemplateId;

use super::Tag;
use crate::{
    app::App,
    error::{Failure, GUARDED, INVALID, NOT_FOUND},
    json::NoContent,
    parameter::{Number, Word},
};

pub(crate) struct Route(pub(crate) Arc<App>);

#[OpenApi]
impl Route {
    /// Deletes a prompt that the installation keeps
    #[oai(
        path = "/templates/:t",
        method = "delete",
        tag = "Tag::Templates",
        operation_id = "delete_template"
    )]
    async fn delete(
        &self,
        /// The template's id
        t: Path<Number>,
    ) -> Result<NoContent, Failure<{ GUARDED | NOT_FOUND | INVALID }>> {
        let id = TemplateId(t.get());
        self.0.store.remove_prompt_template(None, id).await?;
        Ok(NoContent)
    }

    /// Deletes a prompt that a project keeps
    #[oai(
        path = "/projects/:slug/templates/:t",
        method = "delete",
        tag = "Tag::Templates",
        operation_id = "delete_project_template"
    )]
    async fn delete_in_project(
        &self,
        /// The project's slug
        slug: Path<Word>,
        /// The template's id
        t: Path<Number>,
    ) -> Result<NoContent, Failure<{ GUARDED | NOT_FOUND | INVALID }>> {
        let project = self.0.project(&slug).await?;
        let of = Some(&project.slug);
        let id = TemplateId(t.get());
        self.0.store.remove_prompt_template(of, id).await?;
        Ok(NoContent)
    }
}
