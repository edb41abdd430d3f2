//! What changes in the project while an agent runs, and is not the agent's to change, is told.

use serde_json::json;

use crate::{app::TestApp, documents::SHOP, session::Session, stream::Message};

fn changes(told: &[Message]) -> Vec<&Message> {
    let told = told.iter();
    told.filter(|message| message.kind() == "files_changed")
        .collect()
}

#[tokio::test]
async fn a_change_outside_the_working_copy_is_a_warning_with_its_diff_also_in_the_terminal() {
    let app = TestApp::up(1);
    let project = app.project("shop").await;
    project.write("design.md", SHOP);
    project.write("README.md", "As it was\n");
    let planning = app.workflow(&project, "design.md").await;
    let session = Session::start(&app, &planning, "Complete it.\ndemo: tool=1500", 1).await;
    app.agent().await;
    project.write("README.md", "changed\n");
    project.write("\u{1b}[31mred", "new\n");
    let told = session.follow().await;
    session.check(&told).await;
    let changed = changes(&told);
    assert_eq!(changed.len(), 1, "{told:#?}");
    let data = &changed[0].data;
    assert_eq!(data["warning"], true);
    assert_eq!(data["complete"], true);
    assert_eq!(data["files"][1]["path"], "README.md");
    assert_eq!(data["files"][1]["bytes_before"], 10);
    assert_eq!(data["files"][0]["change"], "created");
    let diff = data["diff"].as_str().unwrap();
    assert!(diff.contains("-As it was\n+changed\n"), "{diff}");
    let iteration = &data["_iteration"];
    assert_eq!(iteration, 1);

    let shown = app.said(&["sessions", "logs", &session.id]);
    assert!(shown.contains("or something else changed"), "{shown}");
    assert!(shown.contains("+changed"), "{shown}");
    assert!(!shown.contains('\u{1b}'), "{shown:?}");
}

#[tokio::test]
async fn nothing_is_told_when_only_the_document_changed() {
    let app = TestApp::up(1);
    let project = app.project("shop").await;
    project.write("design.md", SHOP);
    project.write("README.md", "As it was\n");
    let planning = app.workflow(&project, "design.md").await;
    let session = Session::start(&app, &planning, "Complete it.\ndemo: tool=300", 2).await;
    app.agent().await;
    // The user's own change of the document is taken in, which is not this.
    project.write("design.md", &format!("{SHOP}\n## More\n\nThe user's.\n"));
    let told = session.follow().await;
    session.check(&told).await;
    assert!(changes(&told).is_empty(), "{told:#?}");
}

/// Whoever changes it: under each profile the same changes are told, and judged by what the agent may do.
#[tokio::test]
async fn under_each_profile_what_changed_is_told_and_judged_by_what_the_agent_may() {
    let app = TestApp::up(1);
    let bashrc = app.folder().join("user/.bashrc");
    for (profile, warns) in [
        ("read_only", true),
        ("document", true),
        ("project", false),
        ("commands", true),
        ("everything", true),
    ] {
        let project = app.project(profile).await;
        project.write("design.md", SHOP);
        project.write("README.md", "As it was\n");
        let config = json!({"permissions": profile});
        let planning = app.workflow_with(&project, "design.md", config).await;
        let session = Session::start(&app, &planning, "Complete it.\ndemo: tool=1500", 1).await;
        app.agent().await;
        project.write("README.md", "changed\n");
        std::fs::write(&bashrc, format!("# {profile}\n")).unwrap();
        let told = session.follow().await;
        session.check(&told).await;
        let changed = changes(&told);
        assert_eq!(changed.len(), 1, "{profile}: {told:#?}");
        let data = &changed[0].data;
        assert_eq!(data["warning"], warns, "{profile}: {data}");
        let paths: Vec<&str> = data["files"]
            .as_array()
            .unwrap()
            .iter()
            .map(|file| file["path"].as_str().unwrap())
            .collect();
        let runs_commands = ["commands", "everything"].contains(&profile);
        let expected: &[&str] = if runs_commands {
            &["~/.bashrc", "README.md"]
        } else {
            &["README.md"]
        };
        assert_eq!(paths, expected, "{profile}");
        assert!(
            !data["diff"]
                .as_str()
                .unwrap()
                .contains(&format!("# {profile}"))
        );
    }
    // The looks are gone with the attempts.
    assert_eq!(
        std::fs::read_dir(app.home.join("looks")).unwrap().count(),
        0
    );
}

