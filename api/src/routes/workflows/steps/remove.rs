use std::sync::Arc;

use poem_openapi::{
    OpenApi,
    param::{Path, Query},
};
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
    /// Removes a step
    ///
    /// With all its records; the user's files stay. The steps after it close up, so the answer is the
    /// workflow. Refused for the last one, while a session of the step has not ended, and where it
    /// has sessions, unless they may go with it.
    #[oai(
        path = "/projects/:slug/workflows/:w/steps/:step_id",
        method = "delete",
        tag = "Tag::Workflows",
        operation_id = "remove_step"
    )]
    async fn delete(
        &self,
        /// The project's slug
        slug: Path<Word>,
        /// The workflow's id
        w: Path<Word>,
        /// The step's id
        step_id: Path<Number>,
        /// Whether the step's ended sessions are removed with it
        #[oai(default)]
        with_sessions: Query<bool>,
    ) -> Result<Json<Workflow>, Failure<{ GUARDED | NOT_FOUND | CONFLICT | INVALID }>> {
        let workflow = self.0.workflow(&slug, &w).await?;
        let step = self.0.step(&workflow, step_id.get()).await?;
        let store = &self.0.store;
        store
            .remove_step(&workflow.id, step.id, with_sessions.0)
            .await?;
        Ok(Json(cases::shown_workflow(&self.0, &slug, &w).await?))
    }
}
