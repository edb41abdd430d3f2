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
    /// Puts a workflow away
    ///
    /// Nothing of it is lost or changed until it is unarchived. Refused while a session is going on.
    #[oai(
        path = "/projects/:slug/workflows/:w/archive",
        method = "post",
        tag = "Tag::Workflows",
        operation_id = "archive_workflow"
    )]
    async fn post(
        &self,
        /// The project's slug
        slug: Path<Word>,
        /// The workflow's id
        w: Path<Word>,
    ) -> Result<Json<Workflow>, Failure<{ GUARDED | NOT_FOUND | CONFLICT }>> {
        let workflow = self.0.workflow(&slug, &w).await?;
        self.0.store.archive_workflow(&workflow.id).await?;
        Ok(Json(cases::shown_workflow(&self.0, &slug, &w).await?))
    }
}
