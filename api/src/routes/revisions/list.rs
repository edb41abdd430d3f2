use std::{cmp::Reverse, sync::Arc};

use poem_openapi::{OpenApi, param::Path};
use redraft_wire::Revision;

use super::Tag;
use crate::{
    app::App,
    error::{Failure, GUARDED, NOT_FOUND},
    json::Json,
    show,
};

pub(crate) struct Route(pub(crate) Arc<App>);

#[OpenApi]
impl Route {
    /// All revisions of a workflow's documents, newest first
    #[oai(
        path = "/projects/:slug/workflows/:w/planning/revisions",
        method = "get",
        tag = "Tag::Revisions",
        operation_id = "list_revisions"
    )]
    async fn get(
        &self,
        /// The project's slug
        slug: Path<String>,
        /// The workflow's id
        w: Path<String>,
    ) -> Result<Json<Vec<Revision>>, Failure<{ GUARDED | NOT_FOUND }>> {
        let workflow = self.0.workflow(&slug, &w).await?;
        let store = &self.0.store;
        let mut shown = Vec::new();
        for step in store.steps(&workflow.id).await? {
            let current = store.document(step.id).await?.current;
            let revisions = store.revisions(step.id).await?;
            shown.extend(
                revisions
                    .iter()
                    .map(|one| show::revision(one, Some(one.id) == current)),
            );
        }
        shown.sort_by_key(|revision| Reverse(revision.id));
        Ok(Json(shown))
    }
}