#[tokio::test]
async fn a_write_to_the_document_itself_is_told_where_more_than_it_is_the_agents() {
    let app = TestApp::up(1);
    let project = app.project("shop").await;
    project.write("design.md", SHOP);
    let config = json!({"permissions": "everything"});
    let planning = app.workflow_with(&project, "design.md", config).await;
    let session = Session::start(&app, &planning, "Complete it.\ndemo: tool=1500", 1).await;
    app.agent().await;
    project.write("design.md", &format!("{SHOP}\n## More\n\nPast the copy.\n"));
    let told = session.follow().await;
    session.check(&told).await;
    let changed = changes(&told);
    assert_eq!(changed.len(), 1, "{told:#?}");
    let data = &changed[0].data;
    assert_eq!(data["warning"], false);
    assert_eq!(data["files"][0]["path"], "design.md");
    let message = data["message"].as_str().unwrap();
    assert!(message.contains("past its working copy"), "{message}");
    assert!(
        data["diff"].as_str().unwrap().contains("+Past the copy."),
        "{data}"
    );
}

#[tokio::test]
async fn what_changed_while_a_worker_died_is_told_by_the_next_one() {
    let app = TestApp::up(1);
    let project = app.project("shop").await;
    project.write("design.md", SHOP);
    project.write("README.md", "As it was\n");
    let planning = app.workflow(&project, "design.md").await;
    let session = Session::start(&app, &planning, "Complete it.\ndemo: tool=3000", 1).await;
    session.stream().await.until("tool_use").await;
    project.write("README.md", "changed\n");
    for worker in app.processes("worker") {
        worker.kill();
    }
    let told = session.follow().await;
    session.check(&told).await;
    let changed = changes(&told);
    assert_eq!(changed.len(), 1, "{told:#?}");
    let data = &changed[0].data;
    assert_eq!(data["warning"], true);
    assert_eq!(data["files"][0]["path"], "README.md");
    let message = data["message"].as_str().unwrap();
    assert!(message.contains("ended before it could look"), "{message}");
    assert_eq!(session.attempts().await.len(), 2);
}

#[tokio::test]
async fn what_an_agent_may_do_is_said_before_it_starts() {
    let app = TestApp::up(1);
    let project = app.project("shop").await;
    project.write("design.md", SHOP);
    let file = project.folder.join("design.md");
    let run = || {
        let prompt = ["--prompt", "Go.", "--iterations", "1"];
        app.said(&[&["run", "--document", file.to_str().unwrap()][..], &prompt].concat())
    };
    assert!(run().starts_with("Document only: "), "{}", run());
    let config = json!({"permissions": "commands"});
    let planning = app.workflow_with(&project, "design.md", config).await;
    let workflow = app.get(planning.trim_end_matches("/planning")).await;
    let step = &workflow["steps"][0];
    assert_eq!(step["permissions"], "commands");
    assert!(
        step["agent_may"]
            .as_str()
            .unwrap()
            .contains("whatever you can")
    );
    assert!(run().starts_with("Commands: "), "the newest workflow is it");

    let workflow = planning.split('/').rev().nth(1).unwrap();
    let wanted = ["--prompt", "Go.", "--iterations", "1"];
    let start = |json: &[&str]| {
        app.said(
            &[
                &["sessions", "start", workflow, "--follow"][..],
                &wanted,
                json,
            ]
            .concat(),
        )
    };
    assert!(start(&[]).starts_with("Commands: "));
    assert!(!start(&["--json"]).contains("Commands: "));
    let sessions = app.get("/api/sessions").await;
    let newest = sessions[0]["id"].as_str().unwrap();
    let failed = Session::start(&app, &planning, "Go.\ndemo: fail=turns", 1).await;
    failed.follow().await;
    let retried = app.run(&["sessions", "retry", &failed.id]);
    let retried = String::from_utf8_lossy(&retried.stdout).into_owned();
    assert!(retried.starts_with("Commands: "), "{retried}");
    failed.until("error").await;
    let fork = app.said(&[&["sessions", "fork", newest][..], &wanted].concat());
    assert!(fork.starts_with("Commands: "), "{fork}");
}
