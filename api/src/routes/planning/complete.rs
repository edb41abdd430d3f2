use std::sync::Arc;

use poem_openapi::{OpenApi, param::Path};
use redraft_wire::{CompleteStep, PlanningSession};

use super::Tag;
use crate::{
    app::App,
    cases,
    error::{BODY, CONFLICT, Failure, GUARDED, NOT_FOUND},
    json::{Json, LARGE},
    parameter::Word,
};

pub(crate) struct Route(pub(crate) Arc<App>);

#[OpenApi]
impl Route {
    /// Completes the planning step
    ///
    /// Saves the results as resources of the project; the workflow moves on to its next step.
    /// An empty text counts as not given. Refused while its session is going on, unless that may be
    /// stopped; a paused session ends.
    #[oai(
        path = "/projects/:slug/workflows/:w/planning/complete",
        method = "post",
        tag = "Tag::Planning",
        operation_id = "complete_planning"
    )]
    async fn post(
        &self,
        /// The project's slug
        slug: Path<Word>,
        /// The workflow's id
        w: Path<Word>,
        with: Json<CompleteStep, LARGE>,
    ) -> Result<Json<PlanningSession>, Failure<{ GUARDED | BODY | NOT_FOUND | CONFLICT }>> {
        let project = self.0.project(&slug).await?;
        let workflow = self.0.workflow(&slug, &w).await?;
        let session = cases::active_session(&self.0, &workflow).await?;
        let session = cases::complete_step(&self.0, project, &workflow, session, with.0).await?;
        Ok(Json(cases::show_session(&self.0, &session).await?))
    }
}
