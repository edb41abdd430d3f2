//! Versions of the Claude Code CLI and what each of them knows.

use std::fmt;

/// The version of an agent's CLI, such as 2.1.330.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CliVersion {
    /// The first number.
    pub major: u32,
    /// The second number.
    pub minor: u32,
    /// The third number.
    pub patch: u32,
}

impl CliVersion {
    /// The oldest version that is run: what an unpinned install on Node 20 gives.
    pub const OLDEST: Self = Self::new(2, 1, 197);

    /// The version with these three numbers.
    pub const fn new(major: u32, minor: u32, patch: u32) -> Self {
        Self {
            major,
            minor,
            patch,
        }
    }

    /// Reads what `--version` prints: `2.1.330 (Claude Code)`. Anything after the third number is
    /// left alone.
    pub fn parse(text: &str) -> Option<Self> {
        let word = text.split_whitespace().next()?;
        let mut numbers = word.trim_start_matches('v').splitn(3, '.');
        let major = numbers.next()?.parse().ok()?;
        let minor = numbers.next()?.parse().ok()?;
        let rest = numbers.next()?;
        let digits = rest.find(|c: char| !c.is_ascii_digit());
        let patch = rest[..digits.unwrap_or(rest.len())].parse().ok()?;
        Some(Self::new(major, minor, patch))
    }

    /// Whether this version can be run at all.
    pub fn is_supported(self) -> bool {
        self >= Self::OLDEST
    }
}

impl fmt::Display for CliVersion {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{}.{}", self.major, self.minor, self.patch)
    }
}

/// The first measured version of each flag that not every version from [`CliVersion::OLDEST`] on
/// knows. A flag that is not in this table is known to all of them.
const KNOWN_SINCE: &[(&str, CliVersion)] = &[("--permission-prompts", CliVersion::new(2, 1, 330))];

/// Whether a CLI of this version takes the flag. Of an unknown version the least is expected.
pub(crate) fn knows_flag(version: Option<CliVersion>, flag: &str) -> bool {
    let version = version.unwrap_or(CliVersion::OLDEST);
    KNOWN_SINCE
        .iter()
        .find(|(name, _)| *name == flag)
        .is_none_or(|(_, since)| version >= *since)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_version_is_read_from_what_the_cli_prints() {
        let version = CliVersion::parse("2.1.330 (Claude Code)\n");
        assert_eq!(version, Some(CliVersion::new(2, 1, 330)));
        assert_eq!(
            CliVersion::parse("v2.2.0-beta.1"),
            Some(CliVersion::new(2, 2, 0))
        );
        for bad in [
            "",
            "claude",
            "2.1",
            "2.x.3",
            "Error: no",
            "99999999999999.1.1",
        ] {
            assert_eq!(CliVersion::parse(bad), None, "{bad}");
        }
    }

    #[test]
    fn versions_are_compared_by_number_and_not_by_letter() {
        assert!(CliVersion::new(2, 1, 330) > CliVersion::new(2, 1, 197));
        assert!(CliVersion::new(2, 1, 1000).is_supported());
        assert!(!CliVersion::new(2, 1, 99).is_supported());
    }

    #[test]
    fn a_flag_that_the_old_version_does_not_know_is_not_for_an_unknown_version_either() {
        let old = Some(CliVersion::OLDEST);
        assert!(!knows_flag(old, "--permission-prompts"));
        assert!(!knows_flag(None, "--permission-prompts"));
        assert!(knows_flag(
            Some(CliVersion::new(2, 1, 330)),
            "--permission-prompts"
        ));
        assert!(knows_flag(old, "--tools"));
    }
}
