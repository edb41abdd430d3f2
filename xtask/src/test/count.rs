//! How many tests passed and failed, read from what a test runner prints.

use super::summary::Tally;

/// From cargo-nextest's summary line; nothing when there is none, so no test ran.
pub(crate) fn nextest(lines: &[String]) -> Option<Tally> {
    let line = lines
        .iter()
        .rev()
        .find(|line| line.trim_start().starts_with("Summary ["))?;
    let (_, counts) = line.split_once("run: ")?;
    let mut tally = Tally::default();
    for part in counts.split(", ") {
        let (number, what) = part.split_once(' ')?;
        let number: u32 = number.parse().ok()?;
        match what.split(' ').next()? {
            "passed" => tally.passed += number,
            "skipped" => tally.skipped.extend(skips(number)),
            // Failed, timed out, could not be started: all the same here.
            _ => tally.failed += number,
        }
    }
    Some(tally)
}

/// From the result line of each of cargo's test binaries; nothing when there is none.
pub(crate) fn cargo_test(lines: &[String]) -> Option<Tally> {
    let mut sum = None;
    for line in lines {
        let Some(counts) = line.strip_prefix("test result: ") else {
            continue;
        };
        let count = |what: &str| -> u32 {
            let before = counts.split(what).next().unwrap_or_default();
            before
                .trim_end()
                .rsplit(' ')
                .next()
                .and_then(|number| number.parse().ok())
                .unwrap_or(0)
        };
        let tally: &mut Tally = sum.get_or_insert_default();
        tally.passed += count("passed");
        tally.failed += count("failed");
        tally.skipped.extend(skips(count("ignored")));
    }
    sum
}

/// From the closing lines of Node's test runner; nothing when there are none.
pub(crate) fn node_test(lines: &[String]) -> Option<Tally> {
    let figure = |what: &str| -> Option<u32> {
        lines.iter().rev().find_map(|line| {
            let text = line.trim_start_matches(|c: char| !c.is_ascii_alphanumeric());
            text.strip_prefix(what)?.strip_prefix(' ')?.parse().ok()
        })
    };
    Some(Tally {
        passed: figure("pass")?,
        failed: figure("fail")? + figure("cancelled").unwrap_or(0),
        skipped: skips(figure("skipped").unwrap_or(0) + figure("todo").unwrap_or(0)),
        ..Tally::default()
    })
}

fn skips(number: u32) -> Vec<String> {
    (0..number)
        .map(|_| "a test that is marked as ignored, skipped or to be done".to_owned())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn counted(tally: Option<Tally>) -> Option<(u32, u32, usize)> {
        tally.map(|tally| (tally.passed, tally.failed, tally.skipped.len()))
    }

    fn lines(text: &str) -> Vec<String> {
        text.lines().map(str::to_owned).collect()
    }

    #[test]
    fn nextest_counts_every_way_to_fail() {
        let out = lines(
            "     Summary [  1.2s] 9 tests run: 5 passed (1 slow), 2 failed, 1 timed out, 1 exec failed, 3 skipped",
        );
        assert_eq!(counted(nextest(&out)), Some((5, 4, 3)));
    }

    #[test]
    fn nextest_counts_one_test_alone() {
        let out = lines("     Summary [  0.0s] 1 test run: 1 passed, 0 skipped");
        assert_eq!(counted(nextest(&out)), Some((1, 0, 0)));
    }

    #[test]
    fn cargo_test_counts_all_binaries() {
        let out = lines(
            "test result: ok. 5 passed; 0 failed; 1 ignored; 0 measured; 0 filtered out; finished in 0.00s\n\
             test result: FAILED. 1 passed; 2 failed; 0 ignored; 0 measured; 0 filtered out; finished in 0.00s",
        );
        assert_eq!(counted(cargo_test(&out)), Some((6, 2, 1)));
    }

    #[test]
    fn node_counts_a_cancelled_test_as_failed() {
        let out = lines(
            "ℹ tests 7\nℹ suites 0\nℹ pass 4\nℹ fail 1\nℹ cancelled 1\nℹ skipped 1\nℹ todo 0",
        );
        assert_eq!(counted(node_test(&out)), Some((4, 2, 1)));
    }

    #[test]
    fn output_without_a_summary_is_not_a_success() {
        let out = lines("error: could not compile");
        assert!(nextest(&out).is_none() && cargo_test(&out).is_none() && node_test(&out).is_none());
    }
}
