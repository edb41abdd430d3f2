//! What takes secrets out of agents' output and of the log: the known shapes, the patterns of the
//! settings, and the secrets that this process itself holds.

use anyhow::{Context as _, Result};
use redraft_redaction::Redactor;

use crate::settings::Settings;

/// Words in the names of variables that hold secrets.
const SECRET_NAMES: [&str; 8] = [
    "KEY",
    "TOKEN",
    "SECRET",
    "PASSWORD",
    "PASSWD",
    "PASSPHRASE",
    "CREDENTIAL",
    "APIKEY",
];

/// Such words that are part of other words too, so only as one of a name's parts: `DB_PASS`, but not `BYPASS`.
const SECRET_PARTS: [&str; 5] = ["PASS", "PWD", "AUTH", "PAT", "COOKIE"];

/// The shortest value of such a variable that is looked for; shorter ones may be found in any text.
const LEAST_BYTES: usize = 12;

/// The shortest that is looked for where it is no word: with letters and digits.
const LEAST_MIXED_BYTES: usize = 8;

/// For these settings.
pub(crate) fn redactor(settings: &Settings) -> Result<Redactor> {
    Redactor::new(&settings.redact, known(settings)).context("redact is not usable")
}

/// Our own token, and the values of variables whose names say that they are secrets, and passwords in addresses.
fn known(settings: &Settings) -> Vec<String> {
    let home = std::fs::read_to_string(settings.home.token_file()).ok();
    let home = home.map(|token| token.trim().to_owned());
    let variables = settings
        .environment
        .iter()
        .filter_map(|(name, value)| secret_of(name.to_str()?, value.to_str()?));
    let tokens = home.into_iter().chain(settings.token.clone());
    let tokens = tokens.filter(|token| token.len() >= LEAST_BYTES);
    variables.map(str::to_owned).chain(tokens).collect()
}

/// The secret that a variable holds.
fn secret_of<'a>(name: &str, value: &'a str) -> Option<&'a str> {
    let password = password_in(value);
    if value.contains("://") {
        return password.filter(|password| is_worth_it(password));
    }
    let name = name.to_ascii_uppercase();
    let is_named = SECRET_NAMES.iter().any(|word| name.contains(word))
        || name.split('_').any(|part| SECRET_PARTS.contains(&part));
    // Where we are, and where we were.
    let is_folder = value.starts_with('/') || ["PWD", "OLDPWD"].contains(&&*name);
    (is_named && !is_folder && is_worth_it(value)).then_some(value)
}

/// The password of an address: `postgres://user:password@host/db`.
fn password_in(value: &str) -> Option<&str> {
    let (_, rest) = value.split_once("://")?;
    let authority = rest.split(['/', '?', '#']).next()?;
    let (user, _) = authority.rsplit_once('@')?;
    Some(user.split_once(':')?.1)
}

/// Whether a value is long enough that where it is found, it is meant.
fn is_worth_it(value: &str) -> bool {
    let letters = value.bytes().any(|byte| byte.is_ascii_alphabetic());
    let digits = value.bytes().any(|byte| byte.is_ascii_digit());
    match value.len() {
        0..LEAST_MIXED_BYTES => false,
        LEAST_MIXED_BYTES..LEAST_BYTES => letters && digits,
        _ => true,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_variable_whose_name_says_so_holds_a_secret() {
        for (name, value) in [
            ("GITHUB_TOKEN", "a-long-secret"),
            ("DB_PASS", "hunter22"),
            ("npm_config__auth", "dXNlcjpwYXNz"),
            ("GH_PAT", "a8F3kd92Lm"),
            ("SESSION_COOKIE", "a8F3kd92LmQ0"),
            ("GPG_PASSPHRASE", "correct horse staple"),
        ] {
            assert_eq!(secret_of(name, value), Some(value), "{name}");
        }
        let address = "postgres://shop:hunter22@db/shop";
        assert_eq!(secret_of("DATABASE_URL", address), Some("hunter22"));
    }

    #[test]
    fn what_may_be_found_anywhere_is_not_looked_for() {
        for (name, value) in [
            ("PWD", "relative-folder-1"),
            ("SSH_AUTH_SOCK", "/run/agent.socket"),
            ("BYPASS", "a-long-value-1"),
            ("PATH_SEPARATOR", "a-long-value-1"),
            ("DB_PASS", "password"),
            ("API_KEY", "12345678"),
            ("TOKEN", "short1"),
            ("TOKEN_URL", "https://auth2.example/token"),
            ("HOMEPAGE", "https://me@example.org/"),
            ("DATABASE_URL", "postgres://shop:shop@db/shop"),
        ] {
            assert_eq!(secret_of(name, value), None, "{name}");
        }
    }
}
