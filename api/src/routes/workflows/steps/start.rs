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
    /// Works on this step from now on
    ///
    /// The step must be pending, and a draft workflow is started by that. The step that was active
    /// goes back to pending; refused while that has a session that has not ended, and for an
    /// autonomous step.
    #[oai(
        path = "/projects/:slug/workflows/:w/steps/:step_id/start",
        method = "post",
        tag = "Tag::Workflows",
        operation_id = "start_step"
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
        self.0.store.start_step(&workflow.id, step.id).await?;
        Ok(Json(cases::shown_workflow(&self.0, &slug, &w).await?))
    }
}
