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
    /// The workflows of a project, in the order of their creation
    #[oai(
        path = "/projects/:slug/workflows",
        method = "get",
        tag = "Tag::Workflows",
        operation_id = "list_workflows"
    )]
    async fn get(
        &self,
        /// The project's slug
        slug: Path<Word>,
    ) -> Result<Json<Vec<Workflow>>, Failure<{ GUARDED | NOT_FOUND }>> {
        let project = self.0.project(&slug).await?;
        let mut shown = Vec::new();
        for workflow in self.0.store.workflows(&project.slug).await? {
            let steps = self.0.store.steps(&workflow.id).await?;
            shown.push(show::workflow(workflow, steps, self.0.sandbox));
        }
        Ok(Json(shown))
    }
}
