use std::sync::Arc;

use poem_openapi::{
    OpenApi,
    param::{Path, Query},
};
use redraft_domain::{IterationId, WrittenLines};
use redraft_wire::LineCalls;

use super::Tag;
use crate::{
    app::App,
    cases,
    error::{ApiError, Failure, GUARDED, INVALID, NOT_FOUND},
    json::Json,
    parameter::{Number, Word},
    show,
};

pub(crate) struct Route(pub(crate) Arc<App>);

#[OpenApi]
impl Route {
    /// The calls of an iteration that wrote lines of a revision
    ///
    /// A call is one of a tool that edits or writes, which did not fail and whose new text holds any of the lines.
    #[oai(
        path = "/projects/:slug/workflows/:w/planning/iterate/:s/iterations/:i/line-calls",
        method = "get",
        tag = "Tag::Iterations",
        operation_id = "list_line_calls"
    )]
    #[expect(
        clippy::too_many_arguments,
        reason = "each is a parameter of the request"
    )]
    async fn get(
        &self,
        /// The project's slug
        slug: Path<Word>,
        /// The workflow's id
        w: Path<Word>,
        /// The session's id
        s: Path<Word>,
        /// The iteration's id
        i: Path<Number>,
        /// The revision's id
        #[oai(validator(minimum(value = "0"), maximum(value = "1000000000000000")))]
        revision: Query<i64>,
        /// The first line's number, from 1
        #[oai(validator(minimum(value = "1"), maximum(value = "100000000")))]
        first_line: Query<i64>,
        /// How many lines: 1 to 20,000
        #[oai(validator(minimum(value = "1"), maximum(value = "20000")))]
        line_count: Query<i64>,
    ) -> Result<Json<LineCalls>, Failure<{ GUARDED | NOT_FOUND | INVALID }>> {
        let session = self.0.session(&slug, &w, &s).await?;
        let store = &self.0.store;
        let iteration = store.iteration(&session.id, IterationId(i.get())).await?;
        let iteration = iteration.ok_or_else(|| ApiError::not_found("iteration"))?;
        let workflow = self.0.workflow(&slug, &w).await?;
        let (revision, _) = self.0.revision(&workflow, revision.0).await?;
        let text = revision.text(store).await?;
        let lines = WrittenLines {
            first_line: usize::try_from(first_line.0).unwrap_or(1),
            count: usize::try_from(line_count.0).unwrap_or(0),
        };
        let (calls, note) = cases::line_calls(store, &session, &iteration, text, lines).await?;
        Ok(Json(show::line_calls(calls, note)))
    }
}
