//! The memory of a product that nobody uses.

use std::thread;
use std::time::Duration;

use anyhow::Result;

use crate::bench::process::resident;
use crate::bench::product::Product;
use crate::bench::table::Row;

const MIB: f64 = 1024.0 * 1024.0;

pub(crate) fn measure(product: &Product) -> Result<Vec<Row>> {
    thread::sleep(Duration::from_secs(3));
    let of = |part| Ok::<_, anyhow::Error>(resident(product.part(part)?)? as f64 / MIB);
    Ok(vec![
        Row::at_most_of("resident memory, idle API", of("api")?, 30.0, "MiB"),
        Row::at_most_of("resident memory, idle worker", of("worker")?, 25.0, "MiB"),
    ])
}
