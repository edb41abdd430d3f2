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
    /// Has both results written down once more
    ///
    /// The stream of the same path attaches to it; the earlier ones are kept as revisions.
    #[oai(
        path = "/projects/:slug/workflows/:w/planning/generate-artifacts",
        method = "post",
        tag = "Tag::Planning",
        operation_id = "generate_artifacts_again"
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
        self.0.store.ask_for_artifacts(&session.id, true).await?;
        let session = self.0.session(&slug, &w, session.id.as_str()).await?;
        Ok(Json(cases::show_session(&self.0, &session).await?))
    }
}
