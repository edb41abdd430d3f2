use std::sync::Arc;

use poem_openapi::{OpenApi, param::Path};
use redraft_domain::NoteId;

use super::Tag;
use crate::{
    app::App,
    error::{CONFLICT, Failure, GUARDED, INVALID, NOT_FOUND},
    json::NoContent,
    parameter::{Number, Word},
};

pub(crate) struct Route(pub(crate) Arc<App>);

#[OpenApi]
impl Route {
    /// Takes a note back that no iteration was given yet
    #[oai(
        path = "/projects/:slug/workflows/:w/planning/iterate/:s/notes/:n",
        method = "delete",
        tag = "Tag::Iterations",
        operation_id = "take_back_note"
    )]
    async fn delete(
        &self,
        /// The project's slug
        slug: Path<Word>,
        /// The workflow's id
        w: Path<Word>,
        /// The session's id
        s: Path<Word>,
        /// The note's id
        n: Path<Number>,
    ) -> Result<NoContent, Failure<{ GUARDED | NOT_FOUND | CONFLICT | INVALID }>> {
        let session = self.0.session(&slug, &w, &s).await?;
        self.0
            .store
            .take_back_note(&session.id, NoteId(n.get()))
            .await?;
        Ok(NoContent)
    }
}
