use std::sync::Arc;

use poem_openapi::{OpenApi, param::Path};
use redraft_wire::Workflow;

use super::Tag;
use crate::{
    app::App,
    cases,
    error::{CONFLICT, Failure, GUARDED, NOT_FOUND},
    json::Json,
    parameter::Word,
};

pub(crate) struct Route(pub(crate) Arc<App>);

#[OpenApi]
impl Route {
    /// Holds a workflow
    ///
    /// No session starts or goes on until it is resumed. Refused while a session is going on; a
    /// paused one stays paused.
    #[oai(
        path = "/projects/:slug/workflows/:w/pause",
        method = "post",
        tag = "Tag::Workflows",
        operation_id = "pause_workflow"
    )]
    async fn post(
        &self,
        /// The project's slug
        slug: Path<Word>,
        /// The workflow's id
        w: Path<Word>,
    ) -> Result<Json<Workflow>, Failure<{ GUARDED | NOT_FOUND | CONFLICT }>> {
        let workflow = self.0.workflow(&slug, &w).await?;
        self.0.store.pause_workflow(&workflow.id).await?;
        Ok(Json(cases::shown_workflow(&self.0, &slug, &w).await?))
    }
}
