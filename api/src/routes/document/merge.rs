use std::sync::Arc;

use poem_openapi::{OpenApi, param::Path};
use redraft_wire::{MergedDocument, SaveDocument};

use super::Tag;
use crate::{
    app::App,
    cases,
    error::{BODY, Failure, GUARDED, NOT_FOUND},
    json::{Json, LARGE},
    parameter::Word,
};

pub(crate) struct Route(pub(crate) Arc<App>);

#[OpenApi]
impl Route {
    /// Brings a text and the newest version of the document together
    ///
    /// Nothing is saved: the answer is what could be saved next, with `revision_id` as its base.
    #[oai(
        path = "/projects/:slug/workflows/:w/planning/document/merge",
        method = "post",
        tag = "Tag::Planning",
        operation_id = "merge_document"
    )]
    async fn post(
        &self,
        /// The project's slug
        slug: Path<Word>,
        /// The workflow's id
        w: Path<Word>,
        wanted: Json<SaveDocument, LARGE>,
    ) -> Result<Json<MergedDocument>, Failure<{ GUARDED | BODY | NOT_FOUND }>> {
        let workflow = self.0.workflow(&slug, &w).await?;
        Ok(Json(
            cases::merge_document(&self.0, &workflow, &wanted).await?,
        ))
    }
}
