//! What the agent is sent: our prompts, or a project's own.

use std::fs;

use serde_json::Value;

use crate::{app::TestApp, documents::SHOP, session::Session};

/// What the attempts of the first iteration were sent.
async fn sent(session: &Session<'_>, app: &TestApp) -> Value {
    let iteration = &session.iterations().await[0]["id"];
    let path = format!(
        "{}/{}/iterations/{iteration}/prompts",
        session.iterate_path(),
        session.id
    );
    app.get(&path).await
}

#[tokio::test]
async fn a_projects_own_prompt_is_sent_in_the_place_of_ours() {
    let app = TestApp::up(1);
    let project = app.project("shop").await;
    project.write("design.md", SHOP);
    let planning = app.workflow(&project, "design.md").await;
    let session = Session::start(&app, &planning, "Make it complete.", 1).await;
    session.follow().await;
    let ours = sent(&session, &app).await;
    assert_eq!(ours[0]["source"], "iteration, version 2");
    let text = ours[0]["prompt"].as_str().unwrap();
    assert!(text.starts_with("You are refining a document."), "{text}");
    assert!(text.contains("Make it complete."));

    fs::create_dir_all(project.folder.join(".redraft/prompts")).unwrap();
    let own = ".redraft/prompts/iteration.md";
    project.write(own, "Refine Document: {{document}}\n");
    let session = Session::start(&app, &planning, "Make it better.", 1).await;
    let paused = session.until("paused").await;
    let why = paused["sentence"].as_str().unwrap();
    assert!(why.contains(own) && why.contains("{{guidance}}"), "{why}");

    project.write(
        own,
        "By our rules.\n\nDocument: {{document}}\n<guidance>\n{{guidance}}\n</guidance>\n",
    );
    session.resume().await;
    session.until("completed").await;
    let theirs = sent(&session, &app).await;
    assert_eq!(theirs[0]["source"], own);
    let text = theirs[0]["prompt"].as_str().unwrap();
    assert!(text.starts_with("By our rules."), "{text}");
    assert!(text.contains("Make it better."));
}
