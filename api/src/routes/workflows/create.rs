use std::sync::Arc;

use poem_openapi::{OpenApi, param::Path};
use redraft_domain::Name;
use redraft_store::NewWorkflow;
use redraft_wire::{CreateWorkflow, Workflow};

use super::Tag;
use crate::{
    app::App,
    cases,
    error::{BODY, Failure, GUARDED, NOT_FOUND},
    json::{Created, Json},
    parameter::Word,
    show,
};

pub(crate) struct Route(pub(crate) Arc<App>);

#[OpenApi]
impl Route {
    /// Makes a workflow with its steps
    #[oai(
        path = "/projects/:slug/workflows",
        method = "post",
        tag = "Tag::Workflows",
        operation_id = "create_workflow"
    )]
    async fn post(
        &self,
        /// The project's slug
        slug: Path<Word>,
        new: Json<CreateWorkflow>,
    ) -> Result<Created<Workflow>, Failure<{ GUARDED | BODY | NOT_FOUND }>> {
        let project = self.0.project(&slug).await?;
        let new = NewWorkflow {
            name: Name::parse(&new.0.name)?,
            steps: cases::new_steps(&project, new.0.steps).await?,
        };
        let id = self.0.store.create_workflow(&project.slug, new).await?;
        let workflow = self.0.workflow(&slug, id.as_str()).await?;
        let steps = self.0.store.steps(&id).await?;
        Ok(Created(show::workflow(workflow, steps, self.0.sandbox)))
    }
}
