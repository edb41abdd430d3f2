use std::sync::Arc;

use poem_openapi::{
    OpenApi,
    param::{Path, Query},
};

use super::Tag;
use crate::{
    app::App,
    cases,
    error::{CONFLICT, Failure, GUARDED, INVALID, NOT_FOUND},
    json::NoContent,
    parameter::Word,
};

pub(crate) struct Route(pub(crate) Arc<App>);

#[OpenApi]
impl Route {
    /// Forgets a workflow with all its records
    ///
    /// The user's files stay. Refused while a session runs, unless it may be stopped.
    #[oai(
        path = "/projects/:slug/workflows/:w",
        method = "delete",
        tag = "Tag::Workflows",
        operation_id = "delete_workflow"
    )]
    async fn delete(
        &self,
        /// The project's slug
        slug: Path<Word>,
        /// The workflow's id
        w: Path<Word>,
        /// Whether a running session is cancelled first
        #[oai(default)]
        stop_running: Query<bool>,
    ) -> Result<NoContent, Failure<{ GUARDED | NOT_FOUND | CONFLICT | INVALID }>> {
        let workflow = self.0.workflow(&slug, &w).await?;
        cases::remove_workflow(&self.0, &workflow, stop_running.0).await?;
        Ok(NoContent)
    }
}
