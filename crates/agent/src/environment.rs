//! What of our own environment an agent gets: a list of names, so that nothing else leaks.

use std::{
    collections::BTreeMap,
    ffi::{OsStr, OsString},
};

use redraft_domain::AgentName;

use crate::Invocation;

/// Marks every process of an attempt; its value is [`Invocation::marker`].
pub const MARKER_VARIABLE: &str = "REDRAFT_ATTEMPT";

/// What every agent gets: paths, language, proxies, certificates.
const FOR_ALL: &[&str] = &[
    "PATH",
    "HOME",
    "USER",
    "LOGNAME",
    "SHELL",
    "LANG",
    "TERM",
    "TMPDIR",
    "TZ",
    "HTTP_PROXY",
    "HTTPS_PROXY",
    "ALL_PROXY",
    "NO_PROXY",
    "http_proxy",
    "https_proxy",
    "all_proxy",
    "no_proxy",
    "SSL_CERT_FILE",
    "SSL_CERT_DIR",
    "NODE_EXTRA_CA_CERTS",
    "REQUESTS_CA_BUNDLE",
    "CURL_CA_BUNDLE",
];
const PREFIXES_FOR_ALL: &[&str] = &["LC_", "XDG_"];

/// What Claude gets besides: its account and the choice of its provider.
const FOR_CLAUDE: &[&str] = &[
    "CLAUDE_CONFIG_DIR",
    "CLAUDE_CODE_OAUTH_TOKEN",
    "CLAUDE_CODE_MAX_RETRIES",
];
const PREFIXES_FOR_CLAUDE: &[&str] = &["ANTHROPIC_", "CLAUDE_CODE_USE_"];

/// The account of a provider, which Claude gets only where the variable before it chooses that provider:
/// else they are keys to something that is none of the agent's business.
const FOR_PROVIDERS: &[(&str, &[&str])] = &[
    ("CLAUDE_CODE_USE_BEDROCK", &["AWS_"]),
    ("CLAUDE_CODE_USE_VERTEX", &["GOOGLE_", "CLOUD_ML_REGION"]),
];

/// What the demo agent gets besides: the knobs for tests. It has no account.
const PREFIXES_FOR_DEMO: &[&str] = &["REDRAFT_DEMO"];

/// What Claude is always told.
const SET_FOR_CLAUDE: &[(&str, &str)] = &[
    // Without it the CLI stays up to ten minutes for a forgotten background command.
    ("CLAUDE_CODE_DISABLE_BACKGROUND_TASKS", "1"),
    ("CLAUDE_CODE_DISABLE_NONESSENTIAL_TRAFFIC", "1"),
    ("DISABLE_TELEMETRY", "1"),
    ("DISABLE_ERROR_REPORTING", "1"),
    ("DISABLE_AUTOUPDATER", "1"),
];

/// Two repetitions bridge a hiccup; the long wait is the queue's work, where it holds no process.
const MAX_RETRIES: (&str, &str) = ("CLAUDE_CODE_MAX_RETRIES", "2");

/// The whole environment of the agent's process.
pub(crate) fn agent_environment(invocation: &Invocation) -> BTreeMap<OsString, OsString> {
    let kind = invocation.agent.kind;
    let passed = invocation
        .environment
        .iter()
        .filter(|(name, _)| passes(kind, name));
    let mut environment: BTreeMap<OsString, OsString> = passed.cloned().collect();
    if kind == AgentName::Claude {
        environment.extend(of_provider(&invocation.environment).cloned());
        environment
            .entry(MAX_RETRIES.0.into())
            .or_insert_with(|| MAX_RETRIES.1.into());
        for (name, value) in SET_FOR_CLAUDE {
            environment.insert(name.into(), value.into());
        }
    }
    environment.extend(invocation.extra_environment.iter().cloned());
    environment.insert(
        "CLAUDE_CODE_TMPDIR".into(),
        invocation.tmp_dir.clone().into_os_string(),
    );
    environment.insert(MARKER_VARIABLE.into(), invocation.marker.clone().into());
    environment
}

/// What every program gets that is started for the user.
pub(crate) fn for_all(environment: &[(OsString, OsString)]) -> Vec<(OsString, OsString)> {
    let listed = |name: &OsStr| {
        name.to_str().is_some_and(|name| {
            FOR_ALL.contains(&name)
                || PREFIXES_FOR_ALL
                    .iter()
                    .any(|prefix| name.starts_with(prefix))
        })
    };
    let passed = environment.iter().filter(|(name, _)| listed(name));
    passed.cloned().collect()
}

fn passes(kind: AgentName, name: &OsStr) -> bool {
    let Some(name) = name.to_str() else {
        return false;
    };
    let (names, prefixes) = match kind {
        AgentName::Claude => (FOR_CLAUDE, PREFIXES_FOR_CLAUDE),
        AgentName::Demo => (&[][..], PREFIXES_FOR_DEMO),
    };
    let named = FOR_ALL.iter().chain(names).any(|known| *known == name);
    let mut prefixes = PREFIXES_FOR_ALL.iter().chain(prefixes);
    named || prefixes.any(|prefix| name.starts_with(prefix))
}

