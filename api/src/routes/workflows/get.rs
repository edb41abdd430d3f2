use std::sync::Arc;

use poem_openapi::{OpenApi, param::Path};
use redraft_wire::Workflow;

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
    /// One workflow with its steps
    #[oai(
        path = "/projects/:slug/workflows/:w",
        method = "get",
        tag = "Tag::Workflows",
        operation_id = "get_workflow"
    )]
    async fn get(
        &self,
        /// The project's slug
        slug: Path<Word>,
        /// The workflow's id
        w: Path<Word>,
    ) -> Result<Json<Workflow>, Failure<{ GUARDED | NOT_FOUND }>> {
        let workflow = self.0.workflow(&slug, &w).await?;
        let steps = self.0.store.steps(&workflow.id).await?;
        Ok(Json(show::workflow(workflow, steps, self.0.sandbox)))
    }
}
