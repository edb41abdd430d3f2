//! What a session will probably take, by what earlier iterations took.

use std::{fmt, str::FromStr};

use serde::{Deserialize, Serialize};

use crate::{Usd, workflow::words};

words!(
    /// Whose iterations an estimate is made of: the nearest that are enough.
    HistoryOf {
        /// Those of the same step, so of the same document.
        Step = "step",
        /// Those of the same project.
        Project = "project",
        /// All of the installation.
        Installation = "installation",
    }
);

/// What a completed iteration took.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Taken {
    /// Milliseconds in which its agents ran.
    pub ms: i64,
    /// Dollars.
    pub usd: Usd,
}

/// The middle of some figures, and the part around it that holds half of them.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Quartiles {
    /// A quarter of the figures is below.
    pub low: f64,
    /// The median.
    pub middle: f64,
    /// A quarter of the figures is above.
    pub high: f64,
}

/// What one more iteration will probably take.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Estimate {
    /// Whose iterations it is made of.
    pub of: HistoryOf,
    /// How many they are.
    pub counted: usize,
    /// Milliseconds of each.
    pub ms: Quartiles,
    /// Dollars of each.
    pub usd: Quartiles,
}

/// How many iterations are enough not to look further away.
pub const ENOUGH_HISTORY: usize = 3;

/// What is said where there is no history.
pub const NO_HISTORY: &str =
    "No iteration with this agent and model is completed yet, so there is no estimate.";

impl Quartiles {
    /// Of these figures; `None` where there are none. Between two figures it takes the part that falls to each.
    pub fn of(figures: impl IntoIterator<Item = f64>) -> Option<Self> {
        let mut sorted: Vec<f64> = figures.into_iter().collect();
        sorted.sort_by(f64::total_cmp);
        let last = sorted.len().checked_sub(1)?;
        let at = |part: f64| {
            let place = part * last as f64;
            let below = place.floor() as usize;
            let above = (below + 1).min(last);
            let share = place - below as f64;
            sorted[below] * (1.0 - share) + sorted[above] * share
        };
        Some(Self {
            low: at(0.25),
            middle: at(0.5),
            high: at(0.75),
        })
    }
}

impl Estimate {
    /// Of the nearest history that has enough; where none has, of the widest that has any. Each is given with the
    /// newest iterations first, the nearest history first.
    pub fn of_histories(histories: &[(HistoryOf, Vec<Taken>)]) -> Option<Self> {
        let enough = histories
            .iter()
            .find(|(_, taken)| taken.len() >= ENOUGH_HISTORY);
        let any = || histories.iter().rev().find(|(_, taken)| !taken.is_empty());
        let (of, taken) = enough.or_else(any)?;
        Some(Self {
            of: *of,
            counted: taken.len(),
            ms: Quartiles::of(taken.iter().map(|one| one.ms.max(0) as f64))?,
            usd: Quartiles::of(taken.iter().map(|one| one.usd.max(0.0)))?,
        })
    }

    /// Milliseconds of this many iterations.
    pub fn ms_of(&self, iterations: u32) -> f64 {
        self.ms.middle * f64::from(iterations)
    }

    /// Dollars of this many iterations.
    pub fn usd_of(&self, iterations: u32) -> Usd {
        self.usd.middle * f64::from(iterations)
    }

    /// All of it in one sentence: what the earlier ones took each, and what this many will take together.
    pub fn sentence(&self, iterations: u32) -> String {
        let whose = match self.of {
            HistoryOf::Step => "of this document",
            HistoryOf::Project => "in this project",
            HistoryOf::Installation => "with this agent and model",
        };
        let (counted, each) = match self.counted {
            1 => ("One earlier iteration".to_owned(), ""),
            many => (format!("{many} earlier iterations"), " each"),
        };
        let time = span(minutes(self.ms.low), minutes(self.ms.high));
        let all = match iterations {
            1 => "one".to_owned(),
            many => many.to_string(),
        };
        let about = minutes(self.ms_of(iterations));
        if self.usd.high == 0.0 {
            return format!(
                "{counted} {whose} took {time}{each} and cost nothing: about {about} for {all}."
            );
        }
        let cost = span(dollars(self.usd.low), dollars(self.usd.high));
        let together = dollars(self.usd_of(iterations));
        format!(
            "{counted} {whose} took {time} and {cost}{each}: about {about} and {together} for {all}."
        )
    }
}

