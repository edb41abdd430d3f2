//! What looking for secrets costs, beside all that the worker does with what an agent says.
//!
//! The worker's processor time for a session is compared with the time that the same look takes here, over
//! the same messages. Here all of a message is looked through, which is somewhat more than the worker does.

use std::hint::black_box;
use std::time::{Duration, Instant};

use anyhow::Result;
use redraft_redaction::Redactor;
use serde_json::Value;

use crate::bench::api::Workflow;
use crate::bench::process::processor_time;
use crate::bench::product::Product;
use crate::bench::said;
use crate::bench::table::{Row, millis, quantile};

const ROUNDS: u64 = 3_000;

/// The worker shows an unfinished text no oftener than this.
const BETWEEN_PARTIALS: Duration = Duration::from_millis(5);

/// As much of an unfinished text as the worker looks through.
const UNFINISHED_BYTES: usize = 32 * 1024;

pub(crate) fn measure(product: &Product) -> Result<Vec<Row>> {
    let mut connection = product.connect()?;
    let workflow = Workflow::make(product, &mut connection)?;
    let worker = product.part("worker")?;
    let before = processor_time(worker)?;
    let session = workflow.iterate(&mut connection, 1, &format!("rounds={ROUNDS}"))?;
    session.wait(&mut connection)?;
    let ingest = processor_time(worker)?.saturating_sub(before);

    let redactor = Redactor::new(
        &[],
        [String::from("the token of this home, which is known")],
    )?;
    let mut messages: Vec<Value> = (1..=ROUNDS).flat_map(said::round).collect();
    let started = Instant::now();
    for message in &mut messages {
        redactor.redact_json(message);
    }
    let all = started.elapsed();

    let text = said::unfinished();
    let end = &text[text.ceil_char_boundary(text.len() - UNFINISHED_BYTES)..];
    let mut looks: Vec<Duration> = (0..100)
        .map(|_| {
            let started = Instant::now();
            black_box(redactor.redact_unfinished(black_box(end)));
            started.elapsed()
        })
        .collect();
    Ok(vec![
        Row::at_most_of(
            "looking for secrets, of the worker's processor time",
            all.as_secs_f64() / ingest.as_secs_f64() * 100.0,
            10.0,
            "%",
        ),
        Row::scale("the worker's processor time for the same", millis(ingest)),
        Row::at_most(
            "a look through an unfinished text, each 5 ms at most",
            quantile(&mut looks, 0.5),
            BETWEEN_PARTIALS / 10,
        ),
    ])
}
