//! The settings as `redraft config` shows them.

use std::collections::BTreeMap;

use redraft_store::DatabaseUrl;

use super::Settings;

const HIDDEN: &str = "(set, not shown)";

/// A name and a value each; secrets are hidden.
pub(super) fn shown(settings: &Settings) -> BTreeMap<&'static str, String> {
    let database = match &settings.database {
        DatabaseUrl::Sqlite(path) => format!("sqlite:{}", path.display()),
        DatabaseUrl::Postgres(_) => "postgres://(not shown)".into(),
    };
    let secs = |duration: std::time::Duration| duration.as_secs_f64().to_string();
    let or_none = |text: Option<String>| text.unwrap_or_else(|| "(none)".into());
    BTreeMap::from([
        ("home", settings.home.path().display().to_string()),
        ("bind", settings.bind.to_string()),
        ("database_url", database),
        (
            "token",
            or_none(settings.token.as_ref().map(|_| HIDDEN.into())),
        ),
        (
            "agent",
            settings
                .agent
                .map_or_else(|| "auto".into(), |agent| agent.to_string()),
        ),
        (
            "claude",
            settings.claude.as_ref().map_or_else(
                || "(the claude in PATH)".into(),
                |path| path.display().to_string(),
            ),
        ),
        ("workers", settings.workers.to_string()),
        ("public_url", or_none(settings.public_url.clone())),
        ("hosts", list(&settings.hosts)),
        ("trusted_proxies", list(&settings.trusted_proxies)),
        ("origins", list(&settings.origins)),
        ("drain_secs", secs(settings.drain)),
        ("timeout_secs", secs(settings.total_timeout)),
        ("idle_timeout_secs", secs(settings.idle_timeout)),
        ("back_off_secs", secs(settings.back_off)),
        ("keep_awake", settings.keep_awake.to_string()),
        ("sandbox", settings.sandbox.to_string()),
        (
            "retention_days",
            settings
                .retention_days
                .map_or_else(|| "(all is kept)".into(), |days| days.to_string()),
        ),
        (
            "redact",
            match settings.redact.len() {
                0 => "(the known shapes)".into(),
                own => format!("(the known shapes and {own} patterns of yours)"),
            },
        ),
        ("log", settings.log.clone()),
    ])
}

fn list<T: ToString>(entries: &[T]) -> String {
    if entries.is_empty() {
        return "(none)".into();
    }
    let entries: Vec<_> = entries.iter().map(ToString::to_string).collect();
    entries.join(",")
}
