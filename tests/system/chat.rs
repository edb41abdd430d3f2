//! A chat session: messages, answers as jobs, branches, and the results of a conversation.

use std::time::Duration;

use reqwest::Method;
use serde_json::{Value, json};

use crate::{
    app::{Project, TestApp, eventually},
    documents::SHOP,
    stream::{Message, follow},
};

/// Long enough for an answer of the demo agent, through a worker's death too.
const PATIENCE: Duration = Duration::from_mins(1);

async fn planned(app: &TestApp) -> (Project, String) {
    let project = app.project("shop").await;
    project.write("design.md", SHOP);
    let planning = app.workflow(&project, "design.md").await;
    (project, planning)
}

async fn say(app: &TestApp, planning: &str, text: &str) -> Value {
    let path = format!("{planning}/message");
    app.post(&path, json!({"content": text})).await
}

/// The answer to the last message, to its end.
async fn answer(app: &TestApp, planning: &str) -> Vec<Message> {
    follow(app, &format!("{planning}/stream"), None, PATIENCE).await
}

fn kinds(told: &[Message]) -> Vec<&str> {
    told.iter().map(Message::kind).collect()
}

fn texts(session: &Value) -> Vec<(String, String)> {
    let word = |message: &Value, field: &str| message[field].as_str().unwrap().to_owned();
    let messages = session["messages"].as_array().unwrap().iter();
    messages
        .map(|m| (word(m, "role"), word(m, "content")))
        .collect()
}

#[tokio::test]
async fn from_an_idea_to_results_and_the_completed_step() {
    let app = TestApp::up(1);
    let (project, planning) = planned(&app).await;
    let opened = app.get(&planning).await;
    assert_eq!(
        (&opened["is_legacy"], &opened["run_status"]),
        (&json!(true), &json!("completed"))
    );
    assert_eq!(opened["artifacts"]["design_doc"], SHOP);
    assert_eq!(
        app.get(&planning).await["id"],
        opened["id"],
        "it is the same one"
    );

    say(&app, &planning, "How should refunds for concerts work?").await;
    let told = answer(&app, &planning).await;
    assert!(kinds(&told).contains(&"content") && told.last().unwrap().kind() == "done");
    assert!(!kinds(&told).contains(&"error"));
    let said: String = told
        .iter()
        .filter_map(|m| m.data["content"].as_str())
        .collect();
    assert!(said.contains("refunds"), "{said}");
    let again = answer(&app, &planning).await;
    assert_eq!(kinds(&again), kinds(&told), "who asks again attaches");

    let session = say(&app, &planning, "Only for cancelled concerts.").await;
    assert_eq!(texts(&session)[1], ("assistant".into(), said));
    answer(&app, &planning).await;
    let session = app.get(&planning).await;
    assert_eq!(texts(&session).len(), 4);
    let attempts = format!(
        "{planning}/iterate/{}/attempts",
        session["id"].as_str().unwrap()
    );
    let attempts = app.get(&attempts).await;
    let resumed: Vec<_> = attempts
        .as_array()
        .unwrap()
        .iter()
        .map(|a| &a["resumed"])
        .collect();
    assert_eq!(
        resumed,
        [&json!(false), &json!(true)],
        "the agent's own conversation goes on"
    );

    let path = format!("{planning}/generate-artifacts");
    let told = follow(&app, &path, None, PATIENCE).await;
    let results = told.iter().find(|m| m.kind() == "artifacts").unwrap();
    assert!(kinds(&told).contains(&"progress") && told.last().unwrap().kind() == "done");
    let document = results.data["artifacts"]["design_doc"].as_str().unwrap();
    assert!(document.contains("concerts"), "{document}");
    assert!(
        results.data["artifacts"]["guardrails"]
            .as_str()
            .unwrap()
            .starts_with("# Guardrails")
    );
    assert_eq!(project.read("design.md"), document);
    let before = app.get(&planning).await;
    assert_eq!(
        kinds(&follow(&app, &path, None, PATIENCE).await),
        kinds(&told)
    );
    assert_eq!(
        app.get(&planning).await,
        before,
        "nothing was written a second time"
    );

    let completed = app.post(&format!("{planning}/complete"), json!({})).await;
    assert_eq!(completed["status"], "completed");
    let workflow = app.get(planning.trim_end_matches("/planning")).await;
    assert_eq!(workflow["steps"][0]["status"], "completed");
    let kept = format!(
        ".redraft/resources/guardrails-{}.md",
        workflow["id"].as_str().unwrap()
    );
    assert!(project.read(&kept).starts_with("# Guardrails"));
}

