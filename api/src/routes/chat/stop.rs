use std::sync::Arc;

use poem_openapi::{OpenApi, param::Path};
use redraft_wire::PlanningSession;

use super::Tag;
use crate::{
    app::App,
    cases,
    error::{BAD_REQUEST, CONFLICT, Failure, GUARDED, NOT_FOUND},
    json::Json,
    parameter::Word,
};

pub(crate) struct Route(pub(crate) Arc<App>);

#[OpenApi]
impl Route {
    /// Stops the answer that is being written
    ///
    /// What had arrived is kept.
    #[oai(
        path = "/projects/:slug/workflows/:w/planning/stop",
        method = "post",
        tag = "Tag::Planning",
        operation_id = "stop_answer"
    )]
    async fn post(
        &self,
        /// The project's slug
        slug: Path<Word>,
        /// The workflow's id
        w: Path<Word>,
    ) -> Result<Json<PlanningSession>, Failure<{ GUARDED | BAD_REQUEST | NOT_FOUND | CONFLICT }>>
    {
        let workflow = self.0.workflow(&slug, &w).await?;
        let session = cases::active_session(&self.0, &workflow).await?;
        let stopped = cases::cancel_session(&self.0, session).await?;
        Ok(Json(cases::show_session(&self.0, &stopped).await?))
    }
}
