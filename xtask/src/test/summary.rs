//! What ran, what failed, what was skipped and why.

use std::time::{Duration, Instant};

use anyhow::Result;

/// How a step went.
#[derive(Default)]
pub(crate) struct Tally {
    pub(crate) passed: u32,
    pub(crate) failed: u32,
    /// A sentence for each test, or group of tests, that did not run.
    pub(crate) skipped: Vec<String>,
    /// A sentence for each thing that nobody can look at here. It is said, and fails nothing.
    pub(crate) notices: Vec<String>,
}

impl Tally {
    pub(crate) fn passed(count: u32) -> Self {
        Self {
            passed: count,
            ..Self::default()
        }
    }

    pub(crate) fn skipped(why: String) -> Self {
        Self {
            skipped: vec![why],
            ..Self::default()
        }
    }

    pub(crate) fn add(&mut self, other: Self) {
        self.passed += other.passed;
        self.failed += other.failed;
        self.skipped.extend(other.skipped);
        self.notices.extend(other.notices);
    }
}

/// All steps so far.
#[derive(Default)]
pub(crate) struct Summary {
    steps: Vec<(&'static str, Tally, Duration)>,
}

impl Summary {
    /// Runs a step and notes how it went. One that ends in an error counts as one failure; the
    /// others still run.
    pub(crate) fn run(&mut self, name: &'static str, step: impl FnOnce() -> Result<Tally>) {
        println!("\n== {name}");
        let started = Instant::now();
        let tally = step().unwrap_or_else(|error| {
            println!("{name} failed: {error:#}");
            Tally {
                failed: 1,
                ..Tally::default()
            }
        });
        self.steps.push((name, tally, started.elapsed()));
    }

    /// The sums over all steps.
    pub(crate) fn total(&self) -> Tally {
        let mut total = Tally::default();
        for (_, tally, _) in &self.steps {
            total.add(Tally {
                skipped: tally.skipped.clone(),
                notices: tally.notices.clone(),
                ..*tally
            });
        }
        total
    }

    /// Prints a line for each step, each skip with its reason, and the sums in a line of their own
    /// at the end. Says whether all is well; `must_not_skip` makes a skip a failure.
    pub(crate) fn close(&self, must_not_skip: bool) -> bool {
        println!("\n== summary");
        for (name, tally, took) in &self.steps {
            println!(
                "{name:<12} {:>6.1} s  {}",
                took.as_secs_f64(),
                figures(tally)
            );
        }
        let total = self.total();
        for why in &total.skipped {
            println!("skipped: {why}");
        }
        for notice in &total.notices {
            println!("notice: {notice}");
        }
        let skip_counts = must_not_skip && !total.skipped.is_empty();
        if skip_counts {
            println!("This is CI, where a skip is a failure.");
        }
        println!("\n{}", figures(&total));
        total.failed == 0 && !skip_counts
    }
}

fn figures(tally: &Tally) -> String {
    format!(
        "{} passed, {} failed, {} skipped",
        tally.passed,
        tally.failed,
        tally.skipped.len()
    )
}

#[cfg(test)]
mod tests {
    use super::{Summary, Tally, figures};

    #[test]
    fn a_skip_is_a_failure_only_where_it_must_not_be() {
        let mut summary = Summary::default();
        summary.run("absent", || Ok(Tally::skipped("no browser".to_owned())));
        assert!(summary.close(false));
        assert!(!summary.close(true));
    }

    #[test]
    fn a_notice_fails_nothing_also_where_a_skip_does() {
        let mut summary = Summary::default();
        summary.run("offline", || {
            Ok(Tally {
                notices: vec!["no list".to_owned()],
                ..Tally::passed(1)
            })
        });
        assert!(summary.close(true));
        assert_eq!(summary.total().notices, ["no list"]);
    }

    #[test]
    fn a_step_that_ends_in_an_error_is_one_failure_and_the_sums_hold_all() {
        let mut summary = Summary::default();
        summary.run("good", || Ok(Tally::passed(3)));
        summary.run("bad", || anyhow::bail!("no compiler"));
        summary.run("absent", || Ok(Tally::skipped("no browser".to_owned())));
        assert_eq!(figures(&summary.total()), "3 passed, 1 failed, 1 skipped");
    }
}
