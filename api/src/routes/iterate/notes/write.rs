use std::sync::Arc;

use poem_openapi::{OpenApi, param::Path};
use redraft_domain::NoteText;
use redraft_wire::{Note, WriteNote};

use super::Tag;
use crate::{
    app::App,
    cases,
    error::{ApiError, BODY, CONFLICT, Failure, GUARDED, NOT_FOUND},
    json::{Created, Json},
    parameter::Word,
};

pub(crate) struct Route(pub(crate) Arc<App>);

#[OpenApi]
impl Route {
    /// Tells a session something that its next iteration gets
    ///
    /// While an iteration runs, the one after it gets the note. A session that has ended takes only comments,
    /// that is, notes about lines of the document: they wait for the next session.
    #[oai(
        path = "/projects/:slug/workflows/:w/planning/iterate/:s/notes",
        method = "post",
        tag = "Tag::Iterations",
        operation_id = "write_note"
    )]
    async fn post(
        &self,
        /// The project's slug
        slug: Path<Word>,
        /// The workflow's id
        w: Path<Word>,
        /// The session's id
        s: Path<Word>,
        wanted: Json<WriteNote>,
    ) -> Result<Created<Note>, Failure<{ GUARDED | BODY | NOT_FOUND | CONFLICT }>> {
        let session = self.0.session(&slug, &w, &s).await?;
        let text = NoteText::parse(&wanted.content)?;
        let store = &self.0.store;
        let note = match &wanted.lines {
            Some(lines) => {
                let anchor = cases::anchor_of(&self.0, &session, lines).await?;
                store.write_comment(&session.id, &text, anchor).await?
            }
            None => store.write_note(&session.id, &text).await?,
        };
        let shown = cases::placed_notes(&self.0, &session, vec![note], None).await?;
        let shown = shown.into_iter().next();
        Ok(Created(shown.ok_or_else(|| ApiError::not_found("note"))?))
    }
}
