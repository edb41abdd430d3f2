//! How many times a second a session can be read, with the readers on the same machine.

use std::thread;
use std::time::{Duration, Instant};

use anyhow::{Context, Result};

use crate::bench::api::Workflow;
use crate::bench::product::Product;
use crate::bench::table::Row;

const READERS: usize = 16;
const TIME: Duration = Duration::from_secs(5);

pub(crate) fn measure(product: &Product) -> Result<Vec<Row>> {
    let mut connection = product.connect()?;
    let workflow = Workflow::make(product, &mut connection)?;
    let session = workflow.iterate(&mut connection, 3, "lines=3")?;
    session.wait(&mut connection)?;
    let path = session.path();

    let started = Instant::now();
    let readers: Vec<_> = (0..READERS)
        .map(|_| {
            let (mut connection, path) = (product.connect()?, path.clone());
            Ok(thread::spawn(move || -> Result<u64> {
                let mut answers = 0;
                while started.elapsed() < TIME {
                    connection.ask("GET", &path, None)?;
                    answers += 1;
                }
                Ok(answers)
            }))
        })
        .collect::<Result<_>>()?;
    let mut answers = 0;
    for reader in readers {
        answers += reader.join().ok().context("a reader panicked")??;
    }
    let rate = answers as f64 / started.elapsed().as_secs_f64();
    Ok(vec![Row::at_least(
        format!("GET session, {READERS} connections"),
        rate,
        8000.0,
        "a second",
    )])
}
