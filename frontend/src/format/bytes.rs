//! Sizes.

use crate::texts::numbers as texts;

/// A size in bytes with at most one digit after the point: `812 bytes`, `2.1 kB`, `14 MB`.
pub fn bytes(bytes: i64) -> String {
    let size = bytes.max(0);
    let (one, unit) = match size {
        0..1_000 => return super::counted(size, texts::BYTE, texts::BYTES),
        1_000..999_500 => (1_000, texts::KILOBYTES),
        999_500..999_500_000 => (1_000_000, texts::MEGABYTES),
        _ => (1_000_000_000, texts::GIGABYTES),
    };
    // In whole numbers, since writing fractions takes code that nothing else here needs.
    let tenths = (size * 10 + one / 2) / one;
    if tenths < 100 {
        format!("{}.{} {unit}", tenths / 10, tenths % 10)
    } else {
        format!("{} {unit}", (size + one / 2) / one)
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
