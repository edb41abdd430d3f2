use std::sync::Arc;

use poem_openapi::{OpenApi, param::Path};
use redraft_wire::PlanningSession;

use super::Tag;
use crate::{
    app::App,
    cases,
    error::{BAD_REQUEST, CONFLICT, Failure, GUARDED, INVALID, NOT_FOUND},
    json::Json,
};

pub(crate) struct Route(pub(crate) Arc<App>);

#[OpenApi]
impl Route {
    /// The newest session of the current step, of any kind
    ///
    /// Where there is none a chat session is created; its document is what the step's file holds.
    #[oai(
        path = "/projects/:slug/workflows/:w/planning",
        method = "get",
        tag = "Tag::Planning",
        operation_id = "open_planning"
    )]
    async fn get(
        &self,
        /// The project's slug
        slug: Path<String>,
        /// The workflow's id
        w: Path<String>,
    ) -> Result<
        Json<PlanningSession>,
        Failure<{ GUARDED | BAD_REQUEST | NOT_FOUND | CONFLICT | INVALID }>,
    > {
        let workflow = self.0.workflow(&slug, &w).await?;
        let session = cases::open_planning(&self.0, &slug, &workflow).await?;
        Ok(Json(cases::show_session(&self.0, &session).await?))
    }
}
