use std::sync::Arc;

use poem::Request;
use poem_openapi::{OpenApi, param::Path};
use redraft_wire::PlanningSession;

use super::Tag;
use crate::{
    app::App,
    cases,
    error::{ApiError, BAD_REQUEST, CONFLICT, Failure, GUARDED, INVALID, NOT_FOUND},
    guard::Caller,
    json::Json,
    parameter::Word,
};

pub(crate) struct Route(pub(crate) Arc<App>);

#[OpenApi]
impl Route {
    /// The newest session of the current step, of any kind
    ///
    /// Where there is none a chat session is created, for who may operate; its document is what the
    /// step's file holds.
    #[oai(
        path = "/projects/:slug/workflows/:w/planning",
        method = "get",
        tag = "Tag::Planning",
        operation_id = "open_planning"
    )]
    async fn get(
        &self,
        request: &Request,
        /// The project's slug
        slug: Path<Word>,
        /// The workflow's id
        w: Path<Word>,
    ) -> Result<
        Json<PlanningSession>,
        Failure<{ GUARDED | BAD_REQUEST | NOT_FOUND | CONFLICT | INVALID }>,
    > {
        // The door lets nobody to this route without saying who it is.
        let caller = request.data::<Caller>().ok_or_else(ApiError::our_fault)?;
        let workflow = self.0.workflow(&slug, &w).await?;
        let session = cases::open_planning(&self.0, &slug, &workflow, caller.scope).await?;
        Ok(Json(cases::show_session(&self.0, &session).await?))
    }
}
