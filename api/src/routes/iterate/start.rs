use std::sync::Arc;

use poem_openapi::{OpenApi, param::Path};
use redraft_wire::{IterationSession, StartIteration};

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
    /// Starts a session
    ///
    /// Returns at once; the iterations run in the background.
    #[oai(
        path = "/projects/:slug/workflows/:w/planning/iterate",
        method = "post",
        tag = "Tag::Iterations",
        operation_id = "start_iteration"
    )]
    async fn post(
        &self,
        /// The project's slug
        slug: Path<Word>,
        /// The workflow's id
        w: Path<Word>,
        wanted: Json<StartIteration>,
    ) -> Result<Json<IterationSession>, Failure<{ GUARDED | BODY | NOT_FOUND | CONFLICT }>> {
        let warnings = self.0.warnings([&*wanted.prompt]);
        let session = cases::start_session(&self.0, &slug, &w, wanted.0).await?;
        let mut shown = cases::shown_iteration(&self.0, &session).await?;
        shown.warnings = warnings;
        Ok(Json(shown))
    }
}
