//! The whole way of a workflow, from an idea to its next step, while processes are killed at every
//! arrow of it.

use std::{collections::BTreeSet, fs, time::Duration};

use reqwest::Method;
use serde_json::{Value, json};

use crate::{
    app::{Project, TestApp, eventually},
    documents::SHOP,
    session::Session,
    stream::{Message, Stream, follow},
};

/// Long enough for a piece of work that two workers' deaths interrupt.
const LONG: Duration = Duration::from_mins(1);

/// Everything is killed and started anew.
async fn all_anew(app: &TestApp) {
    app.kill_all();
    app.start_up(1);
    app.until_it_answers().await;
}

async fn listen(app: &TestApp, path: &str) -> Vec<Message> {
    follow(app, path, None, LONG).await
}

fn kinds(told: &[Message]) -> Vec<&str> {
    told.iter().map(Message::kind).collect()
}

async fn made(app: &TestApp) -> (Project, String) {
    let project = app.project("shop").await;
    project.write("design.md", SHOP);
    let config = json!({"design_doc_path": "design.md"});
    let steps = json!([
        {"name": "Plan", "step_type": "interactive", "config": config},
        {"name": "Detail", "step_type": "interactive"},
    ]);
    let path = format!("{}/workflows", project.base);
    let workflow = app
        .post(&path, json!({"name": "Shop", "steps": steps}))
        .await;
    let workflow = format!("{path}/{}", workflow["id"].as_str().unwrap());
    (project, workflow)
}

#[tokio::test]
async fn from_an_idea_to_the_next_step_with_everything_killed_at_each_arrow() {
    let app = TestApp::up(1);
    let (project, workflow) = made(&app).await;
    let planning = format!("{workflow}/planning");
    app.get(&planning).await;
    all_anew(&app).await;

    // The idea, and the answer to it.
    let idea = json!({"content": "How do refunds work?\ndemo: tool=800"});
    app.post(&format!("{planning}/message"), idea).await;
    all_anew(&app).await;
    let stream = format!("{planning}/stream");
    Stream::open(&app, &stream, None)
        .await
        .until("tool_use")
        .await;
    all_anew(&app).await;
    let told = listen(&app, &stream).await;
    assert_eq!(told.last().unwrap().kind(), "done");
    assert!(!kinds(&told).contains(&"error"), "{told:#?}");
    let session = app.get(&planning).await;
    assert_eq!(
        session["messages"].as_array().unwrap().len(),
        2,
        "{session}"
    );

    // The document, from the conversation.
    let generate = format!("{planning}/generate-artifacts");
    drop(Stream::open(&app, &generate, None).await);
    all_anew(&app).await;
    let told = listen(&app, &generate).await;
    let results = told.iter().filter(|message| message.kind() == "artifacts");
    assert_eq!(results.count(), 1, "{told:#?}");
    let written = app.get(&planning).await["artifacts"]["design_doc"].clone();
    all_anew(&app).await;
    eventually("the document is in its file", async || {
        (project.read("design.md") == written).then_some(())
    })
    .await;

    // Three iterations over it.
    let session = Session::start(&app, &planning, "Complete it.\ndemo: tool=300", 3).await;
    all_anew(&app).await;
    let mut stream = session.stream().await;
    for _ in 0..2 {
        stream.until("iteration_complete").await;
        all_anew(&app).await;
        stream = session.stream().await;
        stream.until("iteration_complete").await;
    }
    drop(stream);
    let told = session.follow().await;
    session.check(&told).await;
    assert_eq!(told.last().unwrap().data["iterations_completed"], 3);
    all_anew(&app).await;

    // The step is completed, and the next one's turn has come.
    let completed = app.post(&format!("{planning}/complete"), json!({})).await;
    all_anew(&app).await;
    let id = workflow.rsplit('/').next().unwrap();
    let kept = format!(".redraft/resources/design-doc-{id}.md");
    assert_eq!(
        completed["artifacts"]["design_doc"],
        json!(project.read("design.md"))
    );
    eventually("the result is a file of the library", async || {
        let text = fs::read_to_string(project.folder.join(&kept)).ok();
        (text? == completed["artifacts"]["design_doc"]).then_some(())
    })
    .await;
    let after = app.get(&workflow).await;
    let statuses: Vec<_> = [0, 1].map(|at| after["steps"][at]["status"].clone()).into();
    assert_eq!(statuses, [json!("completed"), json!("active")]);
    assert_eq!(after["current_step"], 2);
    let next = app.get(&planning).await;
    assert_eq!(
        (&next["step_id"], &next["messages"]),
        (&after["steps"][1]["id"], &json!([]))
    );
}

/// What a completion that was cut off has left: everything or nothing.
async fn is_whole(app: &TestApp, project: &Project, planning: &str) -> bool {
    let workflow = app.get(planning.trim_end_matches("/planning")).await;
    let done = workflow["steps"][0]["status"] == "completed";
    let id = workflow["id"].as_str().unwrap();
    let files: BTreeSet<String> = ["design-doc", "guardrails"]
        .map(|name| format!("{name}-{id}.md"))
        .into();
    let records = app.get(&format!("{}/resources", project.base)).await;
    let recorded = records.as_array().unwrap().iter();
    let recorded = recorded
        .filter(|one| one["workflow_id"] == workflow["id"])
        .count();
    assert_eq!(recorded, if done { 2 } else { 0 }, "{workflow} {records}");
    let there = || {
        files.iter().filter(|file| {
            project
                .folder
                .join(".redraft/resources")
                .join(file)
                .exists()
        })
    };
    if done {
        eventually("both files are there", async || {
            (there().count() == 2).then_some(())
        })
        .await;
        for (file, text) in files.iter().zip(["mine\n", "Be kind."]) {
            assert_eq!(project.read(&format!(".redraft/resources/{file}")), text);
        }
    } else {
        assert_eq!(there().count(), 0);
    }
    done
}

#[tokio::test]
async fn a_completion_that_is_killed_leaves_files_and_records_or_neither() {
    let app = TestApp::new();
    app.start(&["api"]);
    app.until_it_answers().await;
    app.start(&["worker"]);
    let project = app.project("shop").await;
    // From before the request is read to after it was answered, in milliseconds.
    for delay in [0, 1, 2, 3, 4, 5, 6, 8, 10, 12, 15, 20, 30, 1_500] {
        let name = format!("design{delay}.md");
        project.write(&name, SHOP);
        let planning = app.workflow(&project, &name).await;
        app.get(&planning).await;
        let body = json!({"design_doc": "mine\n", "guardrails": "Be kind."});
        let path = format!("{planning}/complete");
        let asking = app.request(Method::POST, &path).json(&body).send();
        let killing = async {
            tokio::time::sleep(Duration::from_millis(delay)).await;
            app.processes("api")
                .iter()
                .for_each(crate::processes::Process::kill);
        };
        let (answer, ()) = tokio::join!(asking, killing);
        app.start(&["api"]);
        app.until_it_answers().await;
        let done = is_whole(&app, &project, &planning).await;
        assert!(done || answer.is_err(), "what was answered has happened");
        if !done {
            let answer: Value = app.post(&path, body).await;
            assert_eq!(answer["status"], "completed");
            assert!(is_whole(&app, &project, &planning).await);
        }
    }
}
