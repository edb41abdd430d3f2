use std::sync::Arc;

use poem_openapi::{OpenApi, param::Path};
use redraft_wire::Workflow;

use super::Tag;
use crate::{
    app::App,
    cases,
    error::{CONFLICT, Failure, GUARDED, INVALID, NOT_FOUND},
    json::Json,
    parameter::{Number, Word},
};

pub(crate) struct Route(pub(crate) Arc<App>);

#[OpenApi]
impl Route {
    /// Leaves a step out
    ///
    /// If it was the active one, the next open step is. Refused while a session of the step is going
    /// on; a paused one ends. What the step has stays readable.
    #[oai(
        path = "/projects/:slug/workflows/:w/steps/:step_id/skip",
        method = "post",
        tag = "Tag::Workflows",
        operation_id = "skip_step"
    )]
    async fn post(
        &self,
        /// The project's slug
        slug: Path<Word>,
        /// The workflow's id
        w: Path<Word>,
        /// The step's id
        step_id: Path<Number>,
    ) -> Result<Json<Workflow>, Failure<{ GUARDED | NOT_FOUND | CONFLICT | INVALID }>> {
        let workflow = self.0.workflow(&slug, &w).await?;
        let step = self.0.step(&workflow, step_id.get()).await?;
        self.0.store.skip_step(&workflow.id, step.id).await?;
        Ok(Json(cases::shown_workflow(&self.0, &slug, &w).await?))
    }
}
