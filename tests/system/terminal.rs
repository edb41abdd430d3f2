//! Looking at projects, workflows and sessions from the terminal, and steering them.

use std::{fs, process::Output};

use serde_json::Value;

use crate::{
    app::{TestApp, eventually},
    documents::SHOP,
    session::Session,
};

fn text(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).unwrap()
}

/// The JSON that a command prints.
fn json(app: &TestApp, arguments: &[&str]) -> Value {
    let said = app.said(&[arguments, &["--json"]].concat());
    serde_json::from_str(&said).unwrap_or_else(|error| panic!("{arguments:?}: {error}: {said}"))
}

/// What a command that must be refused says.
fn refused(app: &TestApp, arguments: &[&str]) -> String {
    let output = app.run(arguments);
    assert_eq!(output.status.code(), Some(1), "{output:?}");
    assert!(output.stdout.is_empty(), "{output:?}");
    text(&output.stderr)
}

fn id(value: &Value) -> String {
    value.as_str().unwrap().to_owned()
}

/// A finished session of two iterations that was run without a server; its document's folder.
fn ran(app: &TestApp) -> std::path::PathBuf {
    let folder = app.folder().join("projects").join("Ticket shop");
    fs::create_dir(&folder).unwrap();
    let document = folder.join("design.md");
    fs::write(&document, SHOP).unwrap();
    let document = document.to_str().unwrap();
    app.said(&[
        "run",
        "--document",
        document,
        "--prompt",
        "Make it complete.",
        "--iterations",
        "2",
    ]);
    folder
}

#[test]
fn without_a_server_everything_is_listed_shown_and_explained() {
    let app = TestApp::new();
    assert!(app.said(&["projects", "list"]).contains("no project yet"));
    assert!(refused(&app, &["sessions", "show"]).contains("no session yet"));
    let folder = ran(&app);

    let projects = json(&app, &["projects", "list"]);
    assert_eq!(projects[0]["slug"], "ticket-shop");
    assert_eq!(
        projects[0]["path"],
        folder.canonicalize().unwrap().to_str().unwrap()
    );
    let project = json(&app, &["projects", "show", "ticket"]);
    assert_eq!(project["project"], projects[0]);
    let workflow = id(&project["workflows"][0]["id"]);
    let workflows = json(&app, &["workflows", "list", "Ticket Shop"]);
    assert_eq!(workflows, project["workflows"]);
    assert_eq!(workflows[0]["project_slug"], "ticket-shop");

    let sessions = json(&app, &["sessions", "list"]);
    let session = id(&sessions[0]["id"]);
    assert_eq!(sessions[0]["run_status"], "completed");
    for (option, name) in [
        ("--project", "ticket-shop"),
        ("--workflow", &workflow[3..9]),
    ] {
        assert_eq!(json(&app, &["sessions", "list", option, name]), sessions);
    }
    let shown = json(&app, &["workflows", "show", "design.md"]);
    assert_eq!(shown["workflow"]["id"], *workflow);
    assert_eq!(shown["sessions"][0]["id"], *session);
    let shown = json(&app, &["sessions", "show", &session[3..10]]);
    assert_eq!(shown["session"]["id"], *session);
    assert_eq!(shown["iterations"].as_array().unwrap().len(), 2);
    let why = json(&app, &["sessions", "why"]);
    assert_eq!(why["attempts"].as_array().unwrap().len(), 2);
    let sentences = why["sentences"].as_array().unwrap();
    assert!(
        sentences[0].as_str().unwrap().contains("is completed"),
        "{why}"
    );

    // For people: the same things, without colours where there is no terminal.
    for arguments in [
        vec!["projects", "list"],
        vec!["projects", "show", "ticket-shop"],
        vec!["workflows", "list"],
        vec!["workflows", "show", &workflow],
        vec!["sessions", "list"],
        vec!["sessions", "show", &session],
        vec!["sessions", "why", &session],
    ] {
        let said = app.said(&arguments);
        assert!(!said.contains('\u{1b}'), "{said}");
        let names = ["ticket-shop", &workflow, &session];
        assert!(
            names.iter().any(|name| said.contains(name)),
            "{arguments:?}: {said}"
        );
    }
    assert!(
        app.said(&["sessions", "list"])
            .lines()
            .nth(1)
            .unwrap()
            .starts_with(&session)
    );
}

