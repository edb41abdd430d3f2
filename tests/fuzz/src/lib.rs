//! Property tests that run for a time instead of a number of cases: `REDRAFT_TEST_FUZZ_SECS` says for how
//! many seconds each target is tested, four without it. Tests that use it have `fuzz` in their names, by which `cargo xtask fuzz`
//! finds them.

use std::time::{Duration, Instant};

use proptest::{
    strategy::Strategy,
    test_runner::{Config, TestCaseResult, TestRunner},
};

/// How long a target is tested that is not told for how long.
const USUAL: Duration = Duration::from_secs(4);

/// How many cases are run between two looks at the clock.
const CASES: u32 = 64;

/// Runs a test on made-up values until its part of the time is over: the target has so many `tests`.
///
/// # Panics
/// When a case fails: with the smallest value that does.
#[expect(
    clippy::disallowed_methods,
    reason = "the test command says here for how long; no program reads this"
)]
pub fn fuzz<S: Strategy>(tests: u32, values: &S, test: impl Fn(S::Value) -> TestCaseResult) {
    let told = std::env::var("REDRAFT_TEST_FUZZ_SECS").ok();
    let time = told
        .and_then(|secs| secs.parse().ok())
        .map_or(USUAL, Duration::from_secs);
    let began = Instant::now();
    while began.elapsed() < time / tests {
        let mut runner = TestRunner::new(Config {
            cases: CASES,
            failure_persistence: None,
            ..Config::default()
        });
        if let Err(failure) = runner.run(values, &test) {
            panic!("{failure}");
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    #[should_panic(expected = "1000")]
    fn fuzz_tells_the_smallest_value_that_fails() {
        fuzz(1, &(0_u32..1_000_000), |number| {
            prop_assert!(number < 1_000);
            Ok(())
        });
    }
}
