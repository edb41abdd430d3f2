use std::sync::Arc;

use poem_openapi::{OpenApi, param::Path};
use redraft_wire::{Step, UpdateStep};

use super::Tag;
use crate::{
    app::App,
    cases,
    error::{BODY, Failure, GUARDED, NOT_FOUND},
    json::Json,
    parameter::{Number, Word},
    show,
};

pub(crate) struct Route(pub(crate) Arc<App>);

#[OpenApi]
impl Route {
    /// Changes a step's name and settings
    #[oai(
        path = "/projects/:slug/workflows/:w/steps/:step_id",
        method = "patch",
        tag = "Tag::Workflows",
        operation_id = "update_step"
    )]
    async fn patch(
        &self,
        /// The project's slug
        slug: Path<Word>,
        /// The workflow's id
        w: Path<Word>,
        /// The step's id
        step_id: Path<Number>,
        change: Json<UpdateStep>,
    ) -> Result<Json<Step>, Failure<{ GUARDED | BODY | NOT_FOUND }>> {
        let project = self.0.project(&slug).await?;
        let workflow = self.0.workflow(&slug, &w).await?;
        let step = self.0.step(&workflow, step_id.get()).await?;
        let step = cases::configured_step(&self.0, &project, step, change.0).await?;
        Ok(Json(show::step(step, self.0.sandbox)))
    }
}
