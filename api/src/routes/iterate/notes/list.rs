use std::sync::Arc;

use poem_openapi::{OpenApi, param::Path};
use redraft_wire::Note;

use super::Tag;
use crate::{
    app::App,
    error::{Failure, GUARDED, NOT_FOUND},
    json::Json,
    parameter::Word,
    show,
};

pub(crate) struct Route(pub(crate) Arc<App>);

#[OpenApi]
impl Route {
    /// The notes to a session, oldest first
    ///
    /// With the iterations and attempts that were given each; one without any waits, or was never used if
    /// the session has ended.
    #[oai(
        path = "/projects/:slug/workflows/:w/planning/iterate/:s/notes",
        method = "get",
        tag = "Tag::Iterations",
        operation_id = "list_notes"
    )]
    async fn get(
        &self,
        /// The project's slug
        slug: Path<Word>,
        /// The workflow's id
        w: Path<Word>,
        /// The session's id
        s: Path<Word>,
    ) -> Result<Json<Vec<Note>>, Failure<{ GUARDED | NOT_FOUND }>> {
        let session = self.0.session(&slug, &w, &s).await?;
        let notes = self.0.store.notes(&session.id).await?;
        Ok(Json(notes.into_iter().map(show::note).collect()))
    }
}
