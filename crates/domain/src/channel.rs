//! Where somebody is told: a name, and an address or a program, bounded before anything else looks at them.

use crate::{BoundError, bounded::plain_word};

/// The name of a channel: 1 to 60 letters, digits, `-`, `_` and `.`, since it stands in addresses and in the
/// terminal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChannelName(String);

impl ChannelName {
    /// The most characters of a channel's name.
    pub const MOST_CHARS: usize = 60;

    /// Checks the bounds and the characters.
    pub fn parse(text: &str) -> Result<Self, BoundError> {
        plain_word("the channel's name", text, Self::MOST_CHARS)?;
        Ok(Self(text.to_owned()))
    }

    /// The name.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// Where a webhook is sent: an address with `http` or `https`, of 2,000 characters at most.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WebhookUrl(String);

impl WebhookUrl {
    /// The most characters of an address.
    pub const MOST_CHARS: usize = 2_000;

    /// Checks the bounds, the scheme and that a host is named. A name and a password in it are refused, since
    /// the host alone is shown to everyone.
    pub fn parse(text: &str) -> Result<Self, BoundError> {
        let what = "the address";
        let text = text.trim();
        if text.is_empty() {
            return Err(BoundError::Empty { what });
        }
        if text.len() > Self::MOST_CHARS {
            let chars = text.chars().count();
            let most = Self::MOST_CHARS;
            return Err(BoundError::TooLong { what, chars, most });
        }
        let allowed = "write http:// or https://, a host, perhaps a port, and a path, without a name, a \
                       password or white space";
        let bad = BoundError::BadCharacter { what, allowed };
        let plain = |c: char| c.is_ascii_graphic() && !"\"<>\\^`{|}#".contains(c);
        let Some(rest) = after_scheme(text).filter(|_| text.chars().all(plain)) else {
            return Err(bad);
        };
        let host = host_of(rest);
        let of_host = |c: char| c.is_ascii_alphanumeric() || "-._:[]".contains(c);
        if host.is_empty() || host.starts_with(':') || !host.chars().all(of_host) {
            return Err(bad);
        }
        Ok(Self(text.to_owned()))
    }

    /// The address.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The address without what may be a secret: scheme, host and port, and `…` where there is more.
    pub fn origin(&self) -> String {
        let rest = after_scheme(&self.0).unwrap_or_default();
        let host = host_of(rest);
        let scheme = &self.0[..self.0.len() - rest.len()];
        let more = if rest.len() > host.len() + 1 {
            "/…"
        } else {
            ""
        };
        format!("{}{host}{more}", scheme.to_ascii_lowercase())
    }
}

fn after_scheme(text: &str) -> Option<&str> {
    let (scheme, rest) = text.split_once("://")?;
    let known = scheme.eq_ignore_ascii_case("http") || scheme.eq_ignore_ascii_case("https");
    known.then_some(rest)
}

fn host_of(rest: &str) -> &str {
    rest.split(['/', '?']).next().unwrap_or_default()
}

/// A program and its arguments, which no shell reads: 1 to 50 of them, of 4,000 characters each at most.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ProgramLine(Vec<String>);

impl ProgramLine {
    /// The most parts, the program among them.
    pub const MOST_PARTS: usize = 50;

    /// The most characters of a part.
    pub const MOST_CHARS: usize = 4_000;

    /// Checks the bounds.
    pub fn parse(parts: &[String]) -> Result<Self, BoundError> {
        let what = "the program";
        if parts
            .first()
            .is_none_or(|program| program.trim().is_empty())
        {
            return Err(BoundError::Empty { what });
        }
        if parts.len() > Self::MOST_PARTS {
            let allowed = "give 50 parts at most, the program and its arguments";
            return Err(BoundError::BadCharacter { what, allowed });
        }
        for part in parts {
            let chars = part.chars().count();
            if chars > Self::MOST_CHARS {
                let most = Self::MOST_CHARS;
                return Err(BoundError::TooLong { what, chars, most });
            }
            if part.contains('\0') {
                let allowed = "remove the NUL character";
                return Err(BoundError::BadCharacter { what, allowed });
            }
        }
        Ok(Self(parts.to_vec()))
    }

    /// The program and its arguments.
    pub fn parts(&self) -> &[String] {
        &self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_has_a_scheme_and_a_host_and_shows_no_more_of_itself() {
        for (good, shown) in [
            (
                "http://127.0.0.1:9000/hook?key=s3cret",
                "http://127.0.0.1:9000/…",
            ),
            ("https://example.org", "https://example.org"),
            ("HTTPS://example.org/", "https://example.org"),
            ("http://[::1]:80/a", "http://[::1]:80/…"),
        ] {
            assert_eq!(WebhookUrl::parse(good).unwrap().origin(), shown);
        }
        for bad in [
            "",
            "example.org",
            "ftp://example.org",
            "http://",
            "http:///path",
            "http://:80/",
            "http://user:pass@example.org/",
            "http://a b/",
            "http://example.org/ü",
            "http://example.org/#part",
            &format!("http://example.org/{}", "x".repeat(2_000)),
        ] {
            assert!(WebhookUrl::parse(bad).is_err(), "{bad}");
        }
    }

    #[test]
    fn a_program_is_named_and_has_few_arguments() {
        let parse = |parts: &[&str]| {
            let parts: Vec<_> = parts.iter().map(ToString::to_string).collect();
            ProgramLine::parse(&parts)
        };
        assert!(parse(&["notify-send", "", "a; b"]).is_ok());
        assert!(parse(&[]).is_err());
        assert!(parse(&[" ", "x"]).is_err());
        assert!(parse(&["x", "a\0b"]).is_err());
        assert!(parse(&["x"; 51]).is_err());
        assert!(parse(&["x", &"y".repeat(4_001)]).is_err());
    }

    #[test]
    fn a_channels_name_can_be_no_flag_and_no_path() {
        assert!(ChannelName::parse("phone-2").is_ok());
        for bad in ["", "-x", "a/b", "ä", &"x".repeat(61)] {
            assert!(ChannelName::parse(bad).is_err(), "{bad}");
        }
    }
}
