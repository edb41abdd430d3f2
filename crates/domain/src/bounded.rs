//! Texts from outside, bounded before anything else looks at them.

use std::fmt;

use serde::Serialize;
use thiserror::Error;

/// A text from outside is too short, too long or holds what it must not.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum BoundError {
    /// Nothing but white space.
    #[error("{what} is empty; give at least one character")]
    Empty {
        /// What was being read.
        what: &'static str,
    },
    /// More characters than allowed.
    #[error("{what} has {chars} characters; at most {most} are allowed")]
    TooLong {
        /// What was being read.
        what: &'static str,
        /// How many characters it has.
        chars: usize,
        /// How many it may have.
        most: usize,
    },
    /// A character that this text must not hold.
    #[error("{what} holds a character that is not allowed; {allowed}")]
    BadCharacter {
        /// What was being read.
        what: &'static str,
        /// Which characters are allowed, as half a sentence.
        allowed: &'static str,
    },
}

fn bounded(what: &'static str, text: &str, most: usize) -> Result<(), BoundError> {
    if text.trim().is_empty() {
        return Err(BoundError::Empty { what });
    }
    let chars = text.chars().count();
    if chars > most {
        Err(BoundError::TooLong { what, chars, most })
    } else {
        Ok(())
    }
}

/// Checks a name that stands in addresses and in the terminal. It begins with a letter or a digit, so that it can
/// be read neither as a flag nor as a way through folders.
pub(crate) fn plain_word(what: &'static str, text: &str, most: usize) -> Result<(), BoundError> {
    bounded(what, text, most)?;
    let plain = |c: char| c.is_ascii_alphanumeric() || "-_.".contains(c);
    if text.starts_with(['-', '_', '.']) || !text.chars().all(plain) {
        let allowed = "use letters, digits and - _ . and begin with a letter or a digit";
        return Err(BoundError::BadCharacter { what, allowed });
    }
    Ok(())
}

/// What the user asks of every iteration: 1 to 100,000 characters, kept as given.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(transparent)]
pub struct Prompt(String);

impl Prompt {
    /// The most characters a prompt may have.
    pub const MOST_CHARS: usize = 100_000;

    /// Checks the bounds.
    pub fn parse(text: &str) -> Result<Self, BoundError> {
        bounded("the prompt", text, Self::MOST_CHARS)?;
        if text.contains('\0') {
            let allowed = "remove the NUL character";
            return Err(BoundError::BadCharacter {
                what: "the prompt",
                allowed,
            });
        }
        Ok(Self(text.to_owned()))
    }

    /// The text as given.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// What the user tells a session while it goes on: 1 to 10,000 characters, kept as given.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(transparent)]
pub struct NoteText(String);

impl NoteText {
    /// The most characters a note may have.
    pub const MOST_CHARS: usize = 10_000;

    /// Checks the bounds.
    pub fn parse(text: &str) -> Result<Self, BoundError> {
        bounded("the note", text, Self::MOST_CHARS)?;
        if text.contains('\0') {
            let allowed = "remove the NUL character";
            return Err(BoundError::BadCharacter {
                what: "the note",
                allowed,
            });
        }
        Ok(Self(text.to_owned()))
    }

    /// The text as given.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// The name of a project, a workflow or a step: one line of 1 to 200 characters.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(transparent)]
pub struct Name(String);

impl Name {
    /// The most characters a name may have.
    pub const MOST_CHARS: usize = 200;

    /// Checks the bounds and cuts white space at both ends.
    pub fn parse(text: &str) -> Result<Self, BoundError> {
        bounded("the name", text, Self::MOST_CHARS)?;
        if text.chars().any(char::is_control) {
            let allowed = "use one line of plain text";
            return Err(BoundError::BadCharacter {
                what: "the name",
                allowed,
            });
        }
        Ok(Self(text.trim().to_owned()))
    }

    /// The name.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// The name of a model, as `--model` takes it: an alias (`opus`) or a full id.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(transparent)]
pub struct ModelName(String);

impl ModelName {
    /// The most characters a model's name may have.
    pub const MOST_CHARS: usize = 100;

    /// Checks the bounds and the characters. A name never begins with `-`, so that it can never be
    /// read as a flag.
    pub fn parse(text: &str) -> Result<Self, BoundError> {
        bounded("the model's name", text, Self::MOST_CHARS)?;
        let plain = |c: char| c.is_ascii_alphanumeric() || "-._:/@[]".contains(c);
        if text.starts_with('-') || !text.chars().all(plain) {
            let allowed =
                "use letters, digits and - . _ : / @ [ ], as in 'opus' or 'claude-opus-5-5'";
            return Err(BoundError::BadCharacter {
                what: "the model's name",
                allowed,
            });
        }
        Ok(Self(text.to_owned()))
    }

    /// The name.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for ModelName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// The name of a token: 1 to 60 letters, digits, `-`, `_` and `.`, since it stands in addresses and in
/// the terminal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TokenName(String);

impl TokenName {
    /// The most characters a token's name may have.
    pub const MOST_CHARS: usize = 60;

    /// Checks the bounds and the characters.
    pub fn parse(text: &str) -> Result<Self, BoundError> {
        plain_word("the token's name", text, Self::MOST_CHARS)?;
        Ok(Self(text.to_owned()))
    }

    /// The name.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_prompt_has_1_to_100000_characters() {
        assert!(Prompt::parse("").is_err());
        assert!(Prompt::parse(" \n").is_err());
        assert!(Prompt::parse(&"é".repeat(100_000)).is_ok());
        assert!(Prompt::parse(&"é".repeat(100_001)).is_err());
    }

    #[test]
    fn a_note_has_1_to_10000_characters() {
        assert!(NoteText::parse("").is_err());
        assert!(NoteText::parse("\t\n").is_err());
        assert!(NoteText::parse("a\0b").is_err());
        assert!(NoteText::parse(&"é".repeat(10_000)).is_ok());
        assert!(NoteText::parse(&"é".repeat(10_001)).is_err());
    }

    #[test]
    fn a_token_name_can_be_no_flag_and_no_path() {
        for good in ["ci", "laptop-2", "a.b_c", &"x".repeat(60)] {
            assert!(TokenName::parse(good).is_ok(), "{good}");
        }
        for bad in ["", " ", "-x", "..", "a/b", "a b", "ä", &"x".repeat(61)] {
            assert!(TokenName::parse(bad).is_err(), "{bad}");
        }
    }

    #[test]
    fn a_model_name_can_be_no_flag_and_no_shell_word() {
        for good in [
            "opus",
            "claude-opus-5-5",
            "us.anthropic/claude:1",
            "opus[1m]",
        ] {
            assert!(ModelName::parse(good).is_ok(), "{good}");
        }
        for bad in ["--danger", "opus; rm", "a b", "ö", "", "$(x)"] {
            assert!(ModelName::parse(bad).is_err(), "{bad}");
        }
    }
}
