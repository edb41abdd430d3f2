use std::sync::Arc;

use poem_openapi::{OpenApi, param::Path};
use redraft_wire::Revision;

use super::Tag;
use crate::{
    app::App,
    cases,
    error::{CONFLICT, Failure, GUARDED, INVALID, NOT_FOUND},
    json::Created,
    parameter::{Number, Word},
    show,
};

pub(crate) struct Route(pub(crate) Arc<App>);

#[OpenApi]
impl Route {
    /// Makes the text of an earlier revision the newest one
    ///
    /// It becomes a new revision of the user's. A document goes into its file as well; guardrails belong
    /// to the active session.
    #[oai(
        path = "/projects/:slug/workflows/:w/planning/revisions/:r/restore",
        method = "post",
        tag = "Tag::Revisions",
        operation_id = "restore_revision"
    )]
    async fn post(
        &self,
        /// The project's slug
        slug: Path<Word>,
        /// The workflow's id
        w: Path<Word>,
        /// The revision's id
        r: Path<Number>,
    ) -> Result<Created<Revision>, Failure<{ GUARDED | NOT_FOUND | CONFLICT | INVALID }>> {
        let project = self.0.project(&slug).await?;
        let workflow = self.0.workflow(&slug, &w).await?;
        let (earlier, step) = self.0.revision(&workflow, r.get()).await?;
        let new = cases::restore_revision(&self.0, &project.path, &step, &earlier).await?;
        let current = self.0.store.current_revision(step.id, new.artifact).await?;
        Ok(Created(show::revision(&new, Some(new.id) == current)))
    }
}