#[test]
fn the_diff_of_an_iteration_is_a_patch_and_the_log_is_its_story() {
    let app = TestApp::new();
    let folder = ran(&app);
    let after = fs::read_to_string(folder.join("design.md")).unwrap();
    fs::write(folder.join("design.md"), SHOP).unwrap();
    for number in ["1", "2"] {
        let patch = app.said(&["sessions", "diff", "--iteration", number]);
        fs::write(folder.join("patch"), &patch).unwrap();
        let applied = std::process::Command::new("git")
            .args(["apply", "patch"])
            .current_dir(&folder)
            .output()
            .unwrap();
        assert!(applied.status.success(), "{applied:?}\n{patch}");
    }
    assert_eq!(fs::read_to_string(folder.join("design.md")).unwrap(), after);
    let newest = json(&app, &["sessions", "diff"]);
    assert_eq!(newest["iteration_number"], 2);
    assert!(
        newest["diff_text"].as_str().unwrap().contains("@@"),
        "{newest}"
    );
    let none = refused(&app, &["sessions", "diff", "--iteration", "9"]);
    assert!(none.contains("no iteration 9; it has 2"), "{none}");

    let log = app.said(&["sessions", "logs"]);
    for part in [
        "Iteration 1 of 2",
        "Iteration 2 of 2",
        "✓ Read",
        "2 of 2 iterations",
    ] {
        assert!(log.contains(part), "{part}: {log}");
    }
    let events = events(&app.run(&["sessions", "logs", "--json"]));
    assert_eq!(events.last().unwrap()["type"], "session");
    assert_eq!(events[events.len() - 2]["type"], "done");
    assert_eq!(
        app.said(&["sessions", "logs", "--follow"]),
        log,
        "it has ended"
    );
}

/// The lines of a log as JSON.
fn events(output: &Output) -> Vec<Value> {
    let lines = text(&output.stdout);
    lines
        .lines()
        .map(|line| serde_json::from_str(line).unwrap())
        .collect()
}

#[tokio::test]
async fn a_session_that_is_started_without_a_server_waits_until_there_is_one() {
    let app = TestApp::new();
    ran(&app);
    let workflow = id(&json(&app, &["workflows", "list"])[0]["id"]);
    let start = [
        "sessions",
        "start",
        &workflow,
        "--prompt",
        "Once more.",
        "--iterations",
        "1",
    ];
    let started = app.run(&start);
    assert!(started.status.success(), "{started:?}");
    assert!(
        text(&started.stderr).contains("No worker runs"),
        "{started:?}"
    );
    let session = id(&json(&app, &["sessions", "list"])[0]["id"]);
    assert!(text(&started.stdout).contains(&session));
    assert!(app.said(&["sessions", "why"]).contains("`redraft up`"));
    let second = app.run(&start);
    assert_eq!(second.status.code(), Some(1), "{second:?}");
    let second = text(&second.stderr);
    assert!(second.contains(&session), "it names the other: {second}");
    assert!(refused(&app, &["sessions", "diff"]).contains("no iteration is completed yet"));

    let paused = json(&app, &["sessions", "pause", &session]);
    assert_eq!(paused["run_status"], "paused");
    assert!(app.said(&["sessions", "why"]).contains("sessions resume"));
    assert!(text(&app.run(&["sessions", "resume", &session]).stderr).contains("No worker runs"));
    let cancelled = json(&app, &["sessions", "cancel", &session]);
    assert_eq!(cancelled["run_status"], "cancelled");
    let again = refused(&app, &["sessions", "cancel", &session]);
    assert!(again.contains("ended already"), "{again}");
    let followed = app.run(&["sessions", "logs", "--follow"]);
    assert_eq!(followed.status.code(), Some(1), "nothing was done in it");

    let next = json(&app, &start);
    app.start_up(1);
    let path = format!("/api/projects/ticket-shop/workflows/{workflow}/planning");
    let session = Session::of(&app, &path, next["id"].as_str().unwrap());
    session.check(&session.follow().await).await;
    assert_eq!(session.get().await["run_status"], "completed");
}

