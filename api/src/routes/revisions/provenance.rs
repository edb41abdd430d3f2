use std::sync::Arc;

use poem_openapi::{OpenApi, param::Path};
use redraft_wire::Provenance;

use super::Tag;
use crate::{
    app::App,
    cases,
    error::{Failure, GUARDED, INVALID, NOT_FOUND},
    json::Json,
    parameter::{Number, Word},
    show,
};

pub(crate) struct Route(pub(crate) Arc<App>);

#[OpenApi]
impl Route {
    /// Who wrote which line of a revision
    ///
    /// A line belongs to the newest revision that brought it in; one that a restore or a join brought in, to
    /// the revision that it came from.
    #[oai(
        path = "/projects/:slug/workflows/:w/planning/revisions/:r/provenance",
        method = "get",
        tag = "Tag::Revisions",
        operation_id = "get_provenance"
    )]
    async fn get(
        &self,
        /// The project's slug
        slug: Path<Word>,
        /// The workflow's id
        w: Path<Word>,
        /// The revision's id
        r: Path<Number>,
    ) -> Result<Json<Provenance>, Failure<{ GUARDED | NOT_FOUND | INVALID }>> {
        let workflow = self.0.workflow(&slug, &w).await?;
        let (revision, _) = self.0.revision(&workflow, r.get()).await?;
        let traced = cases::provenance(&self.0.store, &revision).await?;
        Ok(Json(show::provenance(&revision, &traced)))
    }
}
