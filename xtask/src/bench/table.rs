//! The table that a bench run ends with.

use std::time::Duration;

/// A measured figure and what it should be.
pub(crate) struct Row {
    pub(crate) what: String,
    pub(crate) measured: String,
    pub(crate) aim: String,
    /// Whether the aim is met; nothing where the row only gives the scale for another.
    pub(crate) met: Option<bool>,
    /// Whether the whole bench has failed where it is not met.
    pub(crate) binds: bool,
}

impl Row {
    /// A duration that should be at most `aim`.
    pub(crate) fn at_most(what: impl Into<String>, measured: Duration, aim: Duration) -> Self {
        Self {
            what: what.into(),
            measured: millis(measured),
            aim: format!("≤ {}", millis(aim)),
            met: Some(measured <= aim),
            binds: false,
        }
    }

    /// A figure with its unit that should be at most `aim`.
    pub(crate) fn at_most_of(what: impl Into<String>, measured: f64, aim: f64, unit: &str) -> Self {
        Self {
            what: what.into(),
            measured: format!("{measured:.1} {unit}"),
            aim: format!("≤ {aim} {unit}"),
            met: Some(measured <= aim),
            binds: false,
        }
    }

    /// The same row, without which all else is worth nothing.
    pub(crate) fn that_binds(self) -> Self {
        Self {
            binds: true,
            ..self
        }
    }

    /// A rate that should be at least `aim`.
    pub(crate) fn at_least(what: impl Into<String>, measured: f64, aim: f64, unit: &str) -> Self {
        Self {
            what: what.into(),
            measured: format!("{measured:.0} {unit}"),
            aim: format!("≥ {aim:.0} {unit}"),
            met: Some(measured >= aim),
            binds: false,
        }
    }

    /// A figure that only gives the scale for another row.
    pub(crate) fn scale(what: impl Into<String>, measured: String) -> Self {
        Self {
            what: what.into(),
            measured,
            aim: String::new(),
            met: None,
            binds: false,
        }
    }
}

/// All rows so far.
#[derive(Default)]
pub(crate) struct Table(Vec<Row>);

impl Table {
    pub(crate) fn extend(&mut self, rows: Vec<Row>) {
        self.0.extend(rows);
    }

    /// What was to be met and was not.
    pub(crate) fn broken(&self) -> Vec<&str> {
        let broken = self
            .0
            .iter()
            .filter(|row| row.binds && row.met == Some(false));
        broken.map(|row| row.what.as_str()).collect()
    }

    pub(crate) fn print(&self) {
        let width = |of: fn(&Row) -> &String| {
            self.0
                .iter()
                .map(|row| of(row).chars().count())
                .max()
                .unwrap_or(0)
        };
        let (what, measured, aim) = (
            width(|row| &row.what),
            width(|row| &row.measured),
            width(|row| &row.aim),
        );
        println!();
        for row in &self.0 {
            let met = match row.met {
                Some(true) => "met",
                Some(false) => "MISSED",
                None => "",
            };
            println!(
                "{:<what$}  {:>measured$}  {:<aim$}  {met}",
                row.what, row.measured, row.aim
            );
        }
        let missed = self.0.iter().filter(|row| row.met == Some(false)).count();
        println!(
            "\n{} of {} aims missed",
            missed,
            self.0.iter().filter(|r| r.met.is_some()).count()
        );
    }
}

pub(crate) fn millis(duration: Duration) -> String {
    format!("{:.2} ms", duration.as_secs_f64() * 1000.0)
}

/// The value below which this share (0 to 1) of the values lies; zero when there are none.
pub(crate) fn quantile(values: &mut [Duration], share: f64) -> Duration {
    values.sort_unstable();
    let last = values.len().saturating_sub(1);
    let at = (last as f64 * share).round() as usize;
    values.get(at).copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::{Row, Table, quantile};

    #[test]
    fn only_a_row_that_binds_and_is_missed_fails_the_bench() {
        let mut table = Table::default();
        table.extend(vec![
            Row::at_most_of("missed", 11.0, 10.0, "%"),
            Row::at_most_of("met", 9.0, 10.0, "%").that_binds(),
        ]);
        assert!(table.broken().is_empty());
        table.extend(vec![
            Row::at_most_of("broken", 11.0, 10.0, "%").that_binds(),
        ]);
        assert_eq!(table.broken(), ["broken"]);
    }

    #[test]
    fn quantiles_are_taken_from_the_sorted_values() {
        let mut values: Vec<_> = (0..=100).rev().map(Duration::from_millis).collect();
        assert_eq!(quantile(&mut values, 0.5), Duration::from_millis(50));
        assert_eq!(quantile(&mut values, 0.99), Duration::from_millis(99));
        assert_eq!(quantile(&mut [], 0.5), Duration::ZERO);
    }
}
