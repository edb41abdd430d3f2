use std::sync::Arc;

use poem_openapi::{OpenApi, param::Path};
use redraft_domain::NoteText;
use redraft_wire::{Note, WriteNote};

use super::Tag;
use crate::{
    app::App,
    error::{BODY, CONFLICT, Failure, GUARDED, NOT_FOUND},
    json::{Created, Json},
    parameter::Word,
    show,
};

pub(crate) struct Route(pub(crate) Arc<App>);

#[OpenApi]
impl Route {
    /// Tells a session something that its next iteration gets
    ///
    /// While an iteration runs, the one after it gets the note. A session that has ended takes none.
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
        let note = self.0.store.write_note(&session.id, &text).await?;
        Ok(Created(show::note(note)))
    }
}
