//! Numbers of things.

use crate::texts::numbers as texts;

/// A whole number with commas: `2,140`.
pub fn thousands(number: i64) -> String {
    let digits = number.unsigned_abs().to_string();
    let mut text = String::with_capacity(digits.len() + digits.len() / 3 + 1);
    if number < 0 {
        text.push('−');
    }
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

/// Tokens: `812`, `12.3 k`, `1.4 M`.
pub fn tokens(number: i64) -> String {
    match number {
        n if n < 1_000 => n.max(0).to_string(),
        n if n < 999_950 => tenths(n, 1_000, texts::THOUSANDS),
        n => tenths(n, 1_000_000, texts::MILLIONS),
    }
}

fn tenths(number: i64, one: i64, unit: &str) -> String {
    let tenths = (number * 10 + one / 2) / one;
    format!("{}.{} {unit}", tenths / 10, tenths % 10)
}

/// A number with its noun: `1 line`, `2,140 lines`.
pub fn counted(number: i64, one: &str, many: &str) -> String {
    let noun = if number == 1 { one } else { many };
    format!("{} {noun}", thousands(number))
}

#[cfg(test)]
mod tests {
    use super::{counted, thousands, tokens};

    #[test]
    fn thousands_are_separated_from_the_right() {
        for (given, said) in [
            (0, "0"),
            (999, "999"),
            (1_000, "1,000"),
            (-2_140, "−2,140"),
            (1_234_567, "1,234,567"),
        ] {
            assert_eq!(thousands(given), said);
        }
    }

    #[test]
    fn tokens_are_short() {
        for (given, said) in [
            (7, "7"),
            (12_345, "12.3 k"),
            (999_949, "999.9 k"),
            (1_400_000, "1.4 M"),
        ] {
            assert_eq!(tokens(given), said);
        }
    }

    #[test]
    fn one_thing_is_not_many() {
        assert_eq!(counted(1, "line", "lines"), "1 line");
        assert_eq!(counted(0, "line", "lines"), "0 lines");
    }
}
