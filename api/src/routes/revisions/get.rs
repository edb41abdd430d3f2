use std::sync::Arc;

use poem_openapi::{OpenApi, param::Path};
use redraft_wire::RevisionContent;

use super::Tag;
use crate::{
    app::App,
    error::{Failure, GUARDED, INVALID, NOT_FOUND},
    json::Json,
    parameter::{Number, Word},
    show,
};

pub(crate) struct Route(pub(crate) Arc<App>);

#[OpenApi]
impl Route {
    /// One revision with its text
    #[oai(
        path = "/projects/:slug/workflows/:w/planning/revisions/:r",
        method = "get",
        tag = "Tag::Revisions",
        operation_id = "get_revision"
    )]
    async fn get(
        &self,
        /// The project's slug
        slug: Path<Word>,
        /// The workflow's id
        w: Path<Word>,
        /// The revision's id
        r: Path<Number>,
    ) -> Result<Json<RevisionContent>, Failure<{ GUARDED | NOT_FOUND | INVALID }>> {
        let workflow = self.0.workflow(&slug, &w).await?;
        let (revision, step) = self.0.revision(&workflow, r.get()).await?;
        let current = self.0.store.current_revision(step.id, revision.artifact);
        let current = current.await?;
        let text = revision.text(&self.0.store).await?.to_string();
        let is_current = Some(revision.id) == current;
        Ok(Json(show::revision_content(&revision, is_current, text)))
    }
}
