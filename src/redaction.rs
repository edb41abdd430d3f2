//! What takes secrets out of agents' output and of the log: the known shapes, the patterns of the
//! settings, and the secrets that this process itself holds.

use anyhow::{Context as _, Result};
use redraft_redaction::Redactor;

use crate::settings::Settings;

/// Words in the names of variables that hold secrets.
const SECRET_NAMES: [&str; 5] = ["KEY", "TOKEN", "SECRET", "PASSWORD", "PASSWD"];

/// The shortest value of such a variable that is looked for; shorter ones may be found in any text.
const LEAST_BYTES: usize = 12;

/// For these settings.
pub(crate) fn redactor(settings: &Settings) -> Result<Redactor> {
    Redactor::new(&settings.redact, known(settings)).context("redact is not usable")
}

/// Our own token, and the values of variables whose names say that they are secrets.
fn known(settings: &Settings) -> Vec<String> {
    let home = std::fs::read_to_string(settings.home.token_file()).ok();
    let home = home.map(|token| token.trim().to_owned());
    let variables = settings.environment.iter().filter_map(|(name, value)| {
        let name = name.to_str()?.to_ascii_uppercase();
        let is_secret = SECRET_NAMES.iter().any(|word| name.contains(word));
        is_secret.then(|| value.to_str().map(str::to_owned))?
    });
    let all = variables.chain(home).chain(settings.token.clone());
    all.filter(|secret| secret.len() >= LEAST_BYTES && !secret.starts_with('/'))
        .collect()
}
