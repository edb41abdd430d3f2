use std::sync::Arc;

use poem_openapi::{OpenApi, param::Path};
use redraft_wire::{CancelIteration, IterationSession};

use super::Tag;
use crate::{
    app::App,
    cases,
    error::{BODY, CONFLICT, Failure, GUARDED, NOT_FOUND},
    json::Json,
    parameter::Word,
};

pub(crate) struct Route(pub(crate) Arc<App>);

#[OpenApi]
impl Route {
    /// Cancels a session
    ///
    /// Returns it in its final state. What its agent had done is kept.
    #[oai(
        path = "/projects/:slug/workflows/:w/planning/iterate/cancel",
        method = "post",
        tag = "Tag::Iterations",
        operation_id = "cancel_iteration"
    )]
    async fn post(
        &self,
        /// The project's slug
        slug: Path<Word>,
        /// The workflow's id
        w: Path<Word>,
        which: Json<CancelIteration>,
    ) -> Result<Json<IterationSession>, Failure<{ GUARDED | BODY | NOT_FOUND | CONFLICT }>> {
        let session = self.0.session(&slug, &w, &which.session_id).await?;
        let session = cases::cancel_session(&self.0, session).await?;
        Ok(Json(cases::shown_iteration(&self.0, &session).await?))
    }
}
