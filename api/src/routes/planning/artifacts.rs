use std::sync::Arc;

use poem_openapi::{OpenApi, param::Path};
use redraft_wire::{PlanningSession, UpdateArtifacts};

use super::Tag;
use crate::{
    app::App,
    cases,
    error::{BODY, CONFLICT, Failure, GUARDED, NOT_FOUND},
    json::{Json, LARGE},
    parameter::Word,
};

pub(crate) struct Route(pub(crate) Arc<App>);

#[OpenApi]
impl Route {
    /// Replaces the given results of the active session
    ///
    /// An empty text empties. The document becomes a revision of the user's and goes into the file.
    #[oai(
        path = "/projects/:slug/workflows/:w/planning/artifacts",
        method = "patch",
        tag = "Tag::Planning",
        operation_id = "update_artifacts"
    )]
    async fn patch(
        &self,
        /// The project's slug
        slug: Path<Word>,
        /// The workflow's id
        w: Path<Word>,
        change: Json<UpdateArtifacts, LARGE>,
    ) -> Result<Json<PlanningSession>, Failure<{ GUARDED | BODY | NOT_FOUND | CONFLICT }>> {
        let workflow = self.0.workflow(&slug, &w).await?;
        let session = cases::active_session(&self.0, &workflow).await?;
        let session = cases::change_artifacts(&self.0, &slug, &workflow, session, change.0).await?;
        Ok(Json(cases::show_session(&self.0, &session).await?))
    }
}
