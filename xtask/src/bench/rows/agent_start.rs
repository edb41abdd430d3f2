//! From the request that starts a session to the first instruction of its agent.

use std::time::{Duration, SystemTime};

use anyhow::{Context, Result};

use crate::bench::api::Workflow;
use crate::bench::product::Product;
use crate::bench::stream::written_at;
use crate::bench::table::{Row, quantile};

pub(crate) fn measure(product: &Product) -> Result<Vec<Row>> {
    let mut connection = product.connect()?;
    let workflow = Workflow::make(product, &mut connection)?;
    let mut times = Vec::new();
    for _ in 0..20 {
        let asked = SystemTime::now();
        let session = workflow.iterate(&mut connection, 1, "")?;
        session.wait(&mut connection)?;
        let events = session.events(&mut connection)?;
        let began = events.iter().find_map(|event| {
            let data = serde_json::from_str(event["event_data"].as_str()?).ok()?;
            written_at(&data)
        });
        let began = began.context("the agent's first text is not among the events")?;
        times.push(began.duration_since(asked).unwrap_or_default());
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
            crate::bench::table::millis(quantile(&mut times, 1.0)),
        ),
    ])
}
