use std::sync::Arc;

use poem_openapi::{OpenApi, param::Path};
use redraft_wire::FoundGuardrails;

use super::Tag;
use crate::{
    app::App,
    cases,
    error::{Failure, GUARDED, INVALID, NOT_FOUND},
    json::Json,
    parameter::Word,
};

pub(crate) struct Route(pub(crate) Arc<App>);

#[OpenApi]
impl Route {
    /// Rules for agents that the project has already
    ///
    /// Such as `CLAUDE.md`, `AGENTS.md` or `.cursorrules`; each can be adopted as guardrails.
    #[oai(
        path = "/projects/:slug/resources/found",
        method = "get",
        tag = "Tag::Resources",
        operation_id = "list_found_guardrails"
    )]
    async fn get(
        &self,
        /// The project's slug
        slug: Path<Word>,
    ) -> Result<Json<Vec<FoundGuardrails>>, Failure<{ GUARDED | NOT_FOUND | INVALID }>> {
        let project = self.0.project(&slug).await?;
        Ok(Json(cases::found_guardrails(&self.0, &project).await?))
    }
}
