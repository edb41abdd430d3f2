//! `redraft token`, `redraft tokens` and `redraft audit`.

use clap::{Args, Subcommand, ValueEnum};

/// The token of this home, which may do everything.
#[derive(Debug, Args)]
pub(crate) struct Token {
    /// Make a new one; the one before is void from then on, and all browsers are signed out
    #[arg(long)]
    pub(crate) new: bool,
    /// Sign out all browsers, and leave the tokens as they are
    #[arg(long, conflicts_with = "new")]
    pub(crate) sign_out_everywhere: bool,
}

/// Tokens with names of their own, each for one program or person.
#[derive(Debug, Args)]
pub(crate) struct Tokens {
    #[command(subcommand)]
    pub(crate) command: Option<TokensCommand>,
    /// As JSON, for scripts
    #[arg(long, global = true)]
    pub(crate) json: bool,
}

#[derive(Debug, Subcommand)]
pub(crate) enum TokensCommand {
    /// List the tokens: what they may do, until when, and when and from where they were used last
    List,
    /// Make a token and print it, this once
    Create {
        /// What it is called: letters, digits and - _ .
        #[arg(value_name = "NAME")]
        name: String,
        /// What it may do, each with what those before it may
        #[arg(long, value_enum)]
        scope: ScopeWord,
        /// How long it is good: 30d, 12h, 45m [default: until it is revoked]
        #[arg(long, value_name = "TIME", value_parser = seconds)]
        expires: Option<i64>,
    },
    /// Revoke a token; browsers that were signed in with it are signed out
    Revoke {
        /// What it is called
        #[arg(value_name = "NAME")]
        name: String,
    },
}

/// What a token may do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum ScopeWord {
    /// Look at everything
    Read,
    /// Start, steer and end work in the projects that there are
    Operate,
    /// Decide who may, what may be spent, and which folders are projects
    Admin,
}

impl ScopeWord {
    /// As the API has it.
    pub(crate) fn as_str(self) -> &'static str {
        match self {
            Self::Read => "read",
            Self::Operate => "operate",
            Self::Admin => "admin",
        }
    }
}

/// What was changed and what was refused, newest first.
#[derive(Debug, Args)]
pub(crate) struct Audit {
    /// How many entries at most
    #[arg(long, value_name = "N", default_value_t = 100,
          value_parser = clap::value_parser!(u32).range(1..=1_000_000))]
    pub(crate) limit: u32,
    /// Only those by this one, such as 'token ci', 'browser by link', 'terminal' or 'nobody'
    #[arg(long, value_name = "WHO")]
    pub(crate) who: Option<String>,
    /// Only those of this operation, by its id in the API's description
    #[arg(long, value_name = "OPERATION")]
    pub(crate) operation: Option<String>,
    /// One JSON object in each line, for scripts
    #[arg(long)]
    pub(crate) json: bool,
}

/// Seconds from a number with the first letter of its unit.
fn seconds(text: &str) -> Result<i64, String> {
    let wrong = || format!("'{text}' is no time; write 30d, 12h or 45m");
    let unit = text.chars().last().ok_or_else(wrong)?;
    let factor = match unit {
        'd' => 86_400,
        'h' => 3_600,
        'm' => 60,
        _ => return Err(wrong()),
    };
    let number: i64 = text.trim_end_matches(unit).parse().map_err(|_| wrong())?;
    let seconds = number.checked_mul(factor).ok_or_else(wrong)?;
    if (60..=315_360_000).contains(&seconds) {
        Ok(seconds)
    } else {
        Err("a token is good for a minute at least and ten years at most".to_owned())
    }
}

#[cfg(test)]
mod tests {
    use super::seconds;

    #[test]
    fn a_time_is_a_number_with_its_unit() {
        assert_eq!(seconds("30d"), Ok(2_592_000));
        assert_eq!(seconds("12h"), Ok(43_200));
        assert_eq!(seconds("1m"), Ok(60));
        for wrong in [
            "",
            "30",
            "d",
            "-1d",
            "0m",
            "3651d",
            "1y",
            "9223372036854775807d",
            "1ä",
        ] {
            assert!(seconds(wrong).is_err(), "{wrong}");
        }
    }
}
