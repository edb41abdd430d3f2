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
}