#[tokio::test]
async fn a_changed_message_begins_a_branch_and_the_earlier_one_can_be_read() {
    let app = TestApp::up(1);
    let (_, planning) = planned(&app).await;
    app.get(&planning).await;
    let first = say(&app, &planning, "Describe the payment.").await;
    answer(&app, &planning).await;
    let asked = &first["messages"][0]["id"];
    let body = json!({"content": "Describe the seats.", "instead_of": asked});
    let changed = app.post(&format!("{planning}/message"), body).await;
    assert_eq!(
        texts(&changed),
        [("user".into(), "Describe the seats.".into())]
    );
    let versions = changed["messages"][0]["versions"].as_array().unwrap();
    assert_eq!((versions.len(), &versions[0]), (2, asked));
    answer(&app, &planning).await;

    app.post(&format!("{planning}/answer-again"), Value::Null)
        .await;
    answer(&app, &planning).await;
    let session = app.get(&planning).await;
    assert_eq!(
        session["messages"][1]["versions"].as_array().unwrap().len(),
        2
    );

    let choose = format!("{planning}/messages/{asked}/choose");
    let chosen = app.post(&choose, Value::Null).await;
    let texts = texts(&chosen);
    assert_eq!(
        (texts.len(), texts[0].1.as_str()),
        (2, "Describe the payment.")
    );
    assert!(texts[1].1.contains("payment"), "{texts:?}");
}

#[tokio::test]
async fn an_answer_goes_on_when_its_worker_is_killed() {
    let app = TestApp::up(2);
    let (_, planning) = planned(&app).await;
    app.get(&planning).await;
    say(
        &app,
        &planning,
        "Plan the refunds.\ndemo: hang=text; only=9",
    )
    .await;
    answer(&app, &planning).await;
    say(&app, &planning, "And the seats?\ndemo: tool=3000").await;
    app.agent().await;
    app.processes("worker")
        .iter()
        .for_each(crate::processes::Process::kill);
    let told = answer(&app, &planning).await;
    assert_eq!(told.last().unwrap().kind(), "done");
    let session = app.get(&planning).await;
    let roles: Vec<_> = texts(&session).into_iter().map(|(role, _)| role).collect();
    assert_eq!(
        roles,
        ["user", "assistant", "user", "assistant"],
        "one answer to each"
    );
    assert_eq!(session["messages"][3]["is_whole"], true);
}

#[tokio::test]
async fn an_answer_that_is_stopped_keeps_what_had_arrived() {
    let app = TestApp::up(1);
    let (_, planning) = planned(&app).await;
    app.get(&planning).await;
    say(
        &app,
        &planning,
        "Plan the refunds.\ndemo: lines=2; hang=tool",
    )
    .await;
    let path = format!("{planning}/stream");
    let mut stream = crate::stream::Stream::open(&app, &path, None).await;
    stream.until("content").await;
    let body = json!({"content": "Wait."});
    let (status, _) = app
        .refused(Method::POST, &format!("{planning}/message"), Some(body))
        .await;
    assert_eq!(status, 409, "an answer is running");
    stream.until("tool_use").await;
    app.post(&format!("{planning}/stop"), Value::Null).await;
    let rest = stream.rest().await;
    let end: Vec<_> = kinds(&rest).into_iter().rev().take(2).collect();
    assert_eq!(end, ["done", "error"]);
    let session = app.get(&planning).await;
    assert_eq!(session["messages"][1]["is_whole"], false);
    assert!(
        !session["messages"][1]["content"]
            .as_str()
            .unwrap()
            .is_empty()
    );
    let left = app.signs.left_after(Duration::from_secs(1), |process| {
        ["up", "api", "worker"].iter().any(|name| process.is(name))
    });
    assert!(left.is_empty(), "{left:?}");

    say(&app, &planning, "Go on.").await;
    answer(&app, &planning).await;
    eventually("the conversation goes on after it", async || {
        let session = app.get(&planning).await;
        (session["messages"].as_array().unwrap().len() == 4).then_some(())
    })
    .await;
}

#[tokio::test]
async fn an_answer_that_is_stopped_in_the_middle_of_a_text_keeps_that_text() {
    let mut app = TestApp::new();
    app.set("REDRAFT_DEMO", "speed=3");
    app.start_up(1);
    let (_, planning) = planned(&app).await;
    app.get(&planning).await;
    say(&app, &planning, "Plan the refunds.").await;
    let path = format!("{planning}/stream");
    let mut stream = crate::stream::Stream::open(&app, &path, None).await;
    let seen = loop {
        let partial = stream.until("partial").await;
        if partial.data["kind"] == "text" {
            break partial.data["text"].as_str().unwrap().to_owned();
        }
    };
    app.post(&format!("{planning}/stop"), Value::Null).await;
    let rest = stream.rest().await;
    assert_eq!(rest.last().unwrap().kind(), "done");
    let session = app.get(&planning).await;
    let message = &session["messages"][1];
    assert_eq!(message["is_whole"], false, "{session}");
    let kept = message["content"].as_str().unwrap();
    assert!(kept.starts_with(&seen), "{kept:?} {seen:?}");
}

#[tokio::test]
async fn an_answer_that_fails_says_why_and_ends() {
    let app = TestApp::up(1);
    let (_, planning) = planned(&app).await;
    app.get(&planning).await;
    for (fault, word) in [("login", "logged in"), ("refused", "")] {
        say(&app, &planning, &format!("Plan it.\ndemo: fail={fault}")).await;
        let told = answer(&app, &planning).await;
        let error = told.iter().find(|m| m.kind() == "error").unwrap();
        let why = error.data["message"].as_str().unwrap().to_lowercase();
        assert!(why.contains(word) && !why.is_empty(), "{why}");
        assert_eq!(told.last().unwrap().kind(), "done");
        assert_eq!(app.get(&planning).await["run_status"], "completed");
    }
}
