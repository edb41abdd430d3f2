//! Figures of the data, for people and for scripts.

use redraft_store::DatabaseFigures;
use serde_json::{Value, json};

/// Bytes as a person reads them.
pub(super) fn bytes(count: u64) -> String {
    const UNITS: [&str; 4] = ["kB", "MB", "GB", "TB"];
    if count < 1_000 {
        return format!("{count} bytes");
    }
    let mut amount = count as f64 / 1_000.0;
    let mut unit = 0;
    while amount >= 999.95 && unit + 1 < UNITS.len() {
        amount /= 1_000.0;
        unit += 1;
    }
    format!("{amount:.1} {}", UNITS[unit])
}

/// A number of things: `1 session`, `3 sessions`.
pub(super) fn count(number: i64, thing: &str) -> String {
    let ending = if number == 1 { "" } else { "s" };
    format!("{number} {thing}{ending}")
}

/// What a database holds, in a few words.
pub(super) fn contents(figures: &DatabaseFigures) -> String {
    format!(
        "{}, {}, {}, {}",
        count(figures.rows_of("projects"), "project"),
        count(figures.rows_of("sessions"), "session"),
        count(figures.rows_of("events"), "event"),
        bytes(figures.bytes),
    )
}

/// The same as JSON.
pub(super) fn contents_json(figures: &DatabaseFigures) -> Value {
    let rows = figures.rows.iter();
    let rows: serde_json::Map<String, Value> = rows
        .map(|(table, count)| (table.clone(), (*count).into()))
        .collect();
    json!({"schema": figures.schema, "bytes": figures.bytes, "rows": rows})
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_are_for_people() {
        assert_eq!(bytes(0), "0 bytes");
        assert_eq!(bytes(999), "999 bytes");
        assert_eq!(bytes(1_000), "1.0 kB");
        assert_eq!(bytes(999_990), "1.0 MB");
        assert_eq!(bytes(12_345_678), "12.3 MB");
        assert_eq!(bytes(5_000_000_000_000_000), "5000.0 TB");
        assert_eq!(count(1, "event"), "1 event");
        assert_eq!(count(0, "event"), "0 events");
    }
}
