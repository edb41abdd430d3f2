//! The report for a person.

use anstyle::{AnsiColor, Effects, Style};

use super::report::Report;

/// How wide the names are.
const NAMES: usize = 34;

/// The report as a table.
pub(crate) fn table(report: &Report) -> String {
    let mut text = String::new();
    let mut row = |name: &str, value: String| text.push_str(&format!("  {name:<NAMES$} {value}\n"));
    for (kind, count) in &report.faults {
        row(kind.words(), count.to_string());
    }
    row(
        "sessions with garbage in the line",
        report.spoilt_sessions.to_string(),
    );
    row("sessions", report.sessions.to_string());
    row(
        "iterations completed",
        report.iterations_completed.to_string(),
    );
    row("starts of the agent", report.attempts.to_string());
    row("events watched", report.events.to_string());
    for (name, times, aim) in [
        (
            "worker killed → agent starts again",
            report.recovery,
            "6 s and 15 s",
        ),
        (
            "cancelled → nothing runs any more",
            report.cancels,
            "1 s each",
        ),
    ] {
        if let Some(times) = times {
            let (median, worst) = (seconds(times.median_ms), seconds(times.worst_ms));
            row(
                name,
                format!(
                    "median {median}, worst {worst} ({} times; aim: {aim})",
                    times.count
                ),
            );
        }
    }
    text.push('\n');
    for check in &report.checks {
        let (sign, color) = if check.found == 0.0 {
            ("✓", AnsiColor::Green)
        } else {
            ("✗", AnsiColor::Red)
        };
        let style = Style::new()
            .fg_color(Some(color.into()))
            .effects(Effects::BOLD);
        text.push_str(&format!(
            "{style}{sign}{style:#} {:<NAMES$} {}\n",
            check.what, check.found
        ));
    }
    text.push_str(&format!("\n{}\n", summary(report)));
    text
}

fn seconds(milliseconds: u64) -> String {
    format!("{:.2} s", milliseconds as f64 / 1_000.0)
}

fn summary(report: &Report) -> String {
    let Report { seed, seconds, .. } = report;
    let ran = format!("The run took {seconds:.0} s; `--seed {seed}` repeats its faults.");
    match &report.left {
        None if report.holds => format!("Everything holds. {ran}"),
        None => format!("Not everything holds. {ran}"),
        Some(left) => format!(
            "Not everything holds. {ran} Its data and logs are kept in {}; remove that folder when you \
             have looked at them.",
            left.display()
        ),
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;
    use crate::prove::{report::Check, schedule::Kind};

    #[test]
    fn what_does_not_hold_is_marked_and_the_seed_is_told() {
        let mut report = Report {
            holds: false,
            seed: 42,
            seconds: 12.4,
            faults: BTreeMap::from([(Kind::Worker, 3)]),
            spoilt_sessions: 1,
            sessions: 4,
            iterations_completed: 9,
            attempts: 11,
            events: 300,
            checks: vec![Check::new("events lost", 2), Check::new("orphans", 0)],
            recovery: None,
            cancels: None,
            left: Some("/tmp/x".into()),
        };
        let shown = anstream::adapter::strip_str(&table(&report)).to_string();
        assert!(
            shown.contains("✗ events lost                        2\n"),
            "{shown}"
        );
        assert!(shown.contains("✓ orphans"), "{shown}");
        assert!(
            shown.contains("worker killed                      3\n"),
            "{shown}"
        );
        assert!(
            shown.contains("`--seed 42`") && shown.contains("/tmp/x"),
            "{shown}"
        );
        report.holds = true;
        report.left = None;
        assert!(table(&report).contains("Everything holds."));
    }
}
