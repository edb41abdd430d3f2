use std::sync::Arc;

use poem_openapi::{OpenApi, param::Path};
use redraft_wire::PlanningSession;

use super::Tag;
use crate::{
    app::App,
    cases,
    error::{CONFLICT, Failure, GUARDED, NOT_FOUND},
    json::Json,
    parameter::Word,
};

pub(crate) struct Route(pub(crate) Arc<App>);

#[OpenApi]
impl Route {
    /// Asks for another answer to the last message of the user
    ///
    /// The earlier answer is kept as another version.
    #[oai(
        path = "/projects/:slug/workflows/:w/planning/answer-again",
        method = "post",
        tag = "Tag::Planning",
        operation_id = "answer_again"
    )]
    async fn post(
        &self,
        /// The project's slug
        slug: Path<Word>,
        /// The workflow's id
        w: Path<Word>,
    ) -> Result<Json<PlanningSession>, Failure<{ GUARDED | NOT_FOUND | CONFLICT }>> {
        let workflow = self.0.workflow(&slug, &w).await?;
        let session = cases::active_session(&self.0, &workflow).await?;
        let asked = self.0.store.answer_again(&session.id).await?;
        Ok(Json(cases::show_session(&self.0, &asked).await?))
    }
}
