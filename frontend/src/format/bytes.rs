//! Sizes.

/// A size in bytes with at most one digit after the point: `812 bytes`, `2.1 kB`, `14 MB`.
pub fn bytes(bytes: i64) -> String {
    let size = bytes.max(0) as f64;
    let (value, unit) = match size {
        s if s < 1_000.0 => return super::counted(bytes.max(0), "byte", "bytes"),
        s if s < 999_500.0 => (s / 1e3, "kB"),
        s if s < 999_500_000.0 => (s / 1e6, "MB"),
        s => (s / 1e9, "GB"),
    };
    if value < 9.95 {
        format!("{value:.1} {unit}")
    } else {
        format!("{value:.0} {unit}")
    }
}

#[cfg(test)]
mod tests {
    use super::bytes;

    #[test]
    fn sizes_are_rounded_to_what_a_person_compares() {
        for (given, said) in [
            (0, "0 bytes"),
            (1, "1 byte"),
            (999, "999 bytes"),
            (2_140, "2.1 kB"),
            (13_999, "14 kB"),
            (999_499, "999 kB"),
            (999_999, "1.0 MB"),
            (5_000_000_000, "5.0 GB"),
        ] {
            assert_eq!(bytes(given), said);
        }
    }
}
