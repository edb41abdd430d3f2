use std::sync::Arc;

use poem_openapi::{
    OpenApi,
    param::{Path, Query},
};
use redraft_domain::RevisionId;
use redraft_wire::Note;

use super::Tag;
use crate::{
    app::App,
    cases,
    error::{Failure, GUARDED, INVALID, NOT_FOUND},
    json::Json,
    parameter::Word,
};

pub(crate) struct Route(pub(crate) Arc<App>);

#[OpenApi]
impl Route {
    /// The notes to a session, oldest first
    ///
    /// With the iterations and attempts that were given each; one without any waits, or was never used if
    /// the session has ended. Comments say where their lines stand in the version that `revision` names, or in
    /// the newest one.
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
        /// The version of the document in which the lines are looked for
        #[oai(validator(minimum(value = "0"), maximum(value = "1000000000000000")))]
        revision: Query<Option<i64>>,
    ) -> Result<Json<Vec<Note>>, Failure<{ GUARDED | NOT_FOUND | INVALID }>> {
        let session = self.0.session(&slug, &w, &s).await?;
        let notes = self.0.store.notes(&session.id).await?;
        let at = revision.0.map(RevisionId);
        Ok(Json(
            cases::placed_notes(&self.0, &session, notes, at).await?,
        ))
    }
}
