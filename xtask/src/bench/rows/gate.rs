//! What the admission gate costs an iteration that has to pass every rule there is.

use std::time::Duration;

use anyhow::Result;
use serde_json::json;

use super::agent_start::start;
use crate::bench::api::{Workflow, set_limits};
use crate::bench::product::Product;
use crate::bench::table::{Row, millis, quantile};

/// Starts of each kind, in turn, so that both see the same machine.
const STARTS: usize = 30;

pub(crate) fn measure(product: &Product) -> Result<Vec<Row>> {
    let mut connection = product.connect()?;
    let workflow = Workflow::make(product, &mut connection)?;
    let budget = json!({"usd": 1e6, "tokens": 1_000_000_000_000_i64});
    let project = json!({"max_running": 100, "day": budget, "month": budget, "total": budget});
    let mut installation = project.clone();
    installation["time_zone"] = "Europe/Berlin".into();
    installation["reserve_percent"] = 30.into();
    let session = json!({
        "max_cost_usd": 1e3, "max_tokens": 1_000_000_000, "max_wall_secs": 86_400,
        "deadline": "2100-01-01T00:00:00Z",
        "hours": {"from": "00:00", "to": "23:59", "time_zone": "UTC"},
        "stop_when": {"converged_percent": 0.1, "oscillating": true, "unchanged_iterations": 50,
                      "failures_in_a_row": 50, "phrase": "ALL DONE"},
    });
    let (mut free, mut bound) = (Vec::new(), Vec::new());
    for _ in 0..STARTS {
        set_limits(&mut connection, &workflow, &json!({}), &json!({}))?;
        free.push(start(&workflow, &mut connection, json!({}))?);
        set_limits(&mut connection, &workflow, &installation, &project)?;
        bound.push(start(&workflow, &mut connection, session.clone())?);
    }
    set_limits(&mut connection, &workflow, &json!({}), &json!({}))?;
    let (free, bound) = (quantile(&mut free, 0.5), quantile(&mut bound, 0.5));
    Ok(vec![
        Row::at_most(
            format!("what every limit there is adds to a start, medians of {STARTS}"),
            bound.saturating_sub(free),
            Duration::from_millis(2),
        ),
        Row::scale("POST to the agent's start without limits", millis(free)),
    ])
}
