use std::sync::Arc;

use poem_openapi::{OpenApi, param::Path};
use redraft_domain::{NoteId, NoteText};
use redraft_wire::{ChangeNote, Note};

use super::Tag;
use crate::{
    app::App,
    cases,
    error::{ApiError, BODY, CONFLICT, Failure, GUARDED, NOT_FOUND},
    json::Json,
    parameter::{Number, Word},
};

pub(crate) struct Route(pub(crate) Arc<App>);

#[OpenApi]
impl Route {
    /// Changes what a note says that no iteration was given yet
    #[oai(
        path = "/projects/:slug/workflows/:w/planning/iterate/:s/notes/:n",
        method = "patch",
        tag = "Tag::Iterations",
        operation_id = "change_note"
    )]
    async fn patch(
        &self,
        /// The project's slug
        slug: Path<Word>,
        /// The workflow's id
        w: Path<Word>,
        /// The session's id
        s: Path<Word>,
        /// The note's id
        n: Path<Number>,
        wanted: Json<ChangeNote>,
    ) -> Result<Json<Note>, Failure<{ GUARDED | BODY | NOT_FOUND | CONFLICT }>> {
        let session = self.0.session(&slug, &w, &s).await?;
        let (id, text) = (NoteId(n.get()), NoteText::parse(&wanted.content)?);
        let present = self.0.store.notes(&session.id).await?;
        if let Some(present) = present.iter().find(|note| note.id == id) {
            self.0.keeps_secrets(&present.content, &wanted.content)?;
        }
        self.0.store.change_note(&session.id, id, &text).await?;
        let mut notes = self.0.store.notes(&session.id).await?;
        notes.retain(|note| note.id == id);
        let shown = cases::placed_notes(&self.0, &session, notes, None).await?;
        let changed = shown.into_iter().next();
        Ok(Json(changed.ok_or_else(|| ApiError::not_found("note"))?))
    }
}
