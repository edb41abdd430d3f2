//! Finds keys, tokens and passwords in text by their shapes, and takes them out.
//!
//! A shape has words that every text with it holds, such as `ghp_`. One pass looks for all words of all
//! shapes; only around those that are found the shape's expression is tried. The expressions cannot go back over what
//! they read, so the time grows with the text's length and no faster, whoever wrote it.

mod json;
mod looks;
mod pattern;
mod shape;
mod shapes;
mod unfinished;

use std::borrow::Cow;

use aho_corasick::{AhoCorasick, AhoCorasickKind, MatchKind};

pub use pattern::PatternError;
use shape::Shape;
use shapes::SHAPES;

/// What stands in a secret's place: `[redacted: an Anthropic key]`.
const MARK: &str = "[redacted: ";

/// What a secret is called that is known as it is.
const KNOWN: &str = "a known secret";

/// Finds secrets. Costly to make, cheap to use and to share.
#[derive(Debug)]
pub struct Redactor {
    /// The words of all shapes, and the secrets that are known as they are.
    words: AhoCorasick,
    /// What each word stands for.
    meanings: Vec<Meaning>,
    shapes: Vec<Shape>,
    /// Patterns of the user's, which have no words and are always tried.
    own: Vec<Shape>,
}

/// What a word that was found stands for.
#[derive(Debug)]
struct Meaning {
    /// The shape that it belongs to; `None` for a secret that is known as it is.
    shape: Option<usize>,
    /// The word, where its case matters.
    exact: Option<String>,
}

/// A shorter text holds no secret of a known shape, and none that is known as it is.
const SHORTEST: usize = 8;

/// Which words a text holds, and where.
#[derive(Default)]
struct Found {
    /// The shapes of the words and their places, in the order of the shapes and then of the places.
    of_shapes: Vec<(usize, usize)>,
    /// The places of known secrets, ascending.
    known: Vec<std::ops::Range<usize>>,
}

impl Redactor {
    /// The known shapes, the patterns of the user's, and secrets that are known as they are. Known ones of
    /// fewer than eight bytes are not looked for: they would be found everywhere.
    ///
    /// # Errors
    /// Says which pattern is not usable, and why.
    pub fn new(
        patterns: &[String],
        known: impl IntoIterator<Item = String>,
    ) -> Result<Self, PatternError> {
        let shapes: Vec<Shape> = SHAPES.iter().map(Shape::new).collect();
        let mut words = Vec::new();
        let mut meanings = Vec::new();
        for (at, shape) in shapes.iter().enumerate() {
            for word in shape.words {
                let has_case = word.contains(|letter: char| letter.is_ascii_uppercase());
                words.push((*word).to_owned());
                meanings.push(Meaning {
                    shape: Some(at),
                    exact: has_case.then(|| (*word).to_owned()),
                });
            }
        }
        let known = known.into_iter().filter(|secret| secret.len() >= SHORTEST);
        for secret in known.flat_map(|secret| json::spellings(&secret)) {
            words.push(secret.clone());
            meanings.push(Meaning {
                shape: None,
                exact: Some(secret),
            });
        }
        let words = AhoCorasick::builder()
            .ascii_case_insensitive(true)
            .match_kind(MatchKind::Standard)
            // Some hundred kB, for twice the speed.
            .kind(Some(AhoCorasickKind::DFA))
            .build(words)
            .expect("the words are short and few");
        Ok(Self {
            words,
            meanings,
            own: pattern::compile(patterns)?,
            shapes,
        })
    }

