use std::{cmp::Reverse, sync::Arc};

use poem_openapi::{
    OpenApi,
    param::{Path, Query},
};
use redraft_domain::Artifact;
use redraft_wire::Revision;

use super::Tag;
use crate::{
    app::App,
    error::{ApiError, Failure, GUARDED, INVALID, NOT_FOUND},
    json::Json,
    parameter::Word,
    show,
};

pub(crate) struct Route(pub(crate) Arc<App>);

fn design_doc() -> String {
    Artifact::DesignDoc.to_string()
}

#[OpenApi]
impl Route {
    /// All revisions of a workflow's documents or guardrails, newest first
    #[oai(
        path = "/projects/:slug/workflows/:w/planning/revisions",
        method = "get",
        tag = "Tag::Revisions",
        operation_id = "list_revisions"
    )]
    async fn get(
        &self,
        /// The project's slug
        slug: Path<Word>,
        /// The workflow's id
        w: Path<Word>,
        /// `design_doc` (the document) or `guardrails`
        #[oai(default = "design_doc", validator(max_length = 20))]
        artifact: Query<String>,
    ) -> Result<Json<Vec<Revision>>, Failure<{ GUARDED | NOT_FOUND | INVALID }>> {
        let workflow = self.0.workflow(&slug, &w).await?;
        let artifact = artifact
            .parse()
            .map_err(|()| ApiError::invalid("artifact: 'design_doc' or 'guardrails' expected."))?;
        let store = &self.0.store;
        let mut shown = Vec::new();
        for step in store.steps(&workflow.id).await? {
            let current = store.current_revision(step.id, artifact).await?;
            let revisions = store.revisions(step.id, artifact).await?;
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
