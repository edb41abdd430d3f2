//! The commands of the terminal around a running Redraft.

use std::process::Output;

use reqwest::Method;
use serde_json::{Value, json};

use crate::{
    app::{TestApp, eventually},
    documents::SHOP,
    session::Session,
};

fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

/// What a command that must fail says.
fn complaint(output: &Output) -> String {
    assert!(!output.status.success(), "{output:?}");
    text(&output.stderr)
}

#[tokio::test]
async fn a_second_up_opens_the_running_one_and_a_taken_port_says_by_whom() {
    let app = TestApp::new();
    let first = app.start_up(1);
    let code = |line: &str| {
        line.split_once("sign-in?code=")
            .map(|(_, code)| code.to_owned())
    };
    let second = app.said(&["up", "--no-open"]);
    assert!(second.contains("runs already"), "{second}");
    assert_ne!(code(&first).unwrap(), code(second.trim()).unwrap());
    assert_eq!(app.processes("up").len(), 1);

    // Another installation that wants the same port.
    let mut other = TestApp::new();
    other.port = app.port;
    let said = complaint(&other.run(&["up", "--no-open"]));
    let api = app.processes("api").remove(0).pid;
    assert!(said.contains(&format!("redraft (process {api})")), "{said}");
    assert!(said.contains("--bind"), "{said}");
}

#[tokio::test]
async fn the_sign_in_link_leads_into_the_dashboard_once() {
    let app = TestApp::new();
    let line = app.start_up(1);
    let link = line
        .split_whitespace()
        .find(|word| word.starts_with("http"));
    let client = reqwest::Client::builder()
        .no_proxy()
        .redirect(reqwest::redirect::Policy::none())
        .build()
        .unwrap();
    let first = client.get(link.unwrap()).send().await.unwrap();
    let cookie = first.headers()["set-cookie"].to_str().unwrap().to_owned();
    let cookie = cookie.split(';').next().unwrap();
    let projects = client
        .get(app.url("/api/projects"))
        .header("cookie", cookie);
    assert_eq!(projects.send().await.unwrap().status(), 200);
    let again = client.get(link.unwrap()).send().await.unwrap();
    assert!(
        !again.headers().contains_key("set-cookie"),
        "a link is good once"
    );
}

#[tokio::test]
async fn status_and_stop_tell_what_is() {
    let app = TestApp::new();
    let none = app.run(&["status"]);
    assert_eq!(none.status.code(), Some(3));
    assert!(text(&none.stdout).contains("redraft up"));
    assert!(app.said(&["stop"]).contains("does not run"));

    app.start_up(2);
    eventually("both workers are there", async || {
        let status: Value = serde_json::from_str(&app.said(&["status", "--json"])).unwrap();
        assert_eq!(status["running"], true);
        assert_eq!(status["url"], app.url(""));
        assert_eq!(status["sessions_going"], 0);
        (status["workers"] == 2).then_some(())
    })
    .await;
    assert!(app.said(&["status"]).contains("Redraft runs"));

    // A session goes on where it was, after a stop in its middle.
    let project = app.project("shop").await;
    project.write("design.md", SHOP);
    let planning = app.workflow(&project, "design.md").await;
    let prompt = "Make it complete.\ndemo: speed=1";
    let session = Session::start(&app, &planning, prompt, 1).await;
    session.stream().await.until("tool_result").await;
    assert!(app.said(&["stop"]).contains("Stopped"));
    assert!(
        app.signs.processes().is_empty(),
        "{:?}",
        app.signs.processes()
    );
    assert_eq!(app.run(&["status"]).status.code(), Some(3));

    app.start_up(1);
    let told = session.follow().await;
    session.check(&told).await;
    assert_eq!(told.last().unwrap().kind(), "done");
    let attempts = session.attempts().await;
    assert_eq!(attempts[0]["outcome"], "drained", "{attempts:?}");
    assert_eq!(attempts[1]["resumed"], true, "{attempts:?}");
}

#[tokio::test]
async fn up_goes_into_the_background_when_asked_to() {
    let app = TestApp::new();
    let said = app.said(&["up", "--detach", "--no-open", "--workers", "1"]);
    assert!(said.contains("sign-in?code="), "{said}");
    assert_eq!(app.get("/api/health").await["status"], "ok");
    assert!(app.said(&["stop"]).contains("Stopped"));
    assert!(app.signs.processes().is_empty());
}

#[tokio::test]
async fn the_token_signs_programs_in_until_there_is_a_new_one() {
    let app = TestApp::up(1);
    let answer = async |token: &str| {
        let request = reqwest::Client::builder().no_proxy().build().unwrap();
        let request = request.get(app.url("/api/projects")).bearer_auth(token);
        request.send().await.unwrap().status().as_u16()
    };
    let first = app.said(&["token"]);
    assert_eq!(app.said(&["token"]), first, "it stays the same");
    assert_eq!(answer(first.trim()).await, 200);
    let second = app.said(&["token", "--new"]);
    assert_eq!(answer(second.trim()).await, 200);
    // An answer may rest on what was known a moment ago.
    eventually("the old one is void", async || {
        (answer(first.trim()).await == 401).then_some(())
    })
    .await;
}

