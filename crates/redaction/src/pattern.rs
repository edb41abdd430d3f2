//! Patterns of the user's.

use regex::RegexBuilder;
use thiserror::Error;

use crate::shape::Shape;

/// The most patterns, and the longest one, in bytes.
const MOST: usize = 100;
const MOST_BYTES: usize = 1_000;

/// How large a compiled pattern may be, in bytes.
const MOST_COMPILED: usize = 1 << 20;

/// A pattern of the user's is not usable. The texts are for the user.
#[derive(Debug, Error, PartialEq, Eq)]
pub enum PatternError {
    /// There are too many.
    #[error("there are {0} patterns; at most {MOST} are taken")]
    TooMany(usize),
    /// It is too long.
    #[error("a pattern has {0} bytes; at most {MOST_BYTES} are taken")]
    TooLong(usize),
    /// It would take out everything.
    #[error(
        "the pattern '{0}' fits an empty text, so it would be found everywhere; make it narrower"
    )]
    Empty(String),
    /// It is no regular expression, or too large a one.
    #[error("the pattern '{0}' is not usable: {1}")]
    Malformed(String, String),
}

/// The patterns, ready to be looked for.
pub(crate) fn compile(patterns: &[String]) -> Result<Vec<Shape>, PatternError> {
    if patterns.len() > MOST {
        return Err(PatternError::TooMany(patterns.len()));
    }
    patterns.iter().map(|pattern| one(pattern)).collect()
}

fn one(pattern: &str) -> Result<Shape, PatternError> {
    if pattern.len() > MOST_BYTES {
        return Err(PatternError::TooLong(pattern.len()));
    }
    let compiled = RegexBuilder::new(pattern).size_limit(MOST_COMPILED).build();
    let compiled = compiled.map_err(|error| {
        // The last line says what is wrong; those before it draw where.
        let error = error.to_string();
        let why = error.lines().last().unwrap_or_default();
        PatternError::Malformed(pattern.to_owned(), why.trim().to_owned())
    })?;
    if compiled.is_match("") {
        return Err(PatternError::Empty(pattern.to_owned()));
    }
    Ok(Shape::of_user(compiled))
}
