use std::sync::Arc;

use poem_openapi::{OpenApi, param::Path};
use redraft_wire::{Document, SaveDocument};

use super::Tag;
use crate::{
    app::App,
    cases,
    error::{BODY, CONFLICT, Failure, GUARDED, NOT_FOUND},
    json::{Json, LARGE},
    parameter::Word,
};

pub(crate) struct Route(pub(crate) Arc<App>);

#[OpenApi]
impl Route {
    /// Replaces the document of the current step
    ///
    /// The text becomes a version of the user's and goes into the file. 409 when the document has moved on
    /// since `base_revision`. While an iteration runs, what it writes is joined with the text when it ends.
    #[oai(
        path = "/projects/:slug/workflows/:w/planning/document",
        method = "put",
        tag = "Tag::Planning",
        operation_id = "save_document"
    )]
    async fn put(
        &self,
        /// The project's slug
        slug: Path<Word>,
        /// The workflow's id
        w: Path<Word>,
        wanted: Json<SaveDocument, LARGE>,
    ) -> Result<Json<Document>, Failure<{ GUARDED | BODY | NOT_FOUND | CONFLICT }>> {
        let workflow = self.0.workflow(&slug, &w).await?;
        let saved = cases::save_document(&self.0, &slug, &workflow, &wanted).await?;
        Ok(Json(saved))
    }
}
