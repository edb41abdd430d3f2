//! What has to stand around a word of a shape before the shape's expression is worth trying. Most words that
//! are found are those of sentences and of code; a gate looks at a few bytes, an expression at hundreds.
//!
//! A gate never says no to what its shape's expression and its looks would take for a secret.

/// What has to stand around a word.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Gate {
    /// Nothing: the word is rare.
    Open,
    /// So many bytes of which tokens are made, the word's own counted: `ghp_…`.
    Token(usize),
    /// A blank behind the word's letters, and so many bytes of a token: `bearer …`.
    Next(usize),
    /// This byte before the next blank: `://me:…@`.
    Before(u8),
    /// This text within as many bytes as the shape goes on behind its word.
    Along(&'static str, usize),
    /// A sign behind the name that the word is of, and so many bytes of a value: `API_KEY=…`, `"password": "…"`.
    Value(usize),
    /// The same, and the name begins a line: `  password: …`.
    LineValue(usize),
    /// The same anywhere, and the value may have blanks.
    Phrase(usize),
}

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
                let rest = behind(rest, |byte| byte.is_ascii_alphabetic());
                let token = behind(rest, is_blank);
                token.len() < rest.len()
                    && token.len() >= least
                    && token[..least].iter().copied().all(is_of_token)
            }
            Self::Before(byte) => {
                let mut run = rest.iter().take_while(|byte| !byte.is_ascii_whitespace());
                run.any(|found| *found == byte)
            }
            Self::Along(other, most) => {
                let part = &rest[..rest.len().min(most)];
                part.windows(other.len())
                    .any(|part| part == other.as_bytes())
            }
            Self::Value(least) => has_value(rest, least, ends_value),
            Self::LineValue(least) => {
                begins_line(&text[..word]) && has_value(rest, least, ends_value)
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
    let rest = behind(text, is_of_name);
    let rest = behind(rest, |byte| {
        is_blank(byte) || matches!(byte, b'"' | b'\'' | b'\\')
    });
    let [b'=' | b':', rest @ ..] = rest else {
        return false;
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
    let mut bytes = value.iter().take(least);
    !is_place && value.len() >= least && bytes.all(|byte| !ends(*byte))
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
