//! What a session will probably take.

use redraft_domain::{
    AgentName, DEFAULT_MODEL, Estimate, LimitError, Limits, ModelName, ProjectSlug,
};
use redraft_store::Step;
use redraft_wire as wire;

use crate::{app::App, error::ApiError, show};

/// Of which session: where it would be, and what it would be asked.
pub(crate) struct Wanted<'a> {
    /// Its step, where there is one.
    pub(crate) step: Option<&'a Step>,
    /// Its project, where there is one.
    pub(crate) project: Option<&'a ProjectSlug>,
    /// Its agent; the configured one without it.
    pub(crate) agent: Option<&'a str>,
    /// Its model; the step's without it, else the usual one.
    pub(crate) model: Option<&'a str>,
    /// How many iterations.
    pub(crate) iterations: i64,
}

/// What it will probably take.
pub(crate) async fn estimate(app: &App, wanted: Wanted<'_>) -> Result<wire::Estimate, ApiError> {
    let agent: AgentName = match wanted.agent {
        Some(name) => name.parse()?,
        None => app.default_agent,
    };
    let of_step = wanted.step.and_then(|step| step.config.model.clone());
    let model = match (wanted.model, of_step) {
        (Some(model), _) => ModelName::parse(model)?,
        (None, Some(model)) => model,
        (None, None) => ModelName::parse(DEFAULT_MODEL)?,
    };
    let iterations = u32::try_from(wanted.iterations).map_err(|_| LimitError::Iterations)?;
    let limits = Limits::iterations(iterations).checked()?;
    let step = wanted.step.map(|step| step.id);
    let histories = app
        .store
        .histories(step, wanted.project, agent, model.as_str());
    let estimate = Estimate::of_histories(&histories.await?);
    Ok(show::estimate(
        estimate.as_ref(),
        limits.iterations,
        agent,
        &model,
    ))
}
