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
    /// Forgets a project with all its records
    ///
    /// The user's files stay; of the sample project its folder is removed too. Refused while a session runs, unless it may be stopped.
    #[oai(
        path = "/projects/:slug",
        method = "delete",
        tag = "Tag::Projects",
        operation_id = "delete_project"
    )]
    async fn delete(
        &self,
        /// The project's slug
        slug: Path<Word>,
        /// Whether running sessions are cancelled first
        #[oai(default)]
        stop_running: Query<bool>,
    ) -> Result<NoContent, Failure<{ GUARDED | NOT_FOUND | CONFLICT | INVALID }>> {
        let project = self.0.project(&slug).await?;
        cases::remove_project(&self.0, &project, stop_running.0).await?;
        Ok(NoContent)
    }
}
