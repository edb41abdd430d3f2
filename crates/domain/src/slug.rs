//! The name of a project in URLs.

use std::{fmt, str::FromStr};

use serde::{Deserialize, Serialize};
use thiserror::Error;

/// A project's name in URLs: 1 to 64 of `a-z`, `0-9` and `-`, beginning with a letter or digit.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct ProjectSlug(String);

/// The text is no slug.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("a project's slug has 1 to 64 of a-z, 0-9 and -")]
pub struct SlugError;

const MOST_BYTES: usize = 64;

impl ProjectSlug {
    /// A slug for a project of this name; `number` sets apart projects of one name (0: none).
    pub fn from_name(name: &str, number: u32) -> Self {
        let mut slug = String::new();
        for c in name.chars().flat_map(char::to_lowercase) {
            if slug.len() >= MOST_BYTES - 12 {
                break;
            }
            if c.is_ascii_alphanumeric() {
                slug.push(c);
            } else if !slug.is_empty() && !slug.ends_with('-') {
                slug.push('-');
            }
        }
        let base = match slug.trim_end_matches('-') {
            "" => "project",
            base => base,
        };
        Self(if number == 0 {
            base.to_owned()
        } else {
            format!("{base}-{number}")
        })
    }

    /// The slug.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromStr for ProjectSlug {
    type Err = SlugError;

    fn from_str(given: &str) -> Result<Self, SlugError> {
        let plain = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-';
        let fits = (1..=MOST_BYTES).contains(&given.len()) && given.bytes().all(plain);
        if fits && !given.starts_with('-') {
            Ok(Self(given.to_owned()))
        } else {
            Err(SlugError)
        }
    }
}

impl TryFrom<String> for ProjectSlug {
    type Error = SlugError;

    fn try_from(given: String) -> Result<Self, SlugError> {
        given.parse()
    }
}

impl From<ProjectSlug> for String {
    fn from(slug: ProjectSlug) -> String {
        slug.0
    }
}

impl fmt::Display for ProjectSlug {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_name_gives_a_valid_slug() {
        for (name, slug) in [
            ("My Shop!", "my-shop"),
            ("ÄÖ", "project"),
            ("a  b", "a-b"),
            ("", "project"),
        ] {
            assert_eq!(ProjectSlug::from_name(name, 0).as_str(), slug);
        }
        assert_eq!(ProjectSlug::from_name("Shop", 2).as_str(), "shop-2");
        let long = ProjectSlug::from_name(&"x".repeat(500), u32::MAX);
        assert!(long.as_str().parse::<ProjectSlug>().is_ok());
    }
}