#[test]
fn the_settings_are_shown_without_secrets_and_a_wrong_one_is_named() {
    let mut app = TestApp::new();
    let shown = app.said(&["config"]);
    assert!(
        shown.contains(&format!("127.0.0.1:{}", app.port)),
        "{shown}"
    );
    assert!(!shown.contains("the-token-of"), "{shown}");
    app.set("REDRAFT_WORKRES", "3");
    assert!(complaint(&app.run(&["config"])).contains("REDRAFT_WORKRES"));
    app.set("REDRAFT_WORKRES", "");
    std::fs::write(app.home.join("config.toml"), "wrokers = 3\n").unwrap();
    let mut command = app.command(&["config"]);
    command.env_remove("REDRAFT_WORKRES");
    assert!(complaint(&command.output().unwrap()).contains("wrokers"));
}

#[test]
fn version_and_the_apis_description_need_no_home() {
    let app = TestApp::new();
    let run = |argument: &str| {
        let mut command = app.command(&[argument]);
        let output = command.env_remove("REDRAFT_HOME").output().unwrap();
        assert!(output.status.success(), "{output:?}");
        text(&output.stdout)
    };
    assert_eq!(
        run("--version").trim(),
        concat!("redraft ", env!("CARGO_PKG_VERSION"))
    );
    let description: Value = serde_json::from_str(&run("openapi")).unwrap();
    assert!(description["paths"].as_object().unwrap().len() > 20);
}

#[tokio::test]
async fn tokens_are_made_listed_and_revoked_with_a_running_redraft_and_without_one() {
    let app = TestApp::up(1);
    let answer = async |token: &str, method: Method| {
        let request = reqwest::Client::builder().no_proxy().build().unwrap();
        let request = request.request(method, app.url("/api/projects"));
        let request = request.bearer_auth(token).json(&json!({"path": "/"}));
        request.send().await.unwrap().status().as_u16()
    };
    let made = app.said(&[
        "tokens",
        "create",
        "ci",
        "--scope",
        "read",
        "--expires",
        "30d",
    ]);
    let token = made.trim().to_owned();
    assert_eq!(
        token.len(),
        "redraft_".len() + 64,
        "nothing but the token: {made}"
    );
    assert_eq!(answer(&token, Method::GET).await, 200);
    assert_eq!(answer(&token, Method::POST).await, 403);
    let listed = app.said(&["tokens", "--json"]);
    assert!(!listed.contains(&token), "shown once");
    let listed: Value = serde_json::from_str(&listed).unwrap();
    let ci = &listed.as_array().unwrap()[1];
    assert_eq!((&ci["name"], &ci["scope"]), (&json!("ci"), &json!("read")));
    assert!(
        ci["expires_at"].is_string() && ci["last_used_at"].is_string(),
        "{ci}"
    );
    assert!(complaint(&app.run(&["tokens", "create", "ci", "--scope", "admin"])).contains("name"));
    assert!(app.said(&["tokens", "revoke", "ci"]).contains("void"));
    assert_eq!(answer(&token, Method::GET).await, 401);

    app.said(&["stop"]);
    app.said(&["tokens", "create", "later", "--scope", "operate"]);
    assert!(app.said(&["tokens"]).contains("operate"));
    app.said(&["token", "--sign-out-everywhere"]);
    let log = app.said(&["audit", "--json", "--limit", "6"]);
    let log: Vec<Value> = log
        .lines()
        .map(|line| serde_json::from_str(line).unwrap())
        .collect();
    let told: Vec<_> = log
        .iter()
        .map(|entry| {
            (
                entry["who"].as_str().unwrap(),
                entry["operation"].as_str().unwrap(),
            )
        })
        .collect();
    assert_eq!(
        told,
        [
            ("terminal", "sign_out_browsers"),
            ("token local", "create_token"),
            ("nobody", "list_projects"),
            ("token local", "revoke_token"),
            ("token local", "create_token"),
            ("token ci", "create_project"),
        ]
    );
    assert_eq!(
        (&log[2]["status"], &log[5]["status"]),
        (&json!(401), &json!(403))
    );
    let made = app.said(&[
        "audit",
        "--operation",
        "create_token",
        "--who",
        "token local",
    ]);
    assert_eq!(
        made.matches("create_token").count(),
        3,
        "one was refused: {made}"
    );
}

#[tokio::test]
async fn an_api_that_others_can_reach_says_so_and_asks_for_a_token() {
    for part in ["api", "up"] {
        let mut app = TestApp::new();
        app.set("REDRAFT_BIND", &format!("0.0.0.0:{}", app.port));
        if part == "up" {
            app.start_up(1);
        } else {
            app.start(&["api"]);
            app.until_it_answers().await;
        }
        let said = app.output();
        let exposed = format!("other machines can reach 0.0.0.0:{}, unencrypted", app.port);
        assert_eq!(said.matches(&exposed).count(), 1, "{said}");
        let client = reqwest::Client::builder().no_proxy().build().unwrap();
        for path in [
            "/api/projects",
            "/api/openapi.json",
            "/api/docs",
            "/api/tokens",
        ] {
            let answer = client.get(app.url(path)).send().await.unwrap();
            assert_eq!(answer.status(), 401, "{path}");
        }
    }
}
