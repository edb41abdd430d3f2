//! The main job from an empty home, by HTTP.

use std::time::Duration;

use serde_json::json;

use crate::{
    app::TestApp,
    documents::{SHOP, WEATHER},
    session::Session,
    stream::Message,
};

fn kinds(messages: &[Message]) -> Vec<&str> {
    messages.iter().map(Message::kind).collect()
}

#[tokio::test]
async fn from_an_empty_home_to_a_completed_step() {
    let app = TestApp::up(2);
    let project = app.project("shop").await;
    project.write("design.md", SHOP);
    let planning = app.workflow(&project, "design.md").await;
    let session = Session::start(&app, &planning, "Make it complete.", 3).await;

    let told = session.follow().await;
    session.check(&told).await;
    let count = |kind: &str| kinds(&told).iter().filter(|found| **found == kind).count();
    assert_eq!(count("iteration_start"), 3);
    assert_eq!(count("design_doc_updated"), 3);
    assert_eq!(count("iteration_complete"), 3);
    assert!(count("tool_use") >= 3 && count("tool_use") == count("tool_result"));
    assert_eq!(told.last().unwrap().kind(), "done");
    assert_eq!(told.last().unwrap().data["iterations_completed"], 3);

    let ended = session.get().await;
    assert_eq!(ended["run_status"], "completed");
    assert_eq!(ended["status"], "active", "the user reviews it first");
    let text = ended["artifacts"]["design_doc"].as_str().unwrap();
    assert_ne!(text, SHOP);
    assert_eq!(project.read("design.md"), text, "written before `done`");
    for iteration in session.iterations().await {
        assert_eq!(iteration["status"], "completed");
        let diff = session.diff(&iteration).await;
        let added = |line: &serde_json::Value| line["type"] == "add";
        assert!(diff["diff_lines"].as_array().unwrap().iter().any(added));
        assert!(diff["chars_added"].as_i64().unwrap() > 0);
        assert!(diff["diff_text"].as_str().unwrap().contains("@@"));
    }

    // The last revision is what the file holds, and any can be brought back.
    let revisions = session.revisions().await;
    assert_eq!(revisions.len(), 4, "the file's own and three more");
    let path = |revision: &serde_json::Value| format!("{planning}/revisions/{}", revision["id"]);
    assert_eq!(app.get(&path(&revisions[0])).await["content"], text);
    assert_eq!(app.get(&path(&revisions[3])).await["content"], SHOP);
    let restore = format!("{}/restore", path(&revisions[3]));
    app.post(&restore, json!(null)).await;
    assert_eq!(project.read("design.md"), SHOP);
    app.post(&format!("{}/restore", path(&revisions[0])), json!(null))
        .await;

    let completed = app.post(&format!("{planning}/complete"), json!({})).await;
    assert_eq!(completed["status"], "completed");
    assert_eq!(project.read("design.md"), text);
    let workflow = app.get(planning.trim_end_matches("/planning")).await;
    assert_eq!(workflow["steps"][0]["status"], "completed");
    let kept = format!(
        ".redraft/resources/design-doc-{}.md",
        workflow["id"].as_str().unwrap()
    );
    assert_eq!(project.read(&kept), text);
}

#[tokio::test]
async fn two_documents_get_edits_of_their_own() {
    let app = TestApp::up(1);
    let project = app.project("two").await;
    project.write("a.md", SHOP);
    project.write("b.md", WEATHER);
    let mut added = Vec::new();
    for name in ["a.md", "b.md"] {
        let planning = app.workflow(&project, name).await;
        let session = Session::start(&app, &planning, "Make it complete.", 1).await;
        session.check(&session.follow().await).await;
        let diff = session.diff(&session.iterations().await[0]).await;
        let lines = diff["diff_lines"].as_array().unwrap().clone();
        let new = lines.into_iter().filter(|line| line["type"] == "add");
        let new: Vec<String> = new
            .map(|line| line["line"].as_str().unwrap().to_owned())
            .collect();
        added.push(new.join("\n").to_lowercase());
    }
    assert_ne!(added[0], added[1]);
    let about = |text: &str, words: [&str; 3]| words.iter().any(|word| text.contains(word));
    let (shop, weather) = (
        ["ticket", "concert", "payment"],
        ["weather", "sensor", "wind"],
    );
    assert!(
        about(&added[0], shop) && !about(&added[0], weather),
        "{added:?}"
    );
    assert!(
        about(&added[1], weather) && !about(&added[1], shop),
        "{added:?}"
    );
}

#[tokio::test]
async fn it_stops_in_time_with_a_hundred_open_streams() {
    let app = TestApp::up(1);
    let project = app.project("streams").await;
    project.write("design.md", SHOP);
    let planning = app.workflow(&project, "design.md").await;
    let prompt = "Make it complete.\ndemo: hang=text";
    let session = Session::start(&app, &planning, prompt, 1).await;
    let mut streams = Vec::new();
    for _ in 0..100 {
        streams.push(session.stream().await);
    }
    streams[99].until("content").await;
    let took = app.stop();
    assert!(took < Duration::from_secs(4), "it took {took:?}");
    for stream in streams {
        // Each ends, and none with an event that says that the session is over.
        let rest = stream.rest().await;
        assert!(rest.iter().all(|message| message.kind() != "done"));
    }
}
