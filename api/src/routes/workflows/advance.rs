use std::sync::Arc;

use poem_openapi::{OpenApi, param::Path};
use redraft_wire::Workflow;

use super::Tag;
use crate::{
    app::App,
    cases,
    error::{CONFLICT, Failure, GUARDED, INVALID, NOT_FOUND},
    json::Json,
    parameter::Word,
};

pub(crate) struct Route(pub(crate) Arc<App>);

#[OpenApi]
impl Route {
    /// Moves on to the next step
    ///
    /// The current step is completed, and what its session has made is saved as when the planning
    /// step is completed. Refused while a session is going on; a paused one ends.
    #[oai(
        path = "/projects/:slug/workflows/:w/advance",
        method = "post",
        tag = "Tag::Workflows",
        operation_id = "advance_workflow"
    )]
    async fn post(
        &self,
        /// The project's slug
        slug: Path<Word>,
        /// The workflow's id
        w: Path<Word>,
    ) -> Result<Json<Workflow>, Failure<{ GUARDED | NOT_FOUND | CONFLICT | INVALID }>> {
        let project = self.0.project(&slug).await?;
        let workflow = self.0.workflow(&slug, &w).await?;
        cases::advance_workflow(&self.0, project, &workflow).await?;
        Ok(Json(cases::shown_workflow(&self.0, &slug, &w).await?))
    }
}
