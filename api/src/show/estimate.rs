use redraft_domain::{AgentName, Estimate, ModelName, NO_HISTORY, Quartiles};
use redraft_wire as wire;

/// What so many iterations will probably take; `None`: there is no history.
pub(crate) fn estimate(
    estimate: Option<&Estimate>,
    iterations: u32,
    agent: AgentName,
    model: &ModelName,
) -> wire::Estimate {
    let secs = |ms: f64| ms / 1_000.0;
    let range = |of: Quartiles, scale: fn(f64) -> f64| wire::EstimatedRange {
        low: scale(of.low),
        median: scale(of.middle),
        high: scale(of.high),
    };
    wire::Estimate {
        sentence: estimate.map_or_else(|| NO_HISTORY.to_owned(), |one| one.sentence(iterations)),
        history_of: estimate.map(|one| one.of.to_string()).into(),
        iterations_counted: estimate.map_or(0, |one| one.counted as i64),
        iterations: i64::from(iterations),
        agent: agent.to_string(),
        model: model.as_str().to_owned(),
        secs: estimate.map(|one| range(one.ms, secs)).into(),
        usd: estimate.map(|one| range(one.usd, |usd| usd)).into(),
        total_secs: estimate.map(|one| secs(one.ms_of(iterations))).into(),
        total_usd: estimate.map(|one| one.usd_of(iterations)).into(),
    }
}
