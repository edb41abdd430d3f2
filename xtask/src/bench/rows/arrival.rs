//! From the agent's write of a line to its arrival at a viewer.

use std::sync::mpsc;
use std::thread;
use std::time::Duration;

use anyhow::{Context, Result, ensure};

use crate::bench::api::Workflow;
use crate::bench::product::Product;
use crate::bench::stream::{follow, written_at};
use crate::bench::table::{Row, quantile};

const LINES: usize = 500;

pub(crate) fn measure(product: &Product) -> Result<Vec<Row>> {
    let mut rows = Vec::new();
    for viewers in [1, 100] {
        let mut times = watch(product, viewers)?;
        let what = |which| format!("agent's write to {viewers} viewer(s), {which}");
        rows.push(Row::at_most(
            what("median"),
            quantile(&mut times, 0.5),
            Duration::from_millis(5),
        ));
        rows.push(Row::at_most(
            what("p99"),
            quantile(&mut times, 0.99),
            Duration::from_millis(25),
        ));
    }
    Ok(rows)
}

fn watch(product: &Product, viewers: usize) -> Result<Vec<Duration>> {
    let mut connection = product.connect()?;
    let workflow = Workflow::make(product, &mut connection)?;
    // The first pause leaves the viewers time to connect; what they replay is not counted.
    let session = workflow.iterate(&mut connection, 1, &format!("lines={LINES} pause_us=10000"))?;
    let (sender, times) = mpsc::channel();
    let mut threads = Vec::new();
    for _ in 0..viewers {
        let mut viewer = product.connect()?;
        viewer.subscribe(&session.stream_path())?;
        let sender = sender.clone();
        threads.push(thread::spawn(move || {
            follow(viewer, |arrival| {
                if let Some(written) = written_at(&arrival.event) {
                    // The receiver is there until all viewers are done.
                    let _ = sender.send(arrival.at.duration_since(written).unwrap_or_default());
                }
            })
        }));
    }
    drop(sender);
    for thread in threads {
        thread.join().ok().context("a viewer panicked")??;
    }
    let times: Vec<Duration> = times.iter().collect();
    ensure!(
        times.len() == viewers * (LINES + 1),
        "{} arrivals, not all",
        times.len()
    );
    // The agent's first texts may be older than a viewer: those came by replay.
    Ok(times
        .into_iter()
        .filter(|time| *time < Duration::from_secs(1))
        .collect())
}
