//! What looking for secrets costs, beside all that the worker does with what an agent says.
//!
//! The worker's processor time for a session is compared with the time that the same looks take here, over
//! the same messages, with patterns of a user's. Here all of a message is looked through, which is somewhat more than
//! the worker does; and so is what is shown of each of its texts while it is written, which a real agent brings
//! and the one here does not: so the worker's time is less than it would be.

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

/// Patterns as a user has them.
const PATTERNS: [&str; 3] = [
    r"\bACME-[0-9]{12}\b",
    r"(?i)\bcustomer[_-]?no[.:]?\s*[0-9]{8}\b",
    r"\b[A-Z]{2}[0-9]{2}(?: ?[0-9A-Z]{4}){4,7}\b",
];

/// How much is written between two looks at an unfinished text, in bytes: an agent writes some 320 letters in a
/// second, and is shown five times in it.
const BETWEEN_LOOKS: usize = 64;

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
        &PATTERNS.map(String::from),
        [String::from("the token of this home, which is known")],
    )?;
    let mut messages: Vec<Value> = (1..=ROUNDS).flat_map(said::round).collect();
    let started = Instant::now();
    for message in &mut messages {
        redactor.redact_json(message);
    }
    let all = started.elapsed();
    let written: Vec<String> = (1..=ROUNDS).flat_map(said::written).collect();
    let started = Instant::now();
    for text in &written {
        for end in (BETWEEN_LOOKS..text.len()).step_by(BETWEEN_LOOKS) {
            let begun = &text[..text.floor_char_boundary(end)];
            black_box(redactor.redact_unfinished(black_box(begun)));
        }
    }
    let while_written = started.elapsed();

    let text = said::unfinished();
    let end = &text[text.ceil_char_boundary(text.len() - UNFINISHED_BYTES)..];
    let mut looks: Vec<Duration> = (0..100)
        .map(|_| {
            let started = Instant::now();
            black_box(redactor.redact_unfinished(black_box(end)));
            started.elapsed()
        })
        .collect();
    let share = |time: Duration| time.as_secs_f64() / ingest.as_secs_f64() * 100.0;
    Ok(vec![
        Row::at_most_of(
            "looking for secrets, of the worker's processor time",
            share(all + while_written),
            10.0,
            "%",
        )
        .that_binds(),
        Row::scale(
            "of that, in what is finished and in what is still written",
            format!("{:.1} % and {:.1} %", share(all), share(while_written)),
        ),
        Row::scale("the worker's processor time for the same", millis(ingest)),
        Row::at_most(
            "a look through an unfinished text, each 5 ms at most",
            quantile(&mut looks, 0.5),
            BETWEEN_PARTIALS / 10,
        ),
    ])
}