    /// The known shapes alone.
    #[expect(
        clippy::missing_panics_doc,
        reason = "without patterns there is none that is not usable"
    )]
    pub fn usual() -> Self {
        Self::new(&[], []).expect("there is no pattern that is not usable")
    }

    /// The patterns by which secrets are found, as they are written; those that are known as they are have
    /// none.
    pub fn patterns(&self) -> impl Iterator<Item = &str> {
        self.shapes.iter().chain(&self.own).map(Shape::written)
    }

    /// The text without its secrets; the same text where it has none.
    pub fn redact<'a>(&self, text: &'a str) -> Cow<'a, str> {
        self.take_out(text, |_| {})
    }

    /// What kinds of secrets a text holds, each once, in alphabetical order: 'an Anthropic key'.
    pub fn kinds(&self, text: &str) -> Vec<&'static str> {
        let mut kinds = Vec::new();
        self.take_out(text, |kind| kinds.push(kind));
        kinds.sort_unstable();
        kinds.dedup();
        kinds
    }

    /// The text without its secrets; tells the kinds of those that it takes out.
    fn take_out<'a>(&self, text: &'a str, mut tell: impl FnMut(&'static str)) -> Cow<'a, str> {
        if text.len() < SHORTEST && self.own.is_empty() {
            return Cow::Borrowed(text);
        }
        let mut found = self.look(text);
        let mut text = Cow::Borrowed(text);
        if !found.known.is_empty() {
            tell(KNOWN);
            text = Cow::Owned(without(&text, &found.known));
            found = self.look(&text);
        }
        let mut next = 0;
        while let Some((at, words)) = found.of_shape_from(next) {
            next = at + 1;
            let shape = &self.shapes[at];
            if let Some(redacted) = shape.redact(&text, &words) {
                tell(shape.kind);
                // Everything behind it has moved. A secret is rare, so this is too.
                found = self.look(&redacted);
                text = Cow::Owned(redacted);
            }
        }
        for shape in &self.own {
            if let Some(redacted) = shape.redact(&text, &[]) {
                tell(shape.kind);
                text = Cow::Owned(redacted);
            }
        }
        text
    }

    /// Whether a text holds a secret.
    fn is_in(&self, text: &str) -> bool {
        matches!(self.redact(text), Cow::Owned(_))
    }

    /// Whether a text may hold a secret, found out without trying any shape.
    fn may_be_in(&self, text: &str) -> bool {
        !self.own.is_empty() || self.words.is_match(text)
    }

    /// Which words a text holds.
    fn look(&self, text: &str) -> Found {
        let mut found = Found::default();
        for word in self.words.find_overlapping_iter(text) {
            let meaning = &self.meanings[word.pattern().as_usize()];
            let exact = meaning.exact.as_deref();
            if exact.is_some_and(|exact| text.as_bytes()[word.range()] != *exact.as_bytes()) {
                continue;
            }
            match meaning.shape {
                Some(shape) => found.of_shapes.push((shape, word.start())),
                None => found.known.push(word.range()),
            }
        }
        found.of_shapes.sort_unstable();
        found
    }
}

impl Found {
    /// The first shape from this one on that has words in the text, and their places, ascending.
    fn of_shape_from(&self, first: usize) -> Option<(usize, Vec<usize>)> {
        let from = self.of_shapes.partition_point(|(shape, _)| *shape < first);
        let rest = &self.of_shapes[from..];
        let shape = rest.first()?.0;
        let words = rest.iter().take_while(|(of, _)| *of == shape);
        Some((shape, words.map(|(_, place)| *place).collect()))
    }
}

/// The text without what stands in these places, which may overlap.
fn without(text: &str, places: &[std::ops::Range<usize>]) -> String {
    let mut places = places.to_vec();
    places.sort_unstable_by_key(|place| place.start);
    let (mut redacted, mut done) = (String::new(), 0);
    for place in places {
        if place.start >= done {
            redacted.push_str(&text[done..place.start]);
            redacted.push_str(&mark(KNOWN));
        }
        done = done.max(place.end);
    }
    redacted.push_str(&text[done..]);
    redacted
}

/// How many marks of secrets that were taken out a text has.
pub fn marks(text: &str) -> usize {
    text.matches(MARK).count()
}

/// What stands in the place of a secret of this kind.
fn mark(kind: &str) -> String {
    format!("{MARK}{kind}]")
}

#[cfg(test)]
mod tests;