/// From the one to the other, the unit once where it is the same.
fn span(low: String, high: String) -> String {
    if low == high {
        return low;
    }
    let unit = |text: &str| text.split_once(' ').map(|(_, unit)| unit.to_owned());
    match (unit(&low), unit(&high)) {
        (Some(one), Some(other)) if one == other => {
            let number = low.split(' ').next().unwrap_or_default();
            format!("{number} to {high}")
        }
        _ => format!("{low} to {high}"),
    }
}

/// A length of time, no finer than an estimate is: `40 s`, `15 min`, `2 h 10 min`.
fn minutes(ms: f64) -> String {
    let secs = (ms / 1_000.0).round() as i64;
    match secs {
        ..=1 => "1 s".to_owned(),
        2..90 => format!("{secs} s"),
        90..3_600 => format!("{} min", (secs + 30) / 60),
        _ => {
            let minutes = (secs + 30) / 60;
            match minutes % 60 {
                0 => format!("{} h", minutes / 60),
                rest => format!("{} h {rest} min", minutes / 60),
            }
        }
    }
}

fn dollars(usd: Usd) -> String {
    if usd > 0.0 && usd < 0.005 {
        return "less than $0.01".to_owned();
    }
    format!("${usd:.2}")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn taken(of: &[(i64, f64)]) -> Vec<Taken> {
        of.iter()
            .map(|(ms, usd)| Taken { ms: *ms, usd: *usd })
            .collect()
    }

    fn estimate(of: HistoryOf, figures: &[(i64, f64)]) -> Estimate {
        Estimate::of_histories(&[(of, taken(figures))]).unwrap()
    }

    #[test]
    fn quartiles_lie_between_the_figures() {
        let of = |figures: &[f64]| Quartiles::of(figures.iter().copied());
        let quartiles = |low, middle, high| Some(Quartiles { low, middle, high });
        assert_eq!(of(&[]), None);
        assert_eq!(of(&[4.0]), quartiles(4.0, 4.0, 4.0));
        assert_eq!(of(&[4.0, 2.0]), quartiles(2.5, 3.0, 3.5));
        assert_eq!(of(&[5.0, 1.0, 3.0, 2.0, 4.0]), quartiles(2.0, 3.0, 4.0));
    }

    #[test]
    fn one_that_ran_away_does_not_spoil_the_estimate() {
        let figures = [
            (120_000, 0.08),
            (180_000, 0.12),
            (180_000, 0.12),
            (240_000, 0.15),
            (9_000_000, 40.0),
        ];
        let of = estimate(HistoryOf::Step, &figures);
        assert_eq!(
            of.sentence(5),
            "5 earlier iterations of this document took 3 to 4 min and $0.12 to $0.15 each: about 15 min and \
             $0.60 for 5."
        );
    }

    #[test]
    fn the_nearest_history_that_is_enough_counts_else_the_widest() {
        let few = taken(&[(1_000, 0.1), (1_000, 0.1)]);
        let many = taken(&[(2_000, 0.2), (2_000, 0.2), (2_000, 0.2)]);
        let of = |step: &[Taken], project: &[Taken], all: &[Taken]| {
            Estimate::of_histories(&[
                (HistoryOf::Step, step.to_vec()),
                (HistoryOf::Project, project.to_vec()),
                (HistoryOf::Installation, all.to_vec()),
            ])
            .map(|found| (found.of, found.counted))
        };
        assert_eq!(of(&many, &many, &many), Some((HistoryOf::Step, 3)));
        assert_eq!(of(&few, &many, &many), Some((HistoryOf::Project, 3)));
        assert_eq!(of(&few, &few, &few), Some((HistoryOf::Installation, 2)));
        assert_eq!(of(&few, &[], &[]), Some((HistoryOf::Step, 2)));
        assert_eq!(of(&[], &[], &[]), None);
    }

    #[test]
    fn a_single_one_and_one_that_cost_nothing_are_said_as_such() {
        assert_eq!(
            estimate(HistoryOf::Project, &[(45_000, 0.001)]).sentence(1),
            "One earlier iteration in this project took 45 s and less than $0.01: about 45 s and less than \
             $0.01 for one."
        );
        assert_eq!(
            estimate(HistoryOf::Installation, &[(40_000, 0.0), (8_000_000, 0.0)]).sentence(3),
            "2 earlier iterations with this agent and model took 34 min to 1 h 40 min each and cost nothing: \
             about 3 h 21 min for 3."
        );
    }
}
