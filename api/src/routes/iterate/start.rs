use std::sync::Arc;

use poem_openapi::{OpenApi, param::Path};
use redraft_wire::{IterationSession, StartIteration};

use super::Tag;
use crate::{
    app::App,
    cases,
    error::{BODY, CONFLICT, Failure, GUARDED, NOT_FOUND},
    json::{Begun, Json},
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
    ) -> Result<Begun<IterationSession>, Failure<{ GUARDED | BODY | NOT_FOUND | CONFLICT }>> {
        let session = cases::start_session(&self.0, &slug, &w, wanted.0).await?;
        Ok(Begun(cases::shown_iteration(&self.0, &session).await?))
    }
}
