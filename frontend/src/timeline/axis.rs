//! Time from left to right. Where nothing was done for long, the axis is folded, so that work stays visible.

use redraft_wire::TimelineSpan;

use crate::format::{duration, time};

/// A shorter time without work is never folded, in milliseconds.
const SHORTEST_FOLD: i64 = 60_000;

/// A time without work that is longer than this part of all work is folded.
const FOLD_SHARE: i64 = 5;

/// How much room a fold takes, as a part of the room of all work.
const FOLD_ROOM: f64 = 0.04;

/// How many ticks there are at most.
const MOST_TICKS: i64 = 8;

/// The distances of ticks, in milliseconds.
const STEPS: [i64; 18] = [
    1, 10, 100, 500, 1_000, 2_000, 5_000, 10_000, 30_000, 60_000, 120_000, 300_000, 600_000,
    1_800_000, 3_600_000, 10_800_000, 43_200_000, 86_400_000,
];

/// The axis.
#[derive(Debug, Clone, PartialEq)]
pub struct Axis {
    pieces: Vec<Piece>,
    room: f64,
}

#[derive(Debug, Clone, PartialEq)]
struct Piece {
    from: i64,
    to: i64,
    /// Where it begins, in the unit of `room`.
    start: f64,
    room: f64,
    is_folded: bool,
}

/// A point of the axis with its time of day.
#[derive(Debug, Clone, PartialEq)]
pub struct Tick {
    /// Where: 0 is the beginning, 1 the end.
    pub at: f64,
    /// The time in milliseconds since 1970.
    pub ms: i64,
}

/// Where the axis is folded.
#[derive(Debug, Clone, PartialEq)]
pub struct Fold {
    /// Where it begins: 0 is the beginning of the axis, 1 its end.
    pub from: f64,
    /// Where it ends.
    pub to: f64,
    /// How long it is, for a person.
    pub said: String,
}

impl Axis {
    /// The axis of these spans.
    pub fn of(spans: &[TimelineSpan]) -> Self {
        let mut busy: Vec<(i64, i64)> = spans
            .iter()
            .filter(|span| is_work(span))
            .filter_map(ends)
            .collect();
        let all: Vec<(i64, i64)> = spans.iter().filter_map(ends).collect();
        let begin = all.iter().map(|(from, _)| *from).min().unwrap_or(0);
        let end = all
            .iter()
            .map(|(_, to)| *to)
            .max()
            .unwrap_or(begin)
            .max(begin + 1);
        busy.sort_unstable();
        let mut joined: Vec<(i64, i64)> = Vec::new();
        for (from, to) in busy {
            match joined.last_mut() {
                Some(last) if from <= last.1 => last.1 = last.1.max(to),
                _ => joined.push((from, to)),
            }
        }
        let work: i64 = joined.iter().map(|(from, to)| to - from).sum();
        let longest = SHORTEST_FOLD.max(work / FOLD_SHARE);
        let mut axis = Self {
            pieces: Vec::new(),
            room: 0.0,
        };
        let fold_room = (work.max(longest) as f64 * FOLD_ROOM).max(1.0);
        let mut at = begin;
        let mut open = begin;
        for (from, to) in joined.into_iter().chain([(end, end)]) {
            if from - at > longest && work > 0 {
                axis.add(open, at, None);
                axis.add(at, from, Some(fold_room));
                open = from;
            }
            at = at.max(to);
        }
        axis.add(open, end, None);
        axis
    }

    fn add(&mut self, from: i64, to: i64, folded: Option<f64>) {
        if to <= from {
            return;
        }
        let room = folded.unwrap_or((to - from) as f64);
        self.pieces.push(Piece {
            from,
            to,
            start: self.room,
            room,
            is_folded: folded.is_some(),
        });
        self.room += room;
    }

    /// Where a time is: 0 at the beginning, 1 at the end.
    pub fn place(&self, ms: i64) -> f64 {
        let piece = self.pieces.iter().rev().find(|piece| piece.from <= ms);
        let Some(piece) = piece.or(self.pieces.first()).filter(|_| self.room > 0.0) else {
            return 0.0;
        };
        let share = (ms - piece.from) as f64 / (piece.to - piece.from) as f64;
        (piece.start + piece.room * share.clamp(0.0, 1.0)) / self.room
    }

