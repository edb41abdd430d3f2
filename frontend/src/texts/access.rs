//! Tokens, browsers and the audit log.

pub const ONLY_FOR_ADMIN: &str = "Only the scope 'admin' sees tokens, browsers and the audit log.";

// Tokens.
pub const TOKENS: &str = "Tokens";
pub const ONE_FOR_EACH_PROGRAM: &str = "One for each program or person. A token may look (read), also start, steer and end work \
     (operate), or also decide who may and what may be spent (admin).";
pub const MADE: &str = "made ";
pub const NO_END: &str = "no end";
pub const ENDS: &str = "ends ";
pub const NEVER_USED: &str = "never used";
pub const USED: &str = "used ";
pub const USED_FROM: &str = " from ";
pub const RENEWED_BY: &str = "renewed by ";
pub const REDRAFT_TOKEN_NEW: &str = "redraft token --new";
pub const REVOKE: &str = "Revoke";
pub const REVOKE_THIS_TOKEN: &str = "Revoke this token, and sign out its browsers?";
pub const REVOKE_IT: &str = "Revoke it";

// Making one.
pub const MAKE_A_TOKEN: &str = "Make a token";
pub const EXAMPLE_OF_A_NAME: &str = "ci";
pub const SCOPE: &str = "Scope";
pub const THE_LEAST: &str = "The least that is enough.";
pub const GOOD_FOR_DAYS: &str = "Good for days";
pub const UNTIL_IT_IS_REVOKED: &str = "Empty: until it is revoked.";
pub const MAKE_IT: &str = "Make it";
pub const THE_TOKEN: &str = "The token ";
pub const COPY_IT_NOW: &str = ". Copy it now: it is shown this once, and kept nowhere.";

// Browsers.
pub const BROWSERS: &str = "Browsers";
pub const NONE_IS_SIGNED_IN: &str = "None is signed in.";
pub const SIGNED_IN: &str = "signed in ";
pub const BY_LINK: &str = "by link";
pub const WITH_THE_ENVIRONMENTS_TOKEN: &str = "with the token of the environment";
pub const AND_USED: &str = ", used ";
pub const SIGN_OUT_EVERYWHERE: &str = "Sign out everywhere";
pub const SIGN_OUT_ALL_BROWSERS: &str = "Sign out all browsers, this one too?";
pub const SIGN_OUT_ALL: &str = "Sign out all";

pub fn with_the_token(name: &str) -> String {
    format!("with the token {name}")
}

// The audit log.
pub const AUDIT_LOG: &str = "Audit log";
pub const EVERYTHING_CHANGED_OR_REFUSED: &str =
    "Everything that was changed and everything that was refused, newest first; kept for a year.";
pub const NOTHING_CHANGED_OR_REFUSED: &str = "Nothing was changed or refused yet.";
pub const SHOW_OLDER_ENTRIES: &str = "Show older entries";

pub fn times(count: i64) -> String {
    format!("{count} times")
}

pub fn from(address: &str) -> String {
    format!(" from {address}")
}
