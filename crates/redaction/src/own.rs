//! Patterns of the user's.

use regex::RegexBuilder;
use regex_automata::meta;
use regex_syntax::{
    ParserBuilder,
    hir::{Class, Hir, HirKind},
};
use thiserror::Error;

use crate::shape::Shape;

/// The most patterns, and the longest one, in bytes.
const MOST: usize = 100;
const MOST_BYTES: usize = 1_000;

/// How large a compiled pattern may be, and all of them together, in bytes.
const MOST_COMPILED: usize = 1 << 20;
const MOST_COMPILED_TOGETHER: usize = 10 << 20;

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

/// The user's patterns, which have no words.
#[derive(Debug, Default)]
pub(crate) struct Own {
    shapes: Vec<Shape>,
    /// All patterns at once, without the boundaries they name: the boundary of Unicode's words makes a search
    /// slow in a text that is not ASCII. `None` without patterns, and where this is too large.
    all: Option<meta::Regex>,
    /// Whether one may fit a quotation mark, and so begin in a name of JSON and end in its value.
    fit_quotes: bool,
}

impl Own {
    pub(crate) fn new(patterns: &[String]) -> Result<Self, PatternError> {
        if patterns.len() > MOST {
            return Err(PatternError::TooMany(patterns.len()));
        }
        if patterns.is_empty() {
            return Ok(Self::default());
        }
        let parse = |pattern: &String| {
            let parsed = ParserBuilder::new().build().parse(pattern);
            parsed.expect("what was compiled is well written")
        };
        let shapes = patterns.iter().map(|pattern| compile(pattern));
        let shapes = shapes.collect::<Result<_, _>>()?;
        let parsed: Vec<Hir> = patterns.iter().map(parse).collect();
        let unbounded: Vec<Hir> = parsed.iter().map(without_boundaries).collect();
        let config = meta::Config::new().nfa_size_limit(Some(MOST_COMPILED_TOGETHER));
        let all = meta::Builder::new()
            .configure(config)
            .build_many_from_hir(&unbounded);
        Ok(Self {
            shapes,
            all: all.ok(),
            fit_quotes: parsed.iter().any(fits_quote),
        })
    }

    /// The patterns, if one of them may be in a text.
    pub(crate) fn that_may_be_in(&self, text: &str) -> &[Shape] {
        if self.may_be_in(text) {
            &self.shapes
        } else {
            &[]
        }
    }

    /// Whether one of the patterns may be in a text.
    pub(crate) fn may_be_in(&self, text: &str) -> bool {
        !self.shapes.is_empty() && self.all.as_ref().is_none_or(|all| all.is_match(text))
    }

    /// Whether one of the patterns may be in the texts of JSON, or span two of them.
    pub(crate) fn may_be_in_json(&self, json: &str) -> bool {
        // What is escaped in JSON is looked at as what it stands for.
        let is_plain = !self.fit_quotes && !json.contains('\\');
        !self.shapes.is_empty() && (!is_plain || self.may_be_in(json))
    }

    /// Whether a pattern may begin in a name of JSON and end in its value.
    pub(crate) fn may_span_json(&self) -> bool {
        self.fit_quotes
    }

    pub(crate) fn shapes(&self) -> &[Shape] {
        &self.shapes
    }
}

fn compile(pattern: &str) -> Result<Shape, PatternError> {
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

/// What fits all that a pattern fits, and more: without its boundaries, line ends and the like.
fn without_boundaries(pattern: &Hir) -> Hir {
    match pattern.kind() {
        HirKind::Look(_) => Hir::empty(),
        HirKind::Empty | HirKind::Literal(_) | HirKind::Class(_) => pattern.clone(),
        HirKind::Repetition(repeated) => {
            let mut repeated = repeated.clone();
            repeated.sub = Box::new(without_boundaries(&repeated.sub));
            Hir::repetition(repeated)
        }
        HirKind::Capture(group) => without_boundaries(&group.sub),
        HirKind::Concat(parts) => Hir::concat(parts.iter().map(without_boundaries).collect()),
        HirKind::Alternation(parts) => {
            Hir::alternation(parts.iter().map(without_boundaries).collect())
        }
    }
}

/// Whether a quotation mark may be in what a pattern fits.
fn fits_quote(pattern: &Hir) -> bool {
    match pattern.kind() {
        HirKind::Look(_) | HirKind::Empty => false,
        HirKind::Literal(literal) => literal.0.contains(&b'"'),
        HirKind::Class(Class::Unicode(class)) => {
            let mut ranges = class.iter();
            ranges.any(|range| (range.start()..=range.end()).contains(&'"'))
        }
        HirKind::Class(Class::Bytes(class)) => {
            let mut ranges = class.iter();
            ranges.any(|range| (range.start()..=range.end()).contains(&b'"'))
        }
        HirKind::Repetition(repeated) => fits_quote(&repeated.sub),
        HirKind::Capture(group) => fits_quote(&group.sub),
        HirKind::Concat(parts) | HirKind::Alternation(parts) => parts.iter().any(fits_quote),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::shape::everywhere;

    fn own(pattern: &str) -> Own {
        Own::new(&[pattern.to_owned()]).unwrap()
    }

    #[test]
    fn a_first_look_lets_pass_all_that_a_pattern_fits() {
        for (pattern, text) in [
            (r"\bACME-[0-9]{4}\b", "x ACME-1234."),
            (r"\bélan\b", "un élan, un"),
            (r"(?m)^key=(\w+)$", "a\nkey=x\nb"),
            (r"(?:\b|_)x{3}|y\b+", "xxx"),
            (r"(?i)\bkäse", "KÄSE"),
        ] {
            assert!(
                own(pattern).shapes()[0]
                    .redact(text, &everywhere(text))
                    .is_some(),
                "{pattern}"
            );
            assert!(own(pattern).may_be_in(text), "{pattern}");
            assert!(!own(pattern).may_be_in("12345"), "{pattern}");
        }
        assert!(!Own::default().may_be_in("x"));
    }

    #[test]
    fn patterns_that_may_begin_in_a_name_of_json_are_known() {
        for pattern in [r#"pin": "[0-9]{4}"#, "pin.{4}[0-9]", r"x[^a]", r"(\W|x)y"] {
            assert!(own(pattern).may_span_json(), "{pattern}");
        }
        for pattern in [r"\bACME-[0-9]{4}\b", r"(?i)no[.:]?\s*[0-9]{8}"] {
            assert!(!own(pattern).may_span_json(), "{pattern}");
        }
    }
}
