//! Settings from the environment, and the environment itself.

use std::{
    ffi::{OsStr, OsString},
    path::PathBuf,
};

use anyhow::{Result, bail};

use super::Written;

const PREFIX: &str = "REDRAFT_";

/// Variables with our prefix that are no settings: for the demo agent and the marker of an attempt,
/// and for the tests and the browser that `xtask` starts.
const OTHERS: [&str; 6] = ["HOME", "DEMO", "ATTEMPT", "BIN", "BENCH_AGENT", "BENCH"];

/// The environment of this process.
#[expect(
    clippy::disallowed_methods,
    reason = "this is the one place that reads the environment"
)]
pub(super) fn all() -> Vec<(OsString, OsString)> {
    std::env::vars_os().collect()
}

/// The folder for our data: `REDRAFT_HOME`, else the platform's data folder.
pub(super) fn home(environment: &[(OsString, OsString)]) -> Option<PathBuf> {
    let get = |name: &str| {
        let found = environment.iter().find(|(found, _)| found == name);
        found
            .map(|(_, value)| value)
            .filter(|value| !value.is_empty())
    };
    if let Some(home) = get("REDRAFT_HOME") {
        return Some(home.into());
    }
    let user = get("HOME").map(PathBuf::from);
    if cfg!(target_os = "macos") {
        return user.map(|user| user.join("Library/Application Support/Redraft"));
    }
    match get("XDG_DATA_HOME") {
        Some(data) => Some(PathBuf::from(data).join("redraft")),
        None => user.map(|user| user.join(".local/share/redraft")),
    }
}

/// The settings among the variables.
pub(super) fn ours(environment: &[(OsString, OsString)]) -> Result<Written> {
    let mut written = Written::default();
    for (name, value) in environment {
        let Some(key) = name.to_str().and_then(|name| name.strip_prefix(PREFIX)) else {
            continue;
        };
        if OTHERS.contains(&key) || key.starts_with("TEST_") || key.starts_with("DEMO_") {
            continue;
        }
        set(&mut written, key, value)?;
    }
    Ok(written)
}

fn set(written: &mut Written, key: &str, value: &OsStr) -> Result<()> {
    let name = format!("{PREFIX}{key}");
    let Some(text) = value.to_str() else {
        bail!("{name} is not UTF-8")
    };
    let text = text.to_owned();
    match key {
        "BIND" => written.bind = Some(text),
        "DATABASE_URL" => written.database_url = Some(text),
        "TOKEN" => written.token = Some(text),
        "AGENT" => written.agent = Some(text),
        "CLAUDE" => written.claude = Some(text.into()),
        "WORKERS" => written.workers = Some(parse(&name, &text)?),
        "PUBLIC_URL" => written.public_url = Some(text),
        "HOSTS" => written.hosts = Some(list(&text)),
        "TRUSTED_PROXIES" => written.trusted_proxies = Some(list(&text)),
        "ORIGINS" => written.origins = Some(list(&text)),
        "DRAIN_SECS" => written.drain_secs = Some(parse(&name, &text)?),
        "TIMEOUT_SECS" => written.timeout_secs = Some(parse(&name, &text)?),
        "IDLE_TIMEOUT_SECS" => written.idle_timeout_secs = Some(parse(&name, &text)?),
        "BACK_OFF_SECS" => written.back_off_secs = Some(parse(&name, &text)?),
        "SANDBOX" => written.sandbox = Some(parse(&name, &text)?),
        "KEEP_AWAKE" => written.keep_awake = Some(parse(&name, &text)?),
        "RETENTION_DAYS" => written.retention_days = Some(parse(&name, &text)?),
        // A pattern may hold anything but the end of a line.
        "REDACT" => {
            let patterns = text.lines().filter(|line| !line.is_empty());
            written.redact = Some(patterns.map(str::to_owned).collect());
        }
        "LOG" => written.log = Some(text),
        _ => bail!("{name} is no setting of Redraft; `redraft config` lists those that are"),
    }
    Ok(())
}

/// Entries with commas between.
fn list(text: &str) -> Vec<String> {
    let entries = text.split(',').map(str::trim);
    entries
        .filter(|entry| !entry.is_empty())
        .map(str::to_owned)
        .collect()
}

fn parse<T: std::str::FromStr>(name: &str, text: &str) -> Result<T> {
    match text.parse() {
        Ok(value) => Ok(value),
        Err(_) => bail!("{name} is '{text}', which is not a value that it can have"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn variables(pairs: &[(&str, &str)]) -> Vec<(OsString, OsString)> {
        pairs
            .iter()
            .map(|(name, value)| (name.into(), value.into()))
            .collect()
    }

    #[test]
    fn an_unknown_or_invalid_variable_is_an_error_that_names_it() {
        for (key, value) in [
            ("WROKERS", "3"),
            ("WORKERS", "many"),
            ("KEEP_AWAKE", "maybe"),
        ] {
            let name = &*format!("{PREFIX}{key}");
            let error = ours(&variables(&[(name, value)])).unwrap_err().to_string();
            assert!(error.contains(name), "{error}");
        }
        assert!(
            ours(&variables(&[
                (&*format!("{PREFIX}DEMO"), "x"),
                ("OTHER", "y")
            ]))
            .is_ok()
        );
    }

    #[test]
    fn the_home_is_the_named_one_or_the_platforms() {
        assert_eq!(
            home(&variables(&[("REDRAFT_HOME", "/r"), ("HOME", "/u")])),
            Some("/r".into())
        );
        assert!(
            home(&variables(&[("HOME", "/u")]))
                .unwrap()
                .starts_with("/u")
        );
        assert_eq!(home(&[]), None);
    }
}
