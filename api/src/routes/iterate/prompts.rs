use std::sync::Arc;

use poem_openapi::{OpenApi, param::Path};
use redraft_domain::IterationId;
use redraft_wire::SentPrompt;

use super::Tag;
use crate::{
    app::App,
    error::{ApiError, Failure, GUARDED, INVALID, NOT_FOUND},
    json::Json,
    parameter::{Number, Word},
};

pub(crate) struct Route(pub(crate) Arc<App>);

#[OpenApi]
impl Route {
    /// What the agent was sent for an iteration
    ///
    /// The exact prompt of each attempt, oldest first.
    #[oai(
        path = "/projects/:slug/workflows/:w/planning/iterate/:s/iterations/:i/prompts",
        method = "get",
        tag = "Tag::Iterations",
        operation_id = "list_prompts"
    )]
    async fn get(
        &self,
        /// The project's slug
        slug: Path<Word>,
        /// The workflow's id
        w: Path<Word>,
        /// The session's id
        s: Path<Word>,
        /// The iteration's id
        i: Path<Number>,
    ) -> Result<Json<Vec<SentPrompt>>, Failure<{ GUARDED | NOT_FOUND | INVALID }>> {
        let session = self.0.session(&slug, &w, &s).await?;
        let iteration = self
            .0
            .store
            .iteration(&session.id, IterationId(i.get()))
            .await?;
        let iteration = iteration.ok_or_else(|| ApiError::not_found("iteration"))?;
        let sent = self.0.store.prompts(iteration.id).await?;
        let shown = sent.into_iter().map(|sent| SentPrompt {
            attempt_number: sent.attempt as i32,
            resumed: sent.resumed,
            source: sent.source.into(),
            prompt: sent.prompt,
        });
        Ok(Json(shown.collect()))
    }
}
