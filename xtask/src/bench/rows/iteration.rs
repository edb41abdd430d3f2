//! What an iteration costs beyond the agent's own process.

use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use anyhow::{Result, ensure};

use crate::bench::api::Workflow;
use crate::bench::product::Product;
use crate::bench::table::{Row, millis};

const ITERATIONS: u32 = 50;

pub(crate) fn measure(product: &Product) -> Result<Vec<Row>> {
    let mut connection = product.connect()?;
    let workflow = Workflow::make(product, &mut connection)?;
    let started = Instant::now();
    let session = workflow.iterate(&mut connection, ITERATIONS, "")?;
    session.wait(&mut connection)?;
    let whole = started.elapsed() / ITERATIONS;

    let started = Instant::now();
    for _ in 0..ITERATIONS {
        let status = Command::new(product.agent())
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .status()?;
        ensure!(status.success(), "the agent alone fails");
    }
    let alone = started.elapsed() / ITERATIONS;
    Ok(vec![
        Row::scale("an agent that does nothing, by itself", millis(alone)),
        Row::at_most(
            "our time for an iteration of it",
            whole.saturating_sub(alone),
            Duration::from_millis(40),
        ),
    ])
}
