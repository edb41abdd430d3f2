//! What a check finds.

use serde::Serialize;

/// How it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
pub(super) enum Level {
    /// As it should be.
    Ok,
    /// Redraft works, but not as well as it could.
    Warning,
    /// Something will fail.
    Problem,
}

/// What a check finds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(super) struct Finding {
    /// What was looked at, in a word or two.
    pub(super) check: &'static str,
    /// How it is.
    pub(super) level: Level,
    /// What was found, in one sentence.
    pub(super) found: String,
    /// What to do about it.
    pub(super) to_do: Option<String>,
}

impl Finding {
    /// It is as it should be.
    pub(super) fn ok(check: &'static str, found: impl Into<String>) -> Self {
        Self {
            check,
            level: Level::Ok,
            found: found.into(),
            to_do: None,
        }
    }

    /// It could be better.
    pub(super) fn warning(
        check: &'static str,
        found: impl Into<String>,
        to_do: impl Into<String>,
    ) -> Self {
        Self {
            check,
            level: Level::Warning,
            found: found.into(),
            to_do: Some(to_do.into()),
        }
    }

    /// Something will fail.
    pub(super) fn problem(
        check: &'static str,
        found: impl Into<String>,
        to_do: impl Into<String>,
    ) -> Self {
        Self {
            level: Level::Problem,
            ..Self::warning(check, found, to_do)
        }
    }
}

/// A text as a sentence: it begins with a capital letter and ends with a full stop.
pub(super) fn sentence(text: &str) -> String {
    let mut letters = text.trim_end_matches('.').chars();
    let first = letters.next().map(|first| first.to_uppercase().to_string());
    format!("{}{}.", first.unwrap_or_default(), letters.as_str())
}
