//! Lengths of time.

use crate::texts::time::{DAYS, HOURS, MILLISECONDS, MINUTES, SECONDS};

/// Milliseconds as the two largest units: `12 ms`, `4.2 s`, `2 m 10 s`, `1 h 5 m`, `3 d 2 h`.
pub fn duration(ms: i64) -> String {
    let ms = ms.max(0);
    let secs = ms / 1_000;
    match ms {
        0..1_000 => format!("{ms} {MILLISECONDS}"),
        1_000..9_950 => format!(
            "{}.{} {SECONDS}",
            (ms + 50) / 1_000,
            (ms + 50) % 1_000 / 100
        ),
        9_950..60_000 => format!("{secs} {SECONDS}"),
        60_000..3_600_000 => two(secs / 60, MINUTES, secs % 60, SECONDS),
        3_600_000..86_400_000 => two(secs / 3_600, HOURS, secs % 3_600 / 60, MINUTES),
        _ => two(secs / 86_400, DAYS, secs % 86_400 / 3_600, HOURS),
    }
}

fn two(large: i64, unit: &str, small: i64, small_unit: &str) -> String {
    if small == 0 {
        format!("{large} {unit}")
    } else {
        format!("{large} {unit} {small} {small_unit}")
    }
}

#[cfg(test)]
mod tests {
    use super::duration;

    #[test]
    fn durations_have_two_units_at_most() {
        for (given, said) in [
            (-5, "0 ms"),
            (12, "12 ms"),
            (4_200, "4.2 s"),
            (9_950, "9 s"),
            (59_999, "59 s"),
            (60_000, "1 m"),
            (130_000, "2 m 10 s"),
            (3_900_000, "1 h 5 m"),
            (266_400_000, "3 d 2 h"),
        ] {
            assert_eq!(duration(given), said);
        }
    }
}
