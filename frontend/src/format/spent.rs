//! What was spent of a budget, in words.

use redraft_wire::{Budget, Spent};

use super::{money, tokens};
use crate::texts::numbers as texts;

/// Dollars and tokens, each beside its limit where it has one: `$1.20 of $5.00 and 12.3 k of 50.0 k
/// tokens spent, $0.50 reserved`.
pub fn spent_of(spent: &Spent, budget: &Budget) -> String {
    let dollars = of(money(spent.usd), budget.usd.map(money));
    let used = of(tokens(spent.tokens), budget.tokens.map(tokens));
    let reserved = reserved(spent.reserved_usd);
    texts::spent(&dollars, &used, &reserved)
}

/// Dollars that are held back: `$0.50 reserved`; empty where there are none.
pub fn reserved(usd: f64) -> String {
    if usd > 0.0 {
        texts::reserved(&money(usd))
    } else {
        String::new()
    }
}

/// The used and the reserved part of a limit, in per cent; together at most 100.
pub fn parts(used: f64, reserved: f64, limit: f64) -> [f64; 2] {
    let part = |of: f64| (of / limit * 100.0).clamp(0.0, 100.0);
    let used = part(used);
    [used, part(reserved).min(100.0 - used)]
}

fn of(spent: String, limit: Option<String>) -> String {
    match limit {
        Some(limit) => texts::of_limit("", &spent, &limit),
        None => spent,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SPENT: Spent = Spent {
        usd: 1.2,
        tokens: 12_345,
        reserved_usd: 0.5,
    };

    #[test]
    fn what_was_spent_stands_beside_its_limits_and_the_reserved() {
        let both = Budget {
            usd: Some(5.0),
            tokens: Some(50_000),
        };
        assert_eq!(
            spent_of(&SPENT, &both),
            "$1.20 of $5.00 and 12.3 k of 50.0 k tokens spent, $0.50 reserved"
        );
        let idle = Spent {
            reserved_usd: 0.0,
            ..SPENT
        };
        assert_eq!(
            spent_of(&idle, &Budget::default()),
            "$1.20 and 12.3 k tokens spent"
        );
    }

    #[test]
    fn a_bar_is_never_longer_than_the_whole() {
        for (given, expected) in [
            ((1.0, 1.0, 4.0), [25.0, 25.0]),
            ((3.0, 2.0, 4.0), [75.0, 25.0]),
            ((9.0, 1.0, 4.0), [100.0, 0.0]),
        ] {
            let (used, reserved, limit) = given;
            for (part, expected) in parts(used, reserved, limit).into_iter().zip(expected) {
                assert!((part - expected).abs() < 1e-9, "{given:?}");
            }
        }
    }
}