#[tokio::test]
async fn with_a_server_a_session_is_started_followed_and_explained() {
    let app = TestApp::up(1);
    let project = app.project("shop").await;
    project.write("design.md", SHOP);
    let planning = app.workflow(&project, "design.md").await;
    let start = |name: &str, prompt: &str| {
        let arguments = [
            "sessions",
            "start",
            name,
            "--iterations",
            "2",
            "--follow",
            "--json",
        ];
        app.run(&[&arguments[..], &["--prompt", prompt]].concat())
    };
    let followed = start("design of design.md", "Make it complete.");
    assert!(followed.status.success(), "{followed:?}");
    assert!(followed.stderr.is_empty(), "{followed:?}");
    let told = events(&followed);
    assert_eq!(told.last().unwrap()["session"]["iterations_completed"], 2);
    let session = Session::of(&app, &planning, &id(&told.last().unwrap()["session"]["id"]));
    let stored = session.events().await.len();
    assert_eq!(told.len(), stored + 1, "each event once, and the session");

    // Where nothing comes of it the exit code says so.
    app.workflow(&project, "new.md").await;
    let failed = start("design of new.md", "Write it.\ndemo: nochange=1");
    assert_eq!(failed.status.code(), Some(1), "{failed:?}");
    let why = app.said(&["sessions", "why"]);
    assert!(
        why.contains("Iteration 1 failed: no design doc changes"),
        "{why}"
    );
    assert!(why.contains("`redraft sessions start wf-"), "{why}");

    // It needs its user.
    let session = Session::start(&app, &planning, "Go.\ndemo: fail=login", 1).await;
    session.until("paused").await;
    let why = app.said(&["sessions", "why", &session.id]);
    assert!(why.contains("Start 1 of iteration 1"), "{why}");
    assert!(why.contains("It waits for you"), "{why}");
    session.cancel().await;
}

#[tokio::test]
async fn a_waiting_session_says_until_when_and_a_workflow_is_paused() {
    let mut app = TestApp::new();
    app.set("REDRAFT_BACK_OFF_SECS", "60");
    app.start_up(1);
    let project = app.project("shop").await;
    project.write("design.md", SHOP);
    let planning = app.workflow(&project, "design.md").await;
    let session = Session::start(&app, &planning, "Go.\ndemo: fail=overloaded", 1).await;
    session.until("waiting").await;
    let why = app.said(&["sessions", "why"]);
    assert!(why.contains("Start 1 of iteration 1"), "{why}");
    assert!(why.contains("(overloaded)"), "{why}");
    assert!(why.contains("It goes on by itself at 20"), "{why}");
    let workflow = planning.split('/').nth(5).unwrap();
    let busy = refused(&app, &["workflows", "pause", workflow]);
    assert!(busy.contains(&session.id), "{busy}");
    app.said(&["sessions", "cancel", &session.id]);
    assert_eq!(
        json(&app, &["workflows", "pause", workflow])["status"],
        "paused"
    );
    assert!(
        app.said(&["workflows", "resume", workflow])
            .contains("is active")
    );
    assert!(refused(&app, &["workflows", "start", workflow]).contains("workflow"));
}

#[tokio::test]
async fn a_word_that_means_nothing_or_too_much_says_what_to_do() {
    let app = TestApp::up(1);
    for name in ["shop-one", "shop-two"] {
        let project = app.project(name).await;
        app.workflow(&project, "design.md").await;
    }
    let several = refused(&app, &["projects", "show", "shop"]);
    assert!(several.contains("shop-one, shop-two"), "{several}");
    let several = refused(&app, &["workflows", "show", "Design of design.md"]);
    assert!(several.contains("several workflows: wf-"), "{several}");
    for (arguments, list) in [
        (["projects", "show", "none"], "projects list"),
        (["workflows", "show", "none"], "workflows list"),
        (["sessions", "why", "none"], "sessions list"),
    ] {
        let said = refused(&app, &arguments);
        assert!(
            said.contains("there is no") && said.contains(list),
            "{said}"
        );
    }
    let wrong = app.run(&["sessions", "list", "--limit", "0"]);
    assert_eq!(wrong.status.code(), Some(2), "{wrong:?}");
}

#[tokio::test]
async fn the_sample_is_made_on_request_finishes_by_itself_and_can_be_removed() {
    let app = TestApp::new();
    let asked = app.run(&["projects", "sample"]);
    assert!(asked.status.success(), "{asked:?}");
    assert!(text(&asked.stderr).contains("No worker runs"), "{asked:?}");
    let sample = json(&app, &["projects", "sample"]);
    app.start_up(1);
    assert!(
        !app.output().contains("redraft projects sample"),
        "there is a project"
    );
    let session = id(&sample["session_id"]);
    let followed = app.said(&["sessions", "logs", "--follow", &session]);
    assert!(followed.contains("3 of 3 iterations"), "{followed}");
    assert_eq!(json(&app, &["projects", "sample"]), sample);
    let folder = app.home.join("sample");
    let document = fs::read_to_string(folder.join("design.md")).unwrap();
    assert!(document.contains("Acceptance criteria"), "{document}");

    let removed = json(&app, &["projects", "remove", "sample"]);
    assert_eq!(removed["slug"], "sample");
    assert!(!folder.exists());
    assert_eq!(json(&app, &["projects", "list"]), serde_json::json!([]));
    app.stop();
    app.start_up(1);
    eventually("it says that there is a sample", async || {
        app.output()
            .contains("redraft projects sample")
            .then_some(())
    })
    .await;
}
