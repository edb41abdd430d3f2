use std::sync::Arc;

use poem_openapi::{OpenApi, param::Path};
use redraft_wire::{ForkRevision, IterationSession};

use super::Tag;
use crate::{
    app::App,
    cases,
    error::{BODY, CONFLICT, Failure, GUARDED, NOT_FOUND},
    json::{Created, Json},
    parameter::{Number, Word},
    show,
};

pub(crate) struct Route(pub(crate) Arc<App>);

#[OpenApi]
impl Route {
    /// Starts a session on an earlier version of the document
    ///
    /// The version's text becomes the newest one, as the user's; those between them are kept. The session
    /// and the one it was forked from name each other.
    #[oai(
        path = "/projects/:slug/workflows/:w/planning/revisions/:r/fork",
        method = "post",
        tag = "Tag::Revisions",
        operation_id = "fork_revision"
    )]
    async fn post(
        &self,
        /// The project's slug
        slug: Path<Word>,
        /// The workflow's id
        w: Path<Word>,
        /// The revision's id
        r: Path<Number>,
        wanted: Json<ForkRevision>,
    ) -> Result<Created<IterationSession>, Failure<{ GUARDED | BODY | NOT_FOUND | CONFLICT }>> {
        let session = cases::fork_revision(&self.0, &slug, &w, r.get(), wanted.0).await?;
        let document = self.0.texts.of_session(&self.0.store, &session).await?;
        Ok(Created(show::iteration_session(
            &session,
            document.as_deref(),
        )))
    }
}
