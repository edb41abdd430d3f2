//! How fast events are stored, beside plain inserts of the same rows into the same kind of database.

use std::io::Write;
use std::process::{Command, Stdio};

use anyhow::{Context, Result, ensure};
use serde_json::Value;

use crate::bench::api::Workflow;
use crate::bench::product::Product;
use crate::bench::table::Row;

const EVENTS: usize = 100_000;

/// Inserts rows, given as JSON lines of batches, with one prepared statement on one connection, and
/// prints how many seconds it took.
const PLAIN_INSERTS: &str = r#"
import json, sqlite3, sys, time
batches = [json.loads(line) for line in sys.stdin]
db = sqlite3.connect(sys.argv[1], isolation_level=None)
db.execute("PRAGMA journal_mode=WAL")
db.execute("PRAGMA synchronous=FULL")
db.execute("""CREATE TABLE events (id INTEGER PRIMARY KEY AUTOINCREMENT, session_id TEXT NOT NULL,
    iteration_number INTEGER, kind TEXT NOT NULL, data TEXT NOT NULL, size_bytes INTEGER NOT NULL,
    created_at INTEGER NOT NULL)""")
db.execute("CREATE INDEX events_of_session ON events (session_id)")
insert = """INSERT INTO events (session_id, iteration_number, kind, data, size_bytes, created_at)
    VALUES (?, ?, ?, ?, ?, ?)"""
started = time.perf_counter()
for batch in batches:
    db.execute("BEGIN IMMEDIATE")
    db.executemany(insert, batch)
    db.execute("COMMIT")
print(time.perf_counter() - started)
"#;

pub(crate) fn measure(product: &Product) -> Result<Vec<Row>> {
    let mut connection = product.connect()?;
    let workflow = Workflow::make(product, &mut connection)?;
    let orders = format!("lines={EVENTS} padding=200");
    let session = workflow.iterate(&mut connection, 1, &orders)?;
    session.wait(&mut connection)?;
    let mut events = session.events(&mut connection)?;
    events.retain(|event| event["event_type"] == "content");
    ensure!(
        events.len() > EVENTS,
        "{} of {EVENTS} events were stored",
        events.len()
    );

    let time = |event: &Value| event["created_at"].as_str().map(str::to_owned);
    let ends = events
        .first()
        .and_then(time)
        .zip(events.last().and_then(time));
    let (first, last) = ends.context("events have no time")?;
    let seconds = (millis_of_day(&last)? - millis_of_day(&first)?) / 1000.0;
    let ours = events.len() as f64 / seconds;

    // What was committed together has the same time.
    let batches: Vec<&[Value]> = events.chunk_by(|a, b| time(a) == time(b)).collect();
    let plain = events.len() as f64 / plain_inserts(product, &batches)?;
    let size = events.len() / batches.len();
    Ok(vec![
        Row::at_least(
            format!("events stored, in batches of {size} on average"),
            ours,
            plain / 2.0,
            "a second",
        ),
        Row::scale(
            "plain SQLite inserts of the same",
            format!("{plain:.0} a second"),
        ),
    ])
}

fn plain_inserts(product: &Product, batches: &[&[Value]]) -> Result<f64> {
    let mut python = Command::new("python3")
        .args(["-c", PLAIN_INSERTS])
        .arg(product.scratch().join("plain.sqlite3"))
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .context("python3 inserts the plain rows, and cannot be started")?;
    let mut stdin = python.stdin.take().context("python3 takes no rows")?;
    for batch in batches {
        let rows: Vec<Value> = batch
            .iter()
            .map(|event| {
                let data = event["event_data"].as_str().unwrap_or_default();
                serde_json::json!([
                    event["session_id"],
                    event["iteration_number"],
                    event["event_type"],
                    data,
                    data.len(),
                    0
                ])
            })
            .collect();
        writeln!(stdin, "{}", Value::from(rows))?;
    }
    drop(stdin);
    let out = python.wait_with_output()?;
    ensure!(out.status.success(), "the plain inserts failed");
    String::from_utf8_lossy(&out.stdout)
        .trim()
        .parse()
        .context("the plain inserts say no time")
}

/// Milliseconds since midnight of a time such as `2026-01-31T09:30:00.250Z`.
fn millis_of_day(time: &str) -> Result<f64> {
    let clock = time
        .split('T')
        .nth(1)
        .and_then(|clock| clock.strip_suffix('Z'));
    let parts: Option<Vec<f64>> = clock.map(|clock| {
        clock
            .split(':')
            .filter_map(|part| part.parse().ok())
            .collect()
    });
    match parts.as_deref() {
        Some([hours, minutes, seconds]) => Ok(((hours * 60.0 + minutes) * 60.0 + seconds) * 1000.0),
        _ => anyhow::bail!("`{time}` is no time"),
    }
}

#[cfg(test)]
mod tests {
    use super::millis_of_day;

    #[test]
    fn times_differ_by_their_milliseconds() {
        let a = millis_of_day("2026-01-31T09:59:59.900Z").unwrap();
        let b = millis_of_day("2026-01-31T10:00:00.150Z").unwrap();
        assert!((b - a - 250.0).abs() < 0.001);
        assert!(millis_of_day("yesterday").is_err());
    }
}
