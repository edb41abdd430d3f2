//! Finds keys, tokens and passwords in text by their shapes, and takes them out.
//!
//! A shape has words that every text with it holds, such as `ghp_`. One pass looks for all words of all
//! shapes; only around those that stand where a secret may be the shape's expression is tried. The expressions cannot go
//! back over what they read, so the time grows with the text's length and no faster, whoever wrote it.

mod gate;
mod json;
mod looks;
mod own;
mod shape;
mod shapes;
mod unfinished;
mod words;

use std::borrow::Cow;
use std::ops::Range;

use own::Own;
pub use own::PatternError;
use shape::Shape;
use shapes::SHAPES;
use words::Words;

/// What stands in a secret's place: `[redacted: an Anthropic key]`.
const MARK: &str = "[redacted: ";

/// What a secret is called that is known as it is.
const KNOWN: &str = "a known secret";

/// Finds secrets. Costly to make, cheap to use and to share.
#[derive(Debug)]
pub struct Redactor {
    /// The words of all shapes, and the secrets that are known as they are.
    words: Words<Meaning>,
    shapes: Vec<Shape>,
    own: Own,
}

/// What a word stands for.
#[derive(Debug, Clone, Copy)]
enum Meaning {
    /// The shape that it belongs to.
    Shape(usize),
    /// A secret that is known as it is.
    Known,
}

/// A shorter text holds no secret of a known shape, and none that is known as it is.
const SHORTEST: usize = 8;

/// How often a text is looked through at the most: what is taken out lays bare what stood right beside it.
const MOST_ROUNDS: usize = 16;

/// What a text may hold, and where.
#[derive(Default)]
struct Found {
    /// The shapes of the words that were found and their places, in the order of the shapes and then of the places.
    of_shapes: Vec<(usize, usize)>,
    /// The places of known secrets.
    known: Vec<Range<usize>>,
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
        let of_shapes = shapes.iter().enumerate().flat_map(|(at, shape)| {
            shape.words.iter().map(move |word| {
                let is_exact = word.contains(|letter: char| letter.is_ascii_uppercase());
                ((*word).to_owned(), is_exact, Meaning::Shape(at))
            })
        });
        let known = known.into_iter().filter(|secret| secret.len() >= SHORTEST);
        let known = known.flat_map(|secret| json::spellings(&secret));
        let words = of_shapes.chain(known.map(|secret| (secret, true, Meaning::Known)));
        Ok(Self {
            words: Words::new(words),
            own: Own::new(patterns)?,
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
        let own = self.own.shapes().iter();
        self.shapes.iter().chain(own).map(Shape::written)
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
        let mut text = Cow::Borrowed(text);
        for _ in 0..MOST_ROUNDS {
            match self.take_out_once(&text, &mut tell) {
                Some(redacted) => text = Cow::Owned(redacted),
                None => break,
            }
        }
        text
    }

    /// The text after each shape was looked for once; `None` where it is the same.
    fn take_out_once(&self, text: &str, tell: &mut impl FnMut(&'static str)) -> Option<String> {
        let mut text = Cow::Borrowed(text);
        if text.len() >= SHORTEST {
            let mut found = self.look(&text);
            if !found.known.is_empty() {
                tell(KNOWN);
                text = Cow::Owned(without(&text, &mut found.known));
                found = self.look(&text);
            }
            let mut next = 0;
            while let Some((at, words)) = found.of_shape_from(next) {
                next = at + 1;
                let shape = &self.shapes[at];
                if let Some(redacted) = shape.redact(&text, &shape.around(&text, &words)) {
                    tell(shape.kind);
                    // Everything behind it has moved. A secret is rare, so this is too.
                    found = self.look(&redacted);
                    text = Cow::Owned(redacted);
                }
            }
        }
        for shape in self.own.that_may_be_in(&text) {
            if let Some(redacted) = shape.redact(&text, &shape::everywhere(&text)) {
                tell(shape.kind);
                text = Cow::Owned(redacted);
            }
        }
        match text {
            Cow::Borrowed(_) => None,
            Cow::Owned(redacted) => Some(redacted),
        }
    }

    /// Whether a text holds a secret.
    fn is_in(&self, text: &str) -> bool {
        matches!(self.redact(text), Cow::Owned(_))
    }

    /// Whether a text may hold a secret, or tell that what it names is one: found out without trying any shape.
    fn may_be_in(&self, text: &str) -> bool {
        self.words.may_be_in(text) || self.own.may_be_in(text)
    }

    /// Which words a text holds that stand where a secret may be.
    fn look(&self, text: &str) -> Found {
        let mut found = Found::default();
        self.words.find(text, |meaning, place| match *meaning {
            Meaning::Shape(at) => {
                if self.shapes[at].gate.lets(text.as_bytes(), place.start) {
                    found.of_shapes.push((at, place.start));
                }
            }
            Meaning::Known => found.known.push(place),
        });
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
fn without(text: &str, places: &mut [Range<usize>]) -> String {
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
