//! Lines of a text that something is said about, and where they stand once the text is another one.

use std::{collections::HashMap, fmt, str::FromStr};

use thiserror::Error;

use crate::provenance::{MOST_TRACED_LINES, kept};

/// The most lines between two neighbours that stayed which are looked at for a line that was reworded.
const MOST_REWORDED: usize = 200;

/// The share of its words that a reworded line shares with what it was, in per cent.
const LEAST_SHARED_PERCENT: usize = 50;

/// Lines of a text: the first and the last one, from 1, both of them included.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LineRange {
    first: usize,
    last: usize,
}

/// Numbers that name no lines.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum LineRangeError {
    /// They are no numbers of lines, or the wrong way round.
    #[error("lines: a number from 1, or two such as 10-14, the smaller one first, are expected")]
    NoLines,
    /// They are too many to say something about.
    #[error(
        "lines: at most {} lines are taken at once; choose fewer",
        LineRange::MOST
    )]
    TooMany,
}

impl LineRange {
    /// The most lines that something can be said about at once.
    pub const MOST: usize = 200;

    /// The most characters of lines that are quoted.
    pub const MOST_QUOTED_CHARS: usize = 8_000;

    /// Checks the bounds.
    pub fn new(first: i64, last: i64) -> Result<Self, LineRangeError> {
        let number = |line: i64| usize::try_from(line).map_err(|_| LineRangeError::NoLines);
        let (first, last) = (number(first)?, number(last)?);
        if first == 0 || last < first {
            return Err(LineRangeError::NoLines);
        }
        if last - first >= Self::MOST {
            return Err(LineRangeError::TooMany);
        }
        Ok(Self { first, last })
    }

    /// The number of the first line.
    pub fn first(self) -> usize {
        self.first
    }

    /// The number of the last line.
    pub fn last(self) -> usize {
        self.last
    }

    /// These lines of a text, joined by LF and cut where they are very long; `None` where the text has fewer
    /// lines.
    pub fn quoted(self, text: &str) -> Option<String> {
        let lines: Vec<&str> = lines_of(text)
            .skip(self.first - 1)
            .take(self.last - self.first + 1)
            .collect();
        if lines.len() <= self.last - self.first {
            return None;
        }
        let mut quote = lines.join("\n");
        if let Some((end, _)) = quote.char_indices().nth(Self::MOST_QUOTED_CHARS) {
            quote.truncate(end);
            quote.push('…');
        }
        Some(quote)
    }

    fn of_places(first: usize, last: usize) -> Self {
        Self {
            first: first + 1,
            last: last + 1,
        }
    }
}

impl fmt::Display for LineRange {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.first == self.last {
            write!(f, "{}", self.first)
        } else {
            write!(f, "{}-{}", self.first, self.last)
        }
    }
}

impl FromStr for LineRange {
    type Err = LineRangeError;

    /// `10`, or `10-14`.
    fn from_str(text: &str) -> Result<Self, LineRangeError> {
        let (first, last) = text.split_once('-').unwrap_or((text, text));
        let number = |text: &str| text.trim().parse().map_err(|_| LineRangeError::NoLines);
        Self::new(number(first)?, number(last)?)
    }
}

/// What became of lines of an older text in a newer one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Carried {
    /// They stand there as they were.
    Same(LineRange),
    /// What is left of them stands there: some went, came between, or have other words.
    Changed(LineRange),
    /// Nothing is left of them.
    Gone,
}

impl Carried {
    /// Where they stand, if they do.
    pub fn place(self) -> Option<LineRange> {
        match self {
            Self::Same(lines) | Self::Changed(lines) => Some(lines),
            Self::Gone => None,
        }
    }
}

