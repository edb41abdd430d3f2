//! Dollars.

use crate::texts::numbers as texts;

/// Dollars with two digits: `$0.21`; what is more than nothing and less than a cent says so.
pub fn money(usd: f64) -> String {
    if usd > 0.0 && usd < 0.005 {
        return texts::LESS_THAN_A_CENT.to_owned();
    }
    let cents = (usd.max(0.0) * 100.0).round() as i64;
    texts::dollars(&super::thousands(cents / 100), cents % 100)
}

/// What was spent, of what may be: `$0.21 of $2.00`; an estimate is marked.
pub fn money_of(usd: f64, limit: Option<f64>, is_estimate: bool) -> String {
    let about = if is_estimate { texts::ABOUT } else { "" };
    match limit {
        Some(limit) => texts::of_limit(about, &money(usd), &money(limit)),
        None => format!("{about}{}", money(usd)),
    }
}

#[cfg(test)]
mod tests {
    use super::{money, money_of};

    #[test]
    fn money_has_two_digits() {
        for (given, said) in [
            (0.0, "$0.00"),
            (0.001, "< $0.01"),
            (0.205_1, "$0.21"),
            (1_234.5, "$1,234.50"),
        ] {
            assert_eq!(money(given), said);
        }
    }

    #[test]
    fn a_limit_and_an_estimate_are_said() {
        assert_eq!(money_of(0.2, Some(2.0), false), "$0.20 of $2.00");
        assert_eq!(money_of(0.2, None, true), "about $0.20");
    }
}
