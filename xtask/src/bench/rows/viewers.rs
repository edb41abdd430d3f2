//! What viewers cost who look at a session in which nothing happens.

use std::thread;
use std::time::Duration;

use anyhow::Result;

use crate::bench::api::Workflow;
use crate::bench::process::{processor_time, resident};
use crate::bench::product::Product;
use crate::bench::table::Row;

const VIEWERS: usize = 1000;
/// Longer than the time between two heartbeats, so that each viewer gets its share of them.
const WATCHED: Duration = Duration::from_secs(30);

pub(crate) fn measure(product: &Product) -> Result<Vec<Row>> {
    let mut connection = product.connect()?;
    let workflow = Workflow::make(product, &mut connection)?;
    let session = workflow.iterate(&mut connection, 1, "hang_secs=600")?;
    let api = product.part("api")?;
    thread::sleep(Duration::from_secs(1));

    let before = resident(api)?;
    let mut viewers = Vec::new();
    for _ in 0..VIEWERS {
        let mut viewer = product.connect()?;
        viewer.subscribe(&session.stream_path())?;
        viewers.push(viewer);
    }
    thread::sleep(Duration::from_secs(2));
    let each = resident(api)?.saturating_sub(before) as f64 / VIEWERS as f64 / 1024.0;

    let used = processor_time(api)?;
    thread::sleep(WATCHED);
    let used = processor_time(api)?.saturating_sub(used);
    let share = used.as_secs_f64() / WATCHED.as_secs_f64() * 100.0;

    drop(viewers);
    // The first connection stood idle for so long that the server has closed it.
    session.cancel(&mut product.connect()?)?;
    Ok(vec![
        Row::at_most_of(
            "resident memory for each of 1,000 idle viewers",
            each,
            20.0,
            "KiB",
        ),
        Row::at_most_of(
            "processor time of the API with 1,000 idle viewers",
            share,
            1.0,
            "% of a core",
        ),
    ])
}
