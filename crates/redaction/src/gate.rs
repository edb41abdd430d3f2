//! What has to stand around a word of a shape before the shape's expression is worth trying. Most words that
//! are found are those of sentences and of code; a gate looks at a few bytes, an expression at hundreds.
//!
//! A gate never says no to what its shape's expression and its looks would take for a secret. It looks only so far,
//! so that a text full of words is looked through in a time that grows with its length and no faster.

/// What has to stand around a word.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Gate {
    /// Nothing: the word is rare.
    Open,
    /// So many bytes of which tokens are made, the word's own counted: `ghp_…`.
    Token(usize),
    /// A blank behind the word's letters, and so many bytes of a token: `bearer …`.
    Next(usize),
    /// A name and a password behind the word: `://me:…@`.
    Login,
    /// This text within as many bytes as the shape goes on behind its word.
    Along(&'static str, usize),
    /// A sign behind the name that the word is of, and so many bytes of a value: `API_KEY=…`, `"password": "…"`.
    Value(usize),
    /// The same, and the name begins a line: `  password: …`.
    LineValue(usize),
    /// The same anywhere, and the value may have blanks.
    Phrase(usize),
}

/// How far around a word a gate looks, in bytes. Where that is not far enough the expression has to tell.
const FARTHEST: usize = 256;

impl Gate {
    /// Whether the expression is to be tried around the word that begins here.
    pub(crate) fn lets(self, text: &[u8], word: usize) -> bool {
        let rest = &text[word..];
        match self {
            Self::Open => true,
            Self::Token(least) => {
                rest.len() >= least && rest[..least].iter().copied().all(is_of_token)
            }
            Self::Next(least) => {
                let (near, is_all) = near(rest);
                let rest = behind(near, |byte| byte.is_ascii_alphabetic());
                let token = behind(rest, is_blank);
                token.len() < rest.len()
                    && (token.len() >= least || !is_all)
                    && token.iter().take(least).copied().all(is_of_token)
            }
            Self::Login => {
                let rest = rest.strip_prefix(b"://").unwrap_or(rest);
                let ends = |byte: &u8| byte.is_ascii_whitespace() || b"/\"'<>\\".contains(byte);
                rest.iter()
                    .take_while(|byte| !ends(byte))
                    .any(|byte| *byte == b'@')
            }
            Self::Along(other, most) => {
                let part = &rest[..rest.len().min(most)];
                part.windows(other.len())
                    .any(|part| part == other.as_bytes())
            }
            Self::Value(least) => has_value(rest, least, ends_value),
            Self::LineValue(least) => {
                begins_line(&text[word.saturating_sub(FARTHEST)..word])
                    && has_value(rest, least, ends_value)
            }
            Self::Phrase(least) => {
                let ends = |byte| matches!(byte, b'"' | b'\\' | b'\r' | b'\n');
                has_value(rest, least, ends)
            }
        }
    }
}

fn ends_value(byte: u8) -> bool {
    byte.is_ascii_whitespace() || matches!(byte, b'"' | b'\\')
}

/// Whether nothing stands before a name in its line but marks, the line's number and `export`. A line may
/// also begin behind the `\n` of a text in JSON.
fn begins_line(before: &[u8]) -> bool {
    let before = ahead(before, is_of_name);
    let before = ahead(before, |byte| {
        matches!(byte, b' ' | b'\t' | b'>' | b'+' | b'-')
    });
    before
        .last()
        .is_none_or(|byte| matches!(byte, b'\n' | b'\\') || !byte.is_ascii())
        || before.ends_with(b"\\n")
        || before.ends_with(b"export")
}

/// Whether a sign follows the name at the beginning, and so many bytes of a value.
fn has_value(text: &[u8], least: usize, ends: impl Fn(u8) -> bool) -> bool {
    let (near, is_all) = near(text);
    let rest = behind(near, is_of_name);
    let rest = behind(rest, |byte| {
        is_blank(byte) || matches!(byte, b'"' | b'\'' | b'\\')
    });
    let [b'=' | b':', rest @ ..] = rest else {
        return rest.is_empty() && !is_all;
    };
    let rest = behind(rest, |byte| {
        byte.is_ascii_whitespace() || matches!(byte, 0x0b | b'[' | b'\\')
    });
    // It may be a blank as well as the value's first letter.
    if rest.first().is_some_and(|byte| !byte.is_ascii()) {
        return true;
    }
    let value = rest.strip_prefix(b"\"").unwrap_or(rest);
    // Where a value is read from, and a type: `is_value` takes none of them for one.
    let is_place = matches!(value, [b'$' | b'<' | b'{' | b'%' | b'(', ..]);
    let is_long = value.len() >= least || !is_all;
    !is_place && is_long && !value.iter().take(least).any(|byte| ends(*byte))
}

/// As much of a text as a gate looks at, and whether that is all of it.
fn near(text: &[u8]) -> (&[u8], bool) {
    match text.get(..FARTHEST) {
        Some(near) => (near, near.len() == text.len()),
        None => (text, true),
    }
}

/// What stands behind the bytes of a kind.
fn behind(text: &[u8], is_of_kind: impl Fn(u8) -> bool) -> &[u8] {
    let end = text.iter().position(|byte| !is_of_kind(*byte));
    &text[end.unwrap_or(text.len())..]
}

/// What stands ahead of the bytes of a kind at the end.
fn ahead(text: &[u8], is_of_kind: impl Fn(u8) -> bool) -> &[u8] {
    let end = text.iter().rposition(|byte| !is_of_kind(*byte));
    &text[..end.map_or(0, |last| last + 1)]
}

/// A blank, or a part of a letter that is not ASCII: some of those are blanks.
fn is_blank(byte: u8) -> bool {
    byte.is_ascii_whitespace() || byte == 0x0b || !byte.is_ascii()
}

fn is_of_name(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || b"_.-".contains(&byte)
}

fn is_of_token(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || b"_-.+/=:~".contains(&byte)
}
