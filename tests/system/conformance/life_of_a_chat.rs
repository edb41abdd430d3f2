//! A chat session from the first message to the completed step, and everything that it refuses.

use std::time::Duration;

use serde_json::{Value, json};

use super::{
    client::Client,
    shape::{
        ANSWER, DETAIL, ITERATION_SESSION, MESSAGE, SESSION, SUMMARY, all_have, has, message_has,
    },
};
use crate::{app::eventually, documents::SHOP, stream::Message};

pub(super) async fn live(client: &Client<'_>) {
    let project = client.project("talk").await;
    project.write("design.md", SHOP);
    let planning = client.app.workflow(&project, "design.md").await;
    before_there_is_a_session(client, &planning).await;
    let opened = has(SESSION, client.get(&planning).await);
    assert_eq!(opened["messages"], json!([]));
    assert_eq!(opened["artifacts"]["design_doc"], SHOP);
    let id = opened["id"].as_str().unwrap();
    let message = format!("{planning}/message");
    client.post(422, &message, json!({"content": ""})).await;

    let asked = json!({"content": "How do refunds work?"});
    let session = has(SESSION, client.post(200, &message, asked).await);
    all_have(MESSAGE, &session["messages"]);
    let answer = an_answer(client, &planning).await;
    let texts = answer.iter().filter_map(|m| m.data["content"].as_str());
    let text: String = texts.collect();
    let session = client.get(&planning).await;
    assert_eq!(session["messages"][1]["role"], "assistant");
    assert_eq!(session["messages"][1]["content"], text);
    let again = an_answer(client, &planning).await;
    assert_eq!(
        again.len(),
        answer.len(),
        "a repeated GET starts no other answer"
    );
    assert_eq!(client.get(&planning).await, session);

    as_a_session_of_iterations_it_is(client, &planning, id).await;
    while_an_answer_runs(client, &planning).await;
    results(client, &planning).await;

    let completed = client
        .post(200, &format!("{planning}/complete"), json!({}))
        .await;
    assert_eq!(has(SESSION, completed)["status"], "completed");
    let workflow = planning.rsplit('/').nth(1).unwrap();
    for name in ["design-doc", "guardrails"] {
        let file = format!(".redraft/resources/{name}-{workflow}.md");
        assert!(!project.read(&file).is_empty());
    }
}

async fn before_there_is_a_session(client: &Client<'_>, planning: &str) {
    client
        .post(404, &format!("{planning}/message"), json!({"content": "x"}))
        .await;
    client.get_fails(404, &format!("{planning}/stream")).await;
    client
        .get_fails(404, &format!("{planning}/generate-artifacts"))
        .await;
    client
        .patch(
            404,
            &format!("{planning}/artifacts"),
            json!({"guardrails": "x"}),
        )
        .await;
    client
        .post(404, &format!("{planning}/complete"), json!({}))
        .await;
}

async fn an_answer(client: &Client<'_>, planning: &str) -> Vec<Message> {
    let told = client.listen(&format!("{planning}/stream")).await;
    for message in &told {
        message_has(&ANSWER, &message.data);
    }
    assert!(told.iter().any(|message| message.kind() == "content"));
    assert_eq!(told.last().unwrap().kind(), "done");
    told
}

async fn as_a_session_of_iterations_it_is(client: &Client<'_>, planning: &str, id: &str) {
    let session = client.get(&format!("{planning}/iterate/{id}")).await;
    let session = has(ITERATION_SESSION, session);
    assert_eq!(session["is_legacy"], true);
    assert_eq!(session["run_status"], "completed", "between answers");
    assert_eq!(session["iterations_requested"], 0);
    let list = client.get(&format!("{planning}/sessions")).await;
    all_have(SUMMARY, &list);
    assert_eq!(list[0]["prompt"], "How do refunds work?");
    let detail = client.get(&format!("{planning}/sessions/{id}")).await;
    all_have(MESSAGE, &has(DETAIL, detail)["messages"]);
}

async fn while_an_answer_runs(client: &Client<'_>, planning: &str) {
    let message = format!("{planning}/message");
    let slow = json!({"content": "And the seats?\ndemo: tool=1500"});
    client.post(200, &message, slow).await;
    client.post(409, &message, json!({"content": "Now!"})).await;
    client
        .post(409, &format!("{planning}/complete"), json!({}))
        .await;
    eventually("the answer is there", async || {
        tokio::time::sleep(Duration::from_millis(50)).await;
        let session: Value = client.get(planning).await;
        (session["messages"].as_array().unwrap().len() == 4).then_some(())
    })
    .await;
    an_answer(client, planning).await;
}

async fn results(client: &Client<'_>, planning: &str) {
    let told = client
        .listen(&format!("{planning}/generate-artifacts"))
        .await;
    for message in &told {
        message_has(&ANSWER, &message.data);
    }
    let found = told.iter().find(|message| message.kind() == "artifacts");
    let found = &found.unwrap().data["artifacts"];
    assert!(found["design_doc"].is_string() && found["guardrails"].is_string());
    assert_eq!(told.last().unwrap().kind(), "done");
    let session = client.get(planning).await;
    assert_eq!(&session["artifacts"], found);
}
