//! Notes: every status that their routes may answer with, and what the API shows of them.

use reqwest::{Method, StatusCode};
use serde_json::{Value, json};

use crate::{app::TestApp, streams};

struct Case {
    app: TestApp,
    planning: String,
    id: String,
}

impl Case {
    async fn new() -> Self {
        let app = TestApp::start().await;
        let (planning, _) = app.workflow().await;
        let id = app.session(&planning, 2).await;
        Self { app, planning, id }
    }

    fn notes(&self) -> String {
        format!("{}/iterate/{}/notes", self.planning, self.id)
    }

    async fn write(&self, content: &str) -> Value {
        self.app
            .post(&self.notes(), json!({"content": content}))
            .await
    }

    async fn take_back(&self, note: &Value) -> (StatusCode, Value) {
        let path = format!("{}/{}", self.notes(), note["id"]);
        self.app.send(Method::DELETE, &path, None).await
    }
}

#[tokio::test]
async fn a_note_is_written_listed_and_taken_back() {
    let case = Case::new().await;
    let path = case.notes();
    let body = json!({"content": "Mention refunds. <b>ä</b>\n"});
    let (status, first) = case.app.send(Method::POST, &path, Some(body)).await;
    assert_eq!(status, 201);
    assert_eq!(first["content"], "Mention refunds. <b>ä</b>\n");
    assert_eq!(
        (&first["for_iteration"], &first["used_in"], &first["uses"]),
        (&json!(1), &Value::Null, &json!([]))
    );
    let second = case.write("Be brief.").await;
    assert_eq!(case.app.get(&path).await, json!([first, second]));
    assert_eq!(
        case.take_back(&first).await,
        (StatusCode::NO_CONTENT, Value::Null)
    );
    assert_eq!(case.app.get(&path).await, json!([second]));
    assert_eq!(case.take_back(&first).await.0, 404);
}

#[tokio::test]
async fn a_note_has_1_to_10000_characters() {
    let case = Case::new().await;
    for content in ["", " \n", "a\0b", &"x".repeat(10_001)] {
        let body = Some(json!({"content": content}));
        let (status, detail) = case.app.refused(Method::POST, &case.notes(), body).await;
        assert_eq!(status, 422, "{detail}");
    }
    let longest = "é".repeat(10_000);
    assert_eq!(case.write(&longest).await["content"], longest);
    for body in [json!({}), json!({"content": 5}), json!([])] {
        let (status, _) = case
            .app
            .refused(Method::POST, &case.notes(), Some(body))
            .await;
        assert_eq!(status, 422);
    }
    assert_eq!(
        case.app.get(&case.notes()).await.as_array().unwrap().len(),
        1
    );
}

#[tokio::test]
async fn who_was_given_a_note_is_told_and_it_stays() {
    let case = Case::new().await;
    let note = case.write("Mention refunds.").await;
    let mut work = case
        .app
        .work_on_with(&case.id, &[note["id"].as_i64().unwrap()])
        .await;
    work.say("I read it.").await;
    let shown = &case.app.get(&case.notes()).await[0];
    assert_eq!(shown["used_in"], 1);
    assert_eq!(shown["uses"][0]["iteration_number"], 1);
    assert_eq!(shown["uses"][0]["attempt_number"], 1);
    let (status, detail) = {
        let path = format!("{}/{}", case.notes(), note["id"]);
        case.app.refused(Method::DELETE, &path, None).await
    };
    assert_eq!(status, 409);
    assert!(detail.contains("Iteration 1"), "{detail}");
    assert_eq!(case.write("Be brief.").await["for_iteration"], 2);
    work.finish(Some("# Plan\n")).await;
    work = case.app.work_on(&case.id).await;
    work.finish(None).await;
    let (status, detail) = {
        let body = Some(json!({"content": "Too late"}));
        case.app.refused(Method::POST, &case.notes(), body).await
    };
    assert_eq!(status, 409);
    assert!(detail.contains("has ended"), "{detail}");
    let unused = &case.app.get(&case.notes()).await[1];
    assert_eq!(
        (&unused["used_in"], &unused["content"]),
        (&Value::Null, &json!("Be brief."))
    );
    let stream = format!("{}/iterate/stream/{}", case.planning, case.id);
    let mut stream = streams::open(&case.app, &stream, None).await;
    let (_, told) = stream.next().await.unwrap();
    assert_eq!(told["type"], "note");
    assert_eq!(
        (&told["change"], &told["iteration"], &told["text"]),
        (&json!("written"), &json!(1), &json!("Mention refunds."))
    );
}

#[tokio::test]
async fn more_notes_than_an_iteration_should_get_are_refused() {
    let case = Case::new().await;
    for number in 0..20 {
        case.write(&format!("Note {number}")).await;
    }
    let body = Some(json!({"content": "One more"}));
    let (status, detail) = case.app.refused(Method::POST, &case.notes(), body).await;
    assert_eq!(status, 409);
    assert!(detail.contains("20 notes wait"), "{detail}");
}

#[tokio::test]
async fn a_conversation_takes_no_note() {
    let app = TestApp::start().await;
    let (planning, _) = app.workflow().await;
    let chat = app.get(&planning).await["id"].as_str().unwrap().to_owned();
    let path = format!("{planning}/iterate/{chat}/notes");
    let body = Some(json!({"content": "Hello"}));
    let (status, detail) = app.refused(Method::POST, &path, body).await;
    assert_eq!(status, 409);
    assert!(detail.contains("conversation"), "{detail}");
    assert_eq!(app.get(&path).await, json!([]));
}
