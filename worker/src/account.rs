//! Which account an agent runs with: its configuration folder and its kind of login.

use std::ffi::OsString;

use redraft_domain::AgentName;
use redraft_store::AccountKey;

/// Variables that choose a provider, and what it is called.
const PROVIDERS: [(&str, &str); 3] = [
    ("CLAUDE_CODE_USE_BEDROCK", "Amazon Bedrock"),
    ("CLAUDE_CODE_USE_VERTEX", "Google Vertex AI"),
    ("CLAUDE_CODE_USE_FOUNDRY", "Microsoft Foundry"),
];

/// Variables that hold a key of the API.
const KEYS: [&str; 2] = ["ANTHROPIC_API_KEY", "ANTHROPIC_AUTH_TOKEN"];

/// The account of an agent that is started with this environment. No secret is a part of it.
pub(crate) fn account(agent: AgentName, environment: &[(OsString, OsString)]) -> AccountKey {
    let get = |name: &str| {
        let found = environment.iter().find(|(found, _)| found == name);
        found
            .map(|(_, value)| value.to_string_lossy().into_owned())
            .filter(|value| !value.is_empty())
    };
    if agent == AgentName::Demo {
        return AccountKey {
            id: "demo".into(),
            label: "the demo, which costs nothing".into(),
            billing: "demo",
        };
    }
    let home = get("HOME").unwrap_or_default();
    let folder = get("CLAUDE_CONFIG_DIR").unwrap_or_else(|| format!("{home}/.claude"));
    let provider = PROVIDERS.iter().find(|(name, _)| get(name).is_some());
    let (login, billing) = if let Some((_, provider)) = provider {
        (*provider, "api")
    } else if KEYS.iter().any(|name| get(name).is_some()) {
        ("API key", "api")
    } else if get("CLAUDE_CODE_OAUTH_TOKEN").is_some() {
        ("subscription token", "subscription")
    } else {
        ("signed in", "subscription")
    };
    let shown = match folder.strip_prefix(&home) {
        Some(rest) if !home.is_empty() => format!("~{rest}"),
        _ => folder.clone(),
    };
    AccountKey {
        id: format!("claude: {login}: {folder}"),
        label: format!("{shown}, {login}"),
        billing,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn claude(pairs: &[(&str, &str)]) -> AccountKey {
        let environment: Vec<(OsString, OsString)> = pairs
            .iter()
            .map(|(name, value)| (name.into(), value.into()))
            .collect();
        account(AgentName::Claude, &environment)
    }

    #[test]
    fn an_account_is_a_folder_and_a_kind_of_login_and_never_a_secret() {
        let home = ("HOME", "/home/u");
        let signed_in = claude(&[home]);
        assert_eq!(signed_in.label, "~/.claude, signed in");
        assert_eq!(signed_in.billing, "subscription");
        let key = claude(&[home, ("ANTHROPIC_API_KEY", "sk-secret")]);
        assert_eq!(key.billing, "api");
        assert!(!format!("{key:?}").contains("sk-secret"));
        assert_ne!(key.id, signed_in.id);
        let other = claude(&[home, ("CLAUDE_CONFIG_DIR", "/srv/claude")]);
        assert_eq!(other.label, "/srv/claude, signed in");
        assert_ne!(other.id, signed_in.id);
        assert_eq!(claude(&[home, ("ANTHROPIC_API_KEY", "")]), signed_in);
    }
}
