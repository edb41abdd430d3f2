use std::sync::Arc;

use poem_openapi::{OpenApi, param::Path};
use redraft_wire::Workflow;

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
    /// Lets a paused workflow go on
    ///
    /// A session of it that is paused is resumed by its own verb.
    #[oai(
        path = "/projects/:slug/workflows/:w/resume",
        method = "post",
        tag = "Tag::Workflows",
        operation_id = "resume_workflow"
    )]
    async fn post(
        &self,
        /// The project's slug
        slug: Path<Word>,
        /// The workflow's id
        w: Path<Word>,
    ) -> Result<Json<Workflow>, Failure<{ GUARDED | NOT_FOUND | CONFLICT }>> {
        let workflow = self.0.workflow(&slug, &w).await?;
        self.0.store.resume_workflow(&workflow.id).await?;
        Ok(Json(cases::shown_workflow(&self.0, &slug, &w).await?))
    }
}