    /// Round times to write below it.
    pub fn ticks(&self, zone: time::Zone) -> Vec<Tick> {
        let open = self.pieces.iter().filter(|piece| !piece.is_folded);
        let work: i64 = open.clone().map(|piece| piece.to - piece.from).sum();
        let step = STEPS.into_iter().find(|step| work / step <= MOST_TICKS);
        let step = step.unwrap_or(work / MOST_TICKS).max(1);
        let offset = zone.minutes * 60_000;
        let mut ticks: Vec<Tick> = Vec::new();
        for piece in open {
            let mut ms = (piece.from + offset).div_euclid(step) * step - offset;
            while ms <= piece.to {
                let at = self.place(ms);
                // Two that are nearly at one place would be written over each other.
                let is_free = ticks.last().is_none_or(|last| at - last.at > 0.07);
                if ms >= piece.from && is_free && at < 0.95 {
                    ticks.push(Tick { at, ms });
                }
                ms += step;
            }
        }
        ticks
    }

    /// Where it is folded.
    pub fn folds(&self) -> Vec<Fold> {
        let folded = self.pieces.iter().filter(|piece| piece.is_folded);
        folded
            .map(|piece| Fold {
                from: piece.start / self.room,
                to: (piece.start + piece.room) / self.room,
                said: duration(piece.to - piece.from),
            })
            .collect()
    }
}

/// Whether something was done then.
fn is_work(span: &TimelineSpan) -> bool {
    !matches!(
        span.kind.as_str(),
        "iteration" | "waiting" | "paused" | "queued"
    )
}

fn ends(span: &TimelineSpan) -> Option<(i64, i64)> {
    Some((time::parse(&span.from)?, time::parse(&span.to)?))
}

#[cfg(test)]
mod tests {
    use super::super::sample::{START, span};
    use super::*;

    const UTC: time::Zone = time::Zone { minutes: 0 };

    #[test]
    fn work_has_room_by_its_length_and_a_long_wait_is_folded() {
        let hour = 3_600;
        let spans = [
            span("attempt", "Attempt 1", 0, 100),
            span("waiting", "waiting", 100, 5 * hour),
            span("attempt", "Attempt 2", 5 * hour, 5 * hour + 100),
        ];
        let axis = Axis::of(&spans);
        let folds = axis.folds();
        assert_eq!(folds.len(), 1);
        assert_eq!(folds[0].said, "4 h 58 m");
        assert!(folds[0].to - folds[0].from < 0.05, "{folds:?}");
        let place = |secs: i64| axis.place(START + secs * 1_000);
        assert!((place(50) - place(0) - (place(100) - place(50))).abs() < 1e-9);
        assert!((place(100) - 0.48).abs() < 0.02, "{}", place(100));
        assert_eq!((place(-5), place(99 * hour)), (0.0, 1.0));
    }

    #[test]
    fn a_short_pause_is_not_folded_and_places_never_go_back() {
        let spans = [
            span("tool", "Read", 0, 10),
            span("tool", "Edit", 20, 30),
            span("thinking", "thinking", 5, 25),
        ];
        let axis = Axis::of(&spans);
        assert!(axis.folds().is_empty());
        assert!((axis.place(START + 15_000) - 0.5).abs() < 1e-9);
        let places: Vec<f64> = (0..=30)
            .map(|secs| axis.place(START + secs * 1_000))
            .collect();
        assert!(places.is_sorted());
    }

    #[test]
    fn ticks_are_round_times_that_do_not_stand_on_each_other() {
        let axis = Axis::of(&[span("tool", "Bash", 3, 63)]);
        let ticks = axis.ticks(UTC);
        assert!((3..=9).contains(&ticks.len()), "{ticks:?}");
        assert!(ticks.iter().all(|tick| tick.ms % 10_000 == 0));
        assert!(ticks.windows(2).all(|pair| pair[1].at - pair[0].at > 0.07));
    }

    #[test]
    fn nothing_has_an_axis_too() {
        let axis = Axis::of(&[]);
        assert_eq!((axis.place(7), axis.folds().len()), (1.0, 0));
        assert!(
            Axis::of(&[span("tool", "Read", 5, 5)])
                .place(START)
                .is_finite()
        );
    }
}
