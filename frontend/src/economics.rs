//! What the iterations of a session changed, and what that cost.

use redraft_wire::IterationSummary;

use crate::format::{duration, money, thousands, time, tokens};
use crate::texts::{figures as texts, words};

/// The last iterations that together made at most this part of all changes are told of.
const TAIL_SHARE: f64 = 0.03;

/// What an iteration that has ended came to.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Effort {
    /// Its number.
    pub number: i32,
    /// Characters added and removed.
    pub changed: i64,
    /// Dollars.
    pub usd: f64,
    /// Tokens read and written, without those from the cache.
    pub tokens: i64,
    /// Milliseconds from its start to its end.
    pub ms: i64,
}

impl Effort {
    /// Characters changed for each dollar; `None` where it cost nothing.
    pub fn for_a_dollar(&self) -> Option<i64> {
        (self.usd > 0.0).then(|| (self.changed as f64 / self.usd).round() as i64)
    }

    /// Dollars for a thousand changed characters; `None` where nothing changed.
    pub fn usd_for_thousand(&self) -> Option<f64> {
        (self.changed > 0).then(|| self.usd * 1_000.0 / self.changed as f64)
    }
}

/// A figure of each iteration, and how it is said.
pub type Measure = (&'static str, fn(&Effort) -> f64, fn(f64) -> String);

/// What is drawn of each iteration.
pub const MEASURES: [Measure; 4] = [
    (
        texts::CHARACTERS_CHANGED,
        |one| one.changed as f64,
        |value| thousands(value as i64),
    ),
    (words::DOLLARS, |one| one.usd, money),
    (
        texts::TOKENS,
        |one| one.tokens as f64,
        |value| tokens(value as i64),
    ),
    (
        texts::TIME,
        |one| one.ms as f64,
        |value| duration(value as i64),
    ),
];

/// The iterations that have ended, in order.
pub fn efforts(iterations: &[IterationSummary]) -> Vec<Effort> {
    let at = |at: &Option<String>| at.as_deref().and_then(time::parse);
    let ended = iterations.iter().filter_map(|one| {
        let end = at(&one.completed_at.0)?;
        Some(Effort {
            number: one.iteration_number,
            changed: one.chars_added + one.chars_removed,
            usd: one.cost_usd,
            tokens: one.input_tokens + one.output_tokens,
            ms: at(&one.started_at.0).map_or(0, |start| (end - start).max(0)),
        })
    });
    ended.collect()
}

/// How many of the last iterations changed next to nothing together: as many as can be while they made at most three
/// per cent of all changes. Never all of them.
pub fn tail(efforts: &[Effort]) -> usize {
    let all: i64 = efforts.iter().map(|one| one.changed).sum();
    let mut sum = 0;
    let small = efforts.iter().rev().take_while(|one| {
        sum += one.changed;
        sum as f64 <= all as f64 * TAIL_SHARE
    });
    small.count().min(efforts.len().saturating_sub(1))
}

/// What it came to, in one sentence; `None` while no iteration has ended.
pub fn sentence(efforts: &[Effort]) -> Option<String> {
    let last = efforts.last()?;
    let changed = |of: &[Effort]| of.iter().map(|one| one.changed).sum::<i64>();
    let usd = |of: &[Effort]| money(of.iter().map(|one| one.usd).sum());
    let all = changed(efforts);
    let cost = usd(efforts);
    if all == 0 {
        return Some(texts::all_changed_nothing(&of_numbers(efforts), &cost));
    }
    if efforts.len() == 1 {
        let characters = thousands(all);
        let who = of_numbers(efforts);
        return Some(texts::changed_characters(&who, &characters, &cost));
    }
    let tail = match tail(efforts) {
        0 => std::slice::from_ref(last),
        count => &efforts[efforts.len() - count..],
    };
    let did = match changed(tail) {
        0 => texts::CHANGED_NOTHING.to_owned(),
        part => texts::made_of_all_changes(&percent(part, all)),
    };
    Some(texts::did_for(&of_numbers(tail), &did, &usd(tail), &cost))
}

fn of_numbers(efforts: &[Effort]) -> String {
    match efforts {
        [] => String::new(),
        [one] => words::iteration(one.number),
        [first, .., last] => texts::iterations_to(first.number, last.number),
    }
}

fn percent(part: i64, all: i64) -> String {
    let tenths = (part as f64 * 1_000.0 / all as f64).round() as i64;
    match tenths {
        0 => texts::LESS_THAN_A_TENTH_OF_A_PER_CENT.to_owned(),
        1..100 => format!("{}.{} %", tenths / 10, tenths % 10),
        _ => format!("{} %", (tenths + 5) / 10),
    }
}

/// Bars for one figure of each iteration, as SVG; those of the last `tail` iterations are hollow.
pub fn bars(efforts: &[Effort], (name, figure, said): Measure, tail: usize) -> String {
    let most = efforts.iter().map(figure).fold(0.0, f64::max);
    let mut svg = format!(
        r#"<svg viewBox="0 0 {} 40" preserveAspectRatio="none" aria-hidden="true">"#,
        efforts.len() * 10
    );
    for (at, one) in efforts.iter().enumerate() {
        let value = figure(one);
        // What is not nothing is seen.
        let height = if most > 0.0 && value > 0.0 {
            (value / most * 39.0).max(1.0)
        } else {
            0.0
        };
        let class = if at + tail >= efforts.len() {
            " class=\"tail\""
        } else {
            ""
        };
        svg.push_str(&format!(
            r#"<rect{class} x="{}" y="{:.1}" width="8" height="{height:.1}"><title>{}</title></rect>"#,
            at * 10 + 1,
            40.0 - height,
            texts::bar(one.number, &said(value), name),
        ));
    }
    svg.push_str("</svg>");
    svg
}

#[cfg(test)]
mod tests {
    use super::*;

    fn efforts_of(changed: &[i64]) -> Vec<Effort> {
        let numbered = changed.iter().zip(1..);
        numbered
            .map(|(changed, number)| Effort {
                number,
                changed: *changed,
                usd: 0.5,
                tokens: 1_000,
                ms: 60_000,
            })
            .collect()
    }

    #[test]
    fn the_longest_tail_that_changed_next_to_nothing_is_told_with_its_cost() {
        let efforts = efforts_of(&[5_000, 3_000, 1_700, 1_000, 900, 100, 30, 0, 10, 2]);
        assert_eq!(tail(&efforts), 5);
        assert_eq!(
            sentence(&efforts).unwrap(),
            "Iterations 6 to 10 made 1.2 % of all changes, for $2.50 of $5.00."
        );
    }

    #[test]
    fn where_there_is_no_such_tail_the_last_iteration_is_told() {
        let efforts = efforts_of(&[500, 300, 200]);
        assert_eq!(tail(&efforts), 0);
        assert_eq!(
            sentence(&efforts).unwrap(),
            "Iteration 3 made 20 % of all changes, for $0.50 of $1.50."
        );
    }

    #[test]
    fn the_tail_is_as_long_as_the_share_allows_and_no_longer() {
        assert_eq!(
            tail(&efforts_of(&[97, 3])),
            1,
            "three per cent is next to nothing"
        );
        assert_eq!(tail(&efforts_of(&[96, 4])), 0);
        assert_eq!(tail(&efforts_of(&[9_700, 0, 150, 150])), 3);
        assert_eq!(tail(&efforts_of(&[])), 0);
    }

    #[test]
    fn nothing_at_all_has_a_sentence_too() {
        assert_eq!(sentence(&[]), None);
        assert_eq!(
            sentence(&efforts_of(&[0, 0])).unwrap(),
            "Iterations 1 to 2 changed nothing, for $1.00."
        );
        assert_eq!(tail(&efforts_of(&[0, 0])), 1, "never all of them");
        assert_eq!(
            sentence(&efforts_of(&[40])).unwrap(),
            "Iteration 1 changed 40 characters, for $0.50."
        );
        assert_eq!(
            sentence(&efforts_of(&[40, 0])).unwrap(),
            "Iteration 2 changed nothing, for $0.50 of $1.00."
        );
    }

    #[test]
    fn an_iteration_counts_once_it_has_ended() {
        let one = IterationSummary {
            id: 1,
            iteration_number: 1,
            status: "completed".into(),
            chars_added: 30,
            chars_removed: 10,
            summary: None.into(),
            started_at: Some("2026-11-20T10:00:00.000Z".to_owned()).into(),
            completed_at: Some("2026-11-20T10:01:30.000Z".to_owned()).into(),
            error_message: None.into(),
            attempts: 1,
            cost_usd: 0.02,
            input_tokens: 9,
            output_tokens: 8,
            before_revision: None.into(),
            after_revision: None.into(),
            retry_of: None.into(),
        };
        let running = IterationSummary {
            iteration_number: 2,
            completed_at: None.into(),
            ..one.clone()
        };
        let found = efforts(&[one, running]);
        let expected = Effort {
            number: 1,
            changed: 40,
            usd: 0.02,
            tokens: 17,
            ms: 90_000,
        };
        assert_eq!(found, [expected]);
        assert_eq!(found[0].usd_for_thousand(), Some(0.5));
        assert_eq!(found[0].for_a_dollar(), Some(2_000));
        assert_eq!(
            Effort {
                usd: 0.0,
                ..expected
            }
            .for_a_dollar(),
            None
        );
        assert_eq!(
            Effort {
                changed: 0,
                ..expected
            }
            .usd_for_thousand(),
            None
        );
    }

    #[test]
    fn the_highest_bar_fills_the_height_and_a_small_one_is_seen() {
        let svg = bars(&efforts_of(&[1_000, 1, 0]), MEASURES[0], 2);
        assert!(svg.starts_with(r#"<svg viewBox="0 0 30 40""#), "{svg}");
        assert!(svg.contains(r#"<rect x="1" y="1.0" width="8" height="39.0"><title>Iteration 1: 1,000 (Characters changed)"#), "{svg}");
        assert!(
            svg.contains(r#"<rect class="tail" x="11" y="39.0" width="8" height="1.0">"#),
            "{svg}"
        );
        assert!(
            svg.contains(r#"<rect class="tail" x="21" y="40.0" width="8" height="0.0">"#),
            "{svg}"
        );
    }
}
