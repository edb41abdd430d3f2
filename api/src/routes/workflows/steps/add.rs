use std::sync::Arc;

use poem_openapi::{OpenApi, param::Path};
use redraft_wire::{AddStep, Workflow};

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
    /// Adds a step
    ///
    /// At a place, or at the end. A completed workflow goes on with it. Returns the workflow.
    #[oai(
        path = "/projects/:slug/workflows/:w/steps",
        method = "post",
        tag = "Tag::Workflows",
        operation_id = "add_step"
    )]
    async fn post(
        &self,
        /// The project's slug
        slug: Path<Word>,
        /// The workflow's id
        w: Path<Word>,
        new: Json<AddStep>,
    ) -> Result<Created<Workflow>, Failure<{ GUARDED | BODY | NOT_FOUND | CONFLICT }>> {
        let project = self.0.project(&slug).await?;
        let workflow = self.0.workflow(&slug, &w).await?;
        cases::add_step(&self.0, &project, &workflow, new.0).await?;
        Ok(Created(cases::shown_workflow(&self.0, &slug, &w).await?))
    }
}
