//! `redraft morning`.

use std::time::Duration;

use clap::Args;
use redraft_domain::{Clock as _, SystemClock, Timestamp};

/// What came of the time in which nobody looked.
#[derive(Debug, Args)]
pub(crate) struct Morning {
    /// Since when: as 12h or 2d, or a moment as 2026-12-31T18:00:00Z [default: 18:00 of the day before, in the
    /// time zone of the budgets]
    #[arg(long, value_name = "WHEN", value_parser = moment)]
    pub(crate) since: Option<Timestamp>,
    /// How many sessions each list has at most
    #[arg(long, value_name = "N", default_value_t = 20,
          value_parser = clap::value_parser!(u16).range(0..=500))]
    pub(crate) limit: u16,
    /// As JSON, for scripts
    #[arg(long)]
    pub(crate) json: bool,
}

fn moment(text: &str) -> Result<Timestamp, String> {
    if let Some(moment) = Timestamp::parse(text) {
        return Ok(moment);
    }
    ago(text)
        .map(|ago| Timestamp(SystemClock.now().0.saturating_sub(ago.as_millis() as i64)))
        .ok_or_else(|| String::from("write it as 12h, as 2d, or as 2026-12-31T18:00:00Z"))
}

/// Hours or days back, up to ten years.
fn ago(text: &str) -> Option<Duration> {
    let hours = match text.split_at_checked(text.len().checked_sub(1)?)? {
        (number, "h") => number.parse::<u64>().ok()?,
        (number, "d") => number.parse::<u64>().ok()?.checked_mul(24)?,
        _ => return None,
    };
    (1..=87_600)
        .contains(&hours)
        .then(|| Duration::from_hours(hours))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_moment_is_written_or_so_long_ago() {
        assert_eq!(ago("12h"), Some(Duration::from_hours(12)));
        assert_eq!(ago("2d"), Some(Duration::from_hours(48)));
        for bad in [
            "",
            "h",
            "0h",
            "12",
            "12m",
            "-1h",
            "99999999999999999999d",
            "1é",
        ] {
            assert_eq!(ago(bad), None, "{bad}");
        }
        assert_eq!(
            moment("2026-12-31T18:00:00Z"),
            Ok(Timestamp(1_798_740_000_000))
        );
        assert!(moment("yesterday").is_err());
    }
}
