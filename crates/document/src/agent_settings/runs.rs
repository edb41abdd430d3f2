//! Which programs and addresses a settings file names, for who decides whether to trust it.

use serde_json::Value;

use super::SettingsFile;

/// Settings whose value is a command of its own.
const COMMANDS: [&str; 5] = [
    "apiKeyHelper",
    "awsAuthRefresh",
    "awsCredentialExport",
    "gcpAuthRefresh",
    "otelHeadersHelper",
];

/// The most lines of one file.
const MOST_LINES: usize = 200;

/// The programs and addresses that a file names. A file that is no JSON names none; it is shown whole.
pub(super) fn runs(file: &SettingsFile) -> Vec<String> {
    let is_json = std::path::Path::new(&file.path)
        .extension()
        .is_some_and(|extension| extension == "json");
    let parsed = is_json.then(|| serde_json::from_str::<Value>(&file.text).ok());
    let Some(settings) = parsed.flatten() else {
        return Vec::new();
    };
    let mut lines = Vec::new();
    for (event, matchers) in object(&settings["hooks"]) {
        for hook in list(matchers).flat_map(|matcher| list(&matcher["hooks"])) {
            let what = text(&hook["command"]).or_else(|| text(&hook["url"]));
            lines.extend(what.map(|what| format!("hook {event}: {what}")));
        }
    }
    for (name, server) in object(&settings["mcpServers"]) {
        let arguments: Vec<&str> = list(&server["args"]).filter_map(Value::as_str).collect();
        let what = match (server["command"].as_str(), server["url"].as_str()) {
            (Some(command), _) => [&[command], &*arguments].concat().join(" "),
            (None, Some(url)) => url.to_owned(),
            (None, None) => continue,
        };
        lines.push(format!("server {name}: {what}"));
    }
    for name in COMMANDS {
        lines.extend(text(&settings[name]).map(|what| format!("{name}: {what}")));
    }
    lines
        .extend(text(&settings["statusLine"]["command"]).map(|what| format!("statusLine: {what}")));
    for (name, value) in object(&settings["env"]) {
        lines.extend(text(value).map(|value| format!("env {name}={value}")));
    }
    lines.truncate(MOST_LINES);
    lines
}

fn object(value: &Value) -> impl Iterator<Item = (&String, &Value)> {
    value.as_object().into_iter().flatten()
}

fn list(value: &Value) -> impl Iterator<Item = &Value> {
    value.as_array().into_iter().flatten()
}

fn text(value: &Value) -> Option<String> {
    value.as_str().map(str::to_owned)
}