/// What the provider that is chosen needs.
fn of_provider(own: &[(OsString, OsString)]) -> impl Iterator<Item = &(OsString, OsString)> {
    let is_chosen = |switch: &str| {
        let mut values = own.iter().filter(|(name, _)| name == switch);
        // As the CLI reads them.
        values.any(|(_, value)| {
            !["", "0", "false", "no", "off"]
                .iter()
                .any(|off| value == *off)
        })
    };
    let chosen = FOR_PROVIDERS
        .iter()
        .filter(move |(switch, _)| is_chosen(switch));
    let prefixes: Vec<&str> = chosen
        .flat_map(|(_, prefixes)| prefixes.iter().copied())
        .collect();
    own.iter().filter(move |(name, _)| {
        let name = name.to_str().unwrap_or_default();
        prefixes.iter().any(|prefix| name.starts_with(prefix))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::command_line::tests::invocation;

    fn with(kind: AgentName, variables: &[(&str, &str)]) -> BTreeMap<OsString, OsString> {
        let mut invocation = invocation();
        invocation.agent.kind = kind;
        let own = variables
            .iter()
            .map(|(name, value)| (name.into(), value.into()));
        invocation.environment = own.collect();
        agent_environment(&invocation)
    }

    fn get<'a>(environment: &'a BTreeMap<OsString, OsString>, name: &str) -> Option<&'a str> {
        environment
            .get(OsStr::new(name))
            .and_then(|value| value.to_str())
    }

    #[test]
    fn only_listed_variables_reach_the_agent() {
        let own = [
            ("PATH", "/bin"),
            ("LC_ALL", "C"),
            ("ANTHROPIC_API_KEY", "k"),
            ("AWS_REGION", "x"),
            ("CLAUDE_CODE_USE_BEDROCK", "1"),
            ("GOOGLE_APPLICATION_CREDENTIALS", "/key"),
            ("CLOUD_ML_REGION", "x"),
            ("SSH_AUTH_SOCK", "/run/agent"),
            ("CLAUDECODE", "1"),
            ("CLAUDE_CODE_SESSION_ID", "outer"),
            ("DATABASE_URL", "secret"),
            ("REDRAFT_TOKEN", "secret"),
            ("REDRAFT_DEMO", "speed=0"),
            ("LD_PRELOAD", "x"),
        ];
        let claude = with(AgentName::Claude, &own);
        let names: Vec<_> = claude.keys().map(|name| name.to_str().unwrap()).collect();
        assert_eq!(
            names,
            [
                "ANTHROPIC_API_KEY",
                "AWS_REGION",
                "CLAUDE_CODE_DISABLE_BACKGROUND_TASKS",
                "CLAUDE_CODE_DISABLE_NONESSENTIAL_TRAFFIC",
                "CLAUDE_CODE_MAX_RETRIES",
                "CLAUDE_CODE_TMPDIR",
                "CLAUDE_CODE_USE_BEDROCK",
                "DISABLE_AUTOUPDATER",
                "DISABLE_ERROR_REPORTING",
                "DISABLE_TELEMETRY",
                "LC_ALL",
                "PATH",
                "REDRAFT_ATTEMPT",
            ]
        );
        let demo = with(AgentName::Demo, &own);
        let names: Vec<_> = demo.keys().map(|name| name.to_str().unwrap()).collect();
        let expected = [
            "CLAUDE_CODE_TMPDIR",
            "LC_ALL",
            "PATH",
            "REDRAFT_ATTEMPT",
            "REDRAFT_DEMO",
        ];
        assert_eq!(names, expected);
    }

    #[test]
    fn the_users_number_of_retries_wins_over_ours() {
        assert_eq!(get(&with(AgentName::Claude, &[]), MAX_RETRIES.0), Some("2"));
        let own = [("CLAUDE_CODE_MAX_RETRIES", "7")];
        assert_eq!(
            get(&with(AgentName::Claude, &own), MAX_RETRIES.0),
            Some("7")
        );
    }

    #[test]
    fn keys_of_a_provider_pass_only_where_it_is_chosen() {
        let passed = |switch: &[(&str, &str)]| {
            let keys = [
                ("AWS_SECRET_ACCESS_KEY", "k"),
                ("GOOGLE_APPLICATION_CREDENTIALS", "/key"),
                ("CLOUD_ML_REGION", "x"),
            ];
            let environment = with(AgentName::Claude, &[&keys, switch].concat());
            keys.map(|(name, _)| get(&environment, name).is_some())
        };
        assert_eq!(passed(&[]), [false; 3]);
        for off in ["", "0", "false"] {
            assert_eq!(
                passed(&[("CLAUDE_CODE_USE_BEDROCK", off)]),
                [false; 3],
                "{off}"
            );
        }
        assert_eq!(
            passed(&[("CLAUDE_CODE_USE_BEDROCK", "1")]),
            [true, false, false]
        );
        assert_eq!(
            passed(&[("CLAUDE_CODE_USE_VERTEX", "true")]),
            [false, true, true]
        );
        let demo = with(
            AgentName::Demo,
            &[("CLAUDE_CODE_USE_BEDROCK", "1"), ("AWS_REGION", "x")],
        );
        assert_eq!(get(&demo, "AWS_REGION"), None);
    }

    #[test]
    fn nothing_replaces_the_marker() {
        let own = [("REDRAFT_ATTEMPT", "outer")];
        let environment = with(AgentName::Claude, &own);
        assert_eq!(get(&environment, MARKER_VARIABLE), Some("attempt-1"));
    }
}
