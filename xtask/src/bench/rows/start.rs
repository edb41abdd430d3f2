//! From the start of an API to its first answer.

use std::time::Duration;

use anyhow::Result;

use crate::bench::product::Product;
use crate::bench::table::{Row, quantile};

pub(crate) fn measure(product: &Product) -> Result<Vec<Row>> {
    let mut times = Vec::new();
    for _ in 0..10 {
        times.push(product.start_to_answer()?);
    }
    let median = quantile(&mut times, 0.5);
    Ok(vec![Row::at_most(
        "start to first answer, median of 10",
        median,
        Duration::from_millis(150),
    )])
}
