use std::sync::Arc;

use poem_openapi::{OpenApi, param::Path};
use redraft_wire::SessionSummary;

use super::Tag;
use crate::{
    app::App,
    error::{Failure, GUARDED, NOT_FOUND},
    json::Json,
    parameter::Word,
    show,
};

pub(crate) struct Route(pub(crate) Arc<App>);

#[OpenApi]
impl Route {
    /// All sessions of a workflow, newest first, with their iterations
    #[oai(
        path = "/projects/:slug/workflows/:w/planning/sessions",
        method = "get",
        tag = "Tag::Planning",
        operation_id = "list_sessions"
    )]
    async fn get(
        &self,
        /// The project's slug
        slug: Path<Word>,
        /// The workflow's id
        w: Path<Word>,
    ) -> Result<Json<Vec<SessionSummary>>, Failure<{ GUARDED | NOT_FOUND }>> {
        let workflow = self.0.workflow(&slug, &w).await?;
        let mut shown = Vec::new();
        for session in self.0.store.sessions(&workflow.id).await? {
            let iterations = self.0.store.iterations(&session.id).await?;
            shown.push(show::session_summary(&session, &iterations));
        }
        Ok(Json(shown))
    }
}
