//! What of the environment reaches an agent, its tools and its guardian.

use std::{collections::BTreeSet, fs};

use serde_json::json;

use crate::{
    app::TestApp,
    documents::SHOP,
    real_cli::{CURRENT, Scripted, claude, edit, of, read, says, tool},
    session::Session,
};

/// Values that must not be found in anything of an agent's.
const SECRETS: [(&str, &str); 7] = [
    ("DATABASE_URL", "a-secret-address"),
    ("GITHUB_TOKEN", "a-secret-of-another-program"),
    ("NPM_CONFIG__AUTH", "a-secret-of-a-registry"),
    ("LD_PRELOAD_OTHER", "a-secret-path"),
    ("SSH_AUTH_SOCK", "a-secret-socket"),
    ("AWS_SECRET_ACCESS_KEY", "a-secret-of-another-cloud"),
    ("GOOGLE_APPLICATION_CREDENTIALS", "a-secret-file"),
];

fn names(environment: &str, between: char) -> BTreeSet<&str> {
    let words = environment.split(between);
    words
        .filter_map(|word| Some(word.split_once('=')?.0))
        .collect()
}

#[tokio::test]
async fn no_setting_or_secret_of_ours_is_in_the_environment_of_agent_and_guardian() {
    let mut app = TestApp::new();
    for (name, value) in SECRETS {
        app.set(name, value);
    }
    app.start_up(1);
    let project = app.project("shop").await;
    project.write("design.md", SHOP);
    let planning = app.workflow(&project, "design.md").await;
    let session = Session::start(&app, &planning, "Go.\ndemo: hang=text", 1).await;
    let agent = app.agent().await;
    let worker = &app.processes("worker")[0];
    let environ = |pid: i32| fs::read_to_string(format!("/proc/{pid}/environ")).unwrap();
    // It is there to be passed on.
    assert!(environ(worker.pid).contains("a-secret-address"));

    let own = environ(agent.pid);
    for (name, value) in SECRETS {
        assert!(!own.contains(name) && !own.contains(value), "{name}: {own}");
    }
    let token = environ(worker.pid);
    let token = token
        .split('\0')
        .find_map(|word| word.strip_prefix("REDRAFT_TOKEN="));
    assert!(!own.contains(token.unwrap()), "{own}");
    let ours = names(&own, '\0');
    let ours: Vec<_> = ours
        .iter()
        .filter(|name| name.starts_with("REDRAFT_"))
        .collect();
    assert_eq!(ours, [&"REDRAFT_ATTEMPT", &"REDRAFT_DEMO"]);

    let guardians = app.processes("guardian");
    assert!(!guardians.is_empty());
    for guardian in guardians {
        let own = environ(guardian.pid);
        assert_eq!(
            names(&own, '\0'),
            BTreeSet::from(["REDRAFT_GUARDIAN"]),
            "{own}"
        );
    }
    session.cancel().await;
}

#[tokio::test]
async fn what_the_real_clis_commands_see_is_the_list() {
    let Some(claude) = claude(CURRENT) else {
        return;
    };
    let bash = tool("Bash", json!({"command": "env", "description": "x"}));
    let turns = json!([read(), bash, edit("TBD", "Numbered."), says("Seats.")]);
    let config = json!({"permissions": "commands"});
    let scripted = Scripted::start_with(&claude, &SECRETS, config, turns, json!("error")).await;
    let session = scripted.session(1).await;
    let told = session.follow().await;
    let results: Vec<_> = of(&told, "tool_result").collect();
    let environment = results[1].data["result"].as_str().unwrap();
    let seen = names(environment, '\n');
    assert!(
        seen.contains("PATH") && seen.contains("REDRAFT_ATTEMPT"),
        "{environment}"
    );
    for (name, value) in SECRETS {
        assert!(
            !seen.contains(name) && !environment.contains(value),
            "{environment}"
        );
    }
    let ours: Vec<_> = seen
        .iter()
        .filter(|name| name.starts_with("REDRAFT_"))
        .collect();
    assert_eq!(ours, [&"REDRAFT_ATTEMPT"]);
}
