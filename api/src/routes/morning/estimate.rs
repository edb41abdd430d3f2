use std::sync::Arc;

use poem_openapi::{
    OpenApi,
    param::{Path, Query},
};
use redraft_wire::Estimate;

use super::Tag;
use crate::{
    app::App,
    cases,
    error::{Failure, GUARDED, INVALID, NOT_FOUND},
    json::Json,
    parameter::Word,
};

/// How many iterations are estimated without a number.
fn three() -> i64 {
    3
}

pub(crate) struct Route(pub(crate) Arc<App>);

#[OpenApi]
impl Route {
    /// What a session in a new project will probably take
    ///
    /// By the median of what earlier iterations with the same agent and model took.
    #[oai(
        path = "/estimate",
        method = "get",
        tag = "Tag::Iterations",
        operation_id = "estimate_session"
    )]
    async fn get(
        &self,
        /// How many iterations: 1 to 100
        #[oai(
            default = "three",
            validator(minimum(value = "1"), maximum(value = "100"))
        )]
        iterations: Query<i64>,
        /// `claude` or `demo`; without it the configured one
        #[oai(validator(max_length = 100))]
        agent: Query<Option<String>>,
        /// The model; without it `opus`
        #[oai(validator(min_length = 1, max_length = 100))]
        model: Query<Option<String>>,
    ) -> Result<Json<Estimate>, Failure<{ GUARDED | INVALID }>> {
        let wanted = cases::Wanted {
            step: None,
            project: None,
            agent: agent.0.as_deref(),
            model: model.0.as_deref(),
            iterations: iterations.0,
        };
        Ok(Json(cases::estimate(&self.0, wanted).await?))
    }

    /// What a session on a workflow's current step will probably take
    ///
    /// By the median of what earlier iterations with the same agent and model took: those of the step, else those of
    /// the project, else all of the installation.
    #[oai(
        path = "/projects/:slug/workflows/:w/planning/estimate",
        method = "get",
        tag = "Tag::Iterations",
        operation_id = "estimate_iteration"
    )]
    async fn get_of_step(
        &self,
        /// The project's slug
        slug: Path<Word>,
        /// The workflow's id
        w: Path<Word>,
        /// How many iterations: 1 to 100
        #[oai(
            default = "three",
            validator(minimum(value = "1"), maximum(value = "100"))
        )]
        iterations: Query<i64>,
        /// `claude` or `demo`; without it the configured one
        #[oai(validator(max_length = 100))]
        agent: Query<Option<String>>,
        /// The model; without it the step's, else `opus`
        #[oai(validator(min_length = 1, max_length = 100))]
        model: Query<Option<String>>,
    ) -> Result<Json<Estimate>, Failure<{ GUARDED | NOT_FOUND | INVALID }>> {
        let workflow = self.0.workflow(&slug, &w).await?;
        let steps = self.0.store.steps(&workflow.id).await?;
        let mut current = steps
            .iter()
            .filter(|step| Some(step.number) == workflow.current_step);
        let project = self.0.project(&slug).await?;
        let wanted = cases::Wanted {
            step: current.next(),
            project: Some(&project.slug),
            agent: agent.0.as_deref(),
            model: model.0.as_deref(),
            iterations: iterations.0,
        };
        Ok(Json(cases::estimate(&self.0, wanted).await?))
    }
}
