use std::sync::Arc;

use poem_openapi::{OpenApi, param::Path};
use redraft_wire::SessionDetail;

use super::Tag;
use crate::{
    app::App,
    cases,
    error::{Failure, GUARDED, NOT_FOUND},
    json::Json,
    parameter::Word,
    show,
};

pub(crate) struct Route(pub(crate) Arc<App>);

#[OpenApi]
impl Route {
    /// One session with all its messages
    #[oai(
        path = "/projects/:slug/workflows/:w/planning/sessions/:s",
        method = "get",
        tag = "Tag::Planning",
        operation_id = "get_session"
    )]
    async fn get(
        &self,
        /// The project's slug
        slug: Path<Word>,
        /// The workflow's id
        w: Path<Word>,
        /// The session's id
        s: Path<Word>,
    ) -> Result<Json<SessionDetail>, Failure<{ GUARDED | NOT_FOUND }>> {
        let session = self.0.session(&slug, &w, &s).await?;
        let store = &self.0.store;
        let mut sizes = [None, None];
        for (size, revision) in sizes
            .iter_mut()
            .zip([session.start_revision, session.revision])
        {
            if let Some(id) = revision {
                *size = store
                    .revision(id)
                    .await?
                    .map(|revision| revision.size_bytes);
            }
        }
        let document = self.0.texts.of_session(store, &session).await?;
        Ok(Json(show::session_detail(
            &session,
            document.as_deref(),
            &cases::messages(&self.0, &session).await?,
            sizes.into(),
        )))
    }
}
