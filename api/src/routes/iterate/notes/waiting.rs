use std::sync::Arc;

use poem_openapi::{OpenApi, param::Path};
use redraft_wire::Note;

use super::Tag;
use crate::{
    app::App,
    cases,
    error::{BAD_REQUEST, Failure, GUARDED, NOT_FOUND},
    json::Json,
    parameter::Word,
};

pub(crate) struct Route(pub(crate) Arc<App>);

#[OpenApi]
impl Route {
    /// The comments on the current step's document that wait for a session
    ///
    /// Those that no attempt was given before their session ended, oldest first. A session that is started
    /// with `takes_comments` gives them to its first iteration.
    #[oai(
        path = "/projects/:slug/workflows/:w/planning/comments",
        method = "get",
        tag = "Tag::Iterations",
        operation_id = "list_waiting_comments"
    )]
    async fn get(
        &self,
        /// The project's slug
        slug: Path<Word>,
        /// The workflow's id
        w: Path<Word>,
    ) -> Result<Json<Vec<Note>>, Failure<{ GUARDED | BAD_REQUEST | NOT_FOUND }>> {
        let workflow = self.0.workflow(&slug, &w).await?;
        Ok(Json(cases::waiting_comments(&self.0, &workflow).await?))
    }
}
