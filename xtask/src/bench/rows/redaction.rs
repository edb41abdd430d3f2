//! What looking for secrets costs, beside all that the worker does with what an agent says.
//!
//! The worker's processor time for a session is compared with the time that the same looks take here: all that
//! it looks through of the same messages, with patterns of a user's, and the looks at what is still being written,
//! which the agent here does not bring: so the worker's time is less than it would be.

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

/// Rounds of an agent that says as much as a page has to bear: 500 messages in a second.
const ROUNDS: u64 = 750;
const PAUSE: Duration = Duration::from_millis(2);

/// Rounds of an agent that writes as fast as it is read, so that many messages share a commit.
const ROUNDS_AT_ONCE: u64 = 3_000;

/// The worker shows an unfinished text no oftener than this.
const BETWEEN_PARTIALS: Duration = Duration::from_millis(200);

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
    let redactor = Redactor::new(
        &PATTERNS.map(String::from),
        [String::from("the token of this home, which is known")],
    )?;
    let paced = ingest(product, ROUNDS, PAUSE)?;
    let looks = looks(&redactor, ROUNDS) + unfinished(&redactor, paced.elapsed);
    let at_once = ingest(product, ROUNDS_AT_ONCE, Duration::ZERO)?;
    let looks_at_once = self::looks(&redactor, ROUNDS_AT_ONCE);

    let text = said::unfinished();
    let end = &text[text.ceil_char_boundary(text.len() - UNFINISHED_BYTES)..];
    let mut longest: Vec<Duration> = (0..100)
        .map(|_| {
            let started = Instant::now();
            black_box(redactor.redact_unfinished(black_box(end)));
            started.elapsed()
        })
        .collect();
    let share = |looks: Duration, all: Duration| looks.as_secs_f64() / all.as_secs_f64() * 100.0;
    Ok(vec![
        Row::at_most_of(
            "looking for secrets at 500 messages a second, of the worker's processor time",
            share(looks, paced.used),
            10.0,
            "%",
        )
        .that_binds(),
        Row::scale("the worker's processor time for that", millis(paced.used)),
        Row::scale(
            "looking for secrets as fast as an agent can write, of the worker's",
            format!("{:.1} %", share(looks_at_once, at_once.used)),
        ),
        Row::scale("the worker's processor time for that", millis(at_once.used)),
        Row::at_most(
            "a look through a long unfinished text, five in a second",
            quantile(&mut longest, 0.5),
            BETWEEN_PARTIALS / 400,
        ),
    ])
}

/// What a session took.
struct Ingest {
    /// Of the worker's processor time.
    used: Duration,
    elapsed: Duration,
}

fn ingest(product: &Product, rounds: u64, pause: Duration) -> Result<Ingest> {
    let mut connection = product.connect()?;
    let workflow = Workflow::make(product, &mut connection)?;
    let worker = product.part("worker")?;
    let (before, started) = (processor_time(worker)?, Instant::now());
    let orders = format!("rounds={rounds} pause_us={}", pause.as_micros());
    let session = workflow.iterate(&mut connection, 1, &orders)?;
    session.wait(&mut connection)?;
    Ok(Ingest {
        used: processor_time(worker)?.saturating_sub(before),
        elapsed: started.elapsed(),
    })
}

/// How long it takes to look through all that is said in these rounds.
fn looks(redactor: &Redactor, rounds: u64) -> Duration {
    let mut said: Vec<Value> = (1..=rounds).flat_map(said::looked_through).collect();
    let started = Instant::now();
    for part in &mut said {
        redactor.redact_json(part);
    }
    started.elapsed()
}

/// How long the looks at unfinished texts take of an agent that writes for so long.
fn unfinished(redactor: &Redactor, long: Duration) -> Duration {
    let written: Vec<String> = (1..=100).flat_map(said::written).collect();
    let (mut looks, started) = (0, Instant::now());
    for text in &written {
        for end in (BETWEEN_LOOKS..text.len()).step_by(BETWEEN_LOOKS) {
            let begun = &text[..text.floor_char_boundary(end)];
            black_box(redactor.redact_unfinished(black_box(begun)));
            looks += 1;
        }
    }
    started.elapsed() / looks * (long.as_millis() / BETWEEN_PARTIALS.as_millis()) as u32
}
