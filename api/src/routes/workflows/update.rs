use std::sync::Arc;

use poem_openapi::{OpenApi, param::Path};
use redraft_domain::Name;
use redraft_wire::{UpdateWorkflow, Workflow};

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
    /// Gives a workflow another name
    #[oai(
        path = "/projects/:slug/workflows/:w",
        method = "patch",
        tag = "Tag::Workflows",
        operation_id = "update_workflow"
    )]
    async fn patch(
        &self,
        /// The project's slug
        slug: Path<Word>,
        /// The workflow's id
        w: Path<Word>,
        change: Json<UpdateWorkflow>,
    ) -> Result<Json<Workflow>, Failure<{ GUARDED | BODY | NOT_FOUND }>> {
        let workflow = self.0.workflow(&slug, &w).await?;
        if let Some(name) = &change.name {
            self.0
                .store
                .rename_workflow(&workflow.id, &Name::parse(name)?)
                .await?;
        }
        let steps = self.0.store.steps(&workflow.id).await?;
        Ok(Json(show::workflow(
            self.0.workflow(&slug, &w).await?,
            steps,
            self.0.sandbox,
        )))
    }
}