/// Where lines of `old` stand in `new`. Empty lines alone do not tell that something is still there.
///
/// Of texts with more lines than are compared, lines are found only where they stood.
pub fn carried(old: &str, lines: LineRange, new: &str) -> Carried {
    let (old, new): (Vec<&str>, Vec<&str>) = (lines_of(old).collect(), lines_of(new).collect());
    let wanted = lines.first - 1..lines.last;
    if lines.last > old.len() {
        return Carried::Gone;
    }
    if old.len().max(new.len()) > MOST_TRACED_LINES {
        let stayed = new.get(wanted.clone()) == Some(&old[wanted]);
        return if stayed {
            Carried::Same(lines)
        } else {
            Carried::Gone
        };
    }
    let found = kept_lines(&old, &new);
    let has_words = |at: usize| !old[at].trim().is_empty();
    let tells = |at: usize| has_words(at) || !wanted.clone().any(has_words);
    let mut places: Vec<usize> = (0..new.len())
        .filter(|at| found[*at].is_some_and(|was| wanted.contains(&was) && tells(was)))
        .collect();
    let is_missing = |at: &usize| tells(*at) && !found.contains(&Some(*at));
    let missing: Vec<&str> = wanted
        .clone()
        .filter(is_missing)
        .map(|at| old[at])
        .collect();
    if !missing.is_empty() {
        let gap = gap(&found, &wanted);
        let reworded = gap.filter(|at| {
            found[*at].is_none() && missing.iter().any(|was| is_reworded(was, new[*at]))
        });
        places.extend(reworded);
    }
    let (Some(first), Some(last)) = (places.iter().min(), places.iter().max()) else {
        return Carried::Gone;
    };
    let place = LineRange::of_places(*first, *last);
    if new[*first..=*last] == old[wanted] {
        Carried::Same(place)
    } else if last - first >= LineRange::MOST {
        // So much came between that what is left is no longer one place.
        Carried::Changed(LineRange::of_places(*first, *first + LineRange::MOST - 1))
    } else {
        Carried::Changed(place)
    }
}

/// For each new line its place among the old ones.
fn kept_lines<'a>(old: &[&'a str], new: &[&'a str]) -> Vec<Option<usize>> {
    let mut numbers: HashMap<&str, u32> = HashMap::new();
    let mut number = |line: &&'a str| {
        let next = numbers.len() as u32;
        *numbers.entry(*line).or_insert(next)
    };
    let old: Vec<u32> = old.iter().map(&mut number).collect();
    let new: Vec<u32> = new.iter().map(&mut number).collect();
    kept(&old, &new)
}

/// The new lines between what stayed before the wanted ones and what stayed after them.
fn gap(found: &[Option<usize>], wanted: &std::ops::Range<usize>) -> std::ops::Range<usize> {
    let before = |was: &Option<usize>| was.is_some_and(|was| was < wanted.start);
    let after = |was: &Option<usize>| was.is_some_and(|was| was >= wanted.end);
    let from = found.iter().rposition(before).map_or(0, |at| at + 1);
    let to = found.iter().position(after).unwrap_or(found.len());
    from..to.max(from).min(from + MOST_REWORDED)
}

/// Whether a line is another one with other words.
fn is_reworded(old: &str, new: &str) -> bool {
    let words = |line: &str| -> Vec<String> {
        let words = line.split(|c: char| !c.is_alphanumeric());
        let mut words: Vec<String> = words
            .filter(|word| !word.is_empty())
            .map(str::to_lowercase)
            .collect();
        words.sort_unstable();
        words
    };
    let (old, mut new) = (words(old), words(new));
    let total = old.len() + new.len();
    let mut shared = 0;
    for word in &old {
        if let Ok(at) = new.binary_search(word) {
            new.remove(at);
            shared += 2;
        }
    }
    total > 0 && shared * 100 >= total * LEAST_SHARED_PERCENT
}

/// The lines of a text. Whether the last one is ended makes no other line of it.
fn lines_of(text: &str) -> impl Iterator<Item = &str> {
    text.split_terminator('\n')
}

#[cfg(test)]
mod tests;
