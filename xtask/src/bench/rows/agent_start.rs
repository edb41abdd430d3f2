//! From the request that starts a session to the first instruction of its agent.

use std::time::{Duration, SystemTime};

use anyhow::{Context, Result};
use serde_json::{Value, json};

use crate::bench::api::Workflow;
use crate::bench::http::Connection;
use crate::bench::product::Product;
use crate::bench::stream::written_at;
use crate::bench::table::{Row, millis, quantile};

pub(crate) fn measure(product: &Product) -> Result<Vec<Row>> {
    let mut connection = product.connect()?;
    let workflow = Workflow::make(product, &mut connection)?;
    let mut times = Vec::new();
    for _ in 0..20 {
        times.push(start(&workflow, &mut connection, json!({}))?);
    }
    let aim = Duration::from_millis(25);
    Ok(vec![
        Row::at_most(
            "POST to the agent's start, median of 20",
            quantile(&mut times, 0.5),
            aim,
        ),
        Row::scale(
            "POST to the agent's start, slowest",
            millis(quantile(&mut times, 1.0)),
        ),
    ])
}

/// Runs a session of one iteration within these limits; how long its agent took to start.
pub(super) fn start(
    workflow: &Workflow,
    connection: &mut Connection,
    limits: Value,
) -> Result<Duration> {
    let asked = SystemTime::now();
    let session = workflow.iterate_within(connection, 1, "", limits)?;
    session.wait(connection)?;
    let events = session.events(connection)?;
    let began = events.iter().find_map(|event| {
        let data = serde_json::from_str(event["event_data"].as_str()?).ok()?;
        written_at(&data)
    });
    let began = began.context("the agent's first text is not among the events")?;
    Ok(began.duration_since(asked).unwrap_or_default())
}
