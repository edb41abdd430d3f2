use std::sync::Arc;

use poem_openapi::{OpenApi, param::Path};
use redraft_domain::StepId;
use redraft_wire::{StepOrder, Workflow};

use super::Tag;
use crate::{
    app::App,
    cases,
    error::{BODY, CONFLICT, Failure, GUARDED, NOT_FOUND},
    json::Json,
    parameter::Word,
};

pub(crate) struct Route(pub(crate) Arc<App>);

#[OpenApi]
impl Route {
    /// Puts the steps into another order
    ///
    /// The active step stays the active one, also while a session of it runs.
    #[oai(
        path = "/projects/:slug/workflows/:w/steps/order",
        method = "put",
        tag = "Tag::Workflows",
        operation_id = "order_steps"
    )]
    async fn put(
        &self,
        /// The project's slug
        slug: Path<Word>,
        /// The workflow's id
        w: Path<Word>,
        order: Json<StepOrder>,
    ) -> Result<Json<Workflow>, Failure<{ GUARDED | BODY | NOT_FOUND | CONFLICT }>> {
        let workflow = self.0.workflow(&slug, &w).await?;
        let order: Vec<StepId> = order.step_ids.iter().copied().map(StepId).collect();
        self.0.store.order_steps(&workflow.id, &order).await?;
        Ok(Json(cases::shown_workflow(&self.0, &slug, &w).await?))
    }
}
