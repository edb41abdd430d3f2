//! Looking for words: what is found, in its context, and what is refused.

use std::fs;

use serde_json::{Value, json};

use crate::app::TestApp;

async fn found(app: &TestApp, query: &str) -> Vec<Value> {
    let hits = app.get(&format!("/api/search?{query}")).await;
    hits.as_array().unwrap().clone()
}

#[tokio::test]
async fn what_was_written_just_now_is_found_with_its_words_marked() {
    let app = TestApp::start().await;
    let (planning, folder) = app.workflow().await;
    fs::write(folder.join("plan.md"), "# Plan\n\nRefunds take a <day>.\n").unwrap();
    let id = app.session(&planning, 1).await;
    let hits = found(&app, "q=better").await;
    assert_eq!(hits.len(), 1);
    let workflow = planning.split('/').nth(5).unwrap();
    assert_eq!(
        (&hits[0]["kind"], &hits[0]["session_id"]),
        (&json!("prompt"), &json!(id))
    );
    assert_eq!(
        (&hits[0]["project_slug"], &hits[0]["workflow_id"]),
        (&json!("shop"), &json!(workflow))
    );
    let document = found(&app, "q=%22a+%3Cday%22+REFUNDS").await;
    assert_eq!(document[0]["kind"], "document");
    assert!(document[0]["revision_id"].is_i64());
    assert_eq!(
        document[0]["excerpt"],
        json!([
            {"text": "# Plan ", "is_hit": false},
            {"text": "Refunds", "is_hit": true},
            {"text": " take ", "is_hit": false},
            {"text": "a", "is_hit": true},
            {"text": " <", "is_hit": false},
            {"text": "day", "is_hit": true},
            {"text": ">.", "is_hit": false},
        ])
    );
    assert_eq!(found(&app, "q=refunds&kind=prompt").await.len(), 0);
    assert_eq!(found(&app, "q=refunds&project=other").await.len(), 0);
    assert_eq!(
        found(&app, &format!("q=better&session={id}")).await.len(),
        1
    );
    assert_eq!(found(&app, "q=better&session=ps-none").await.len(), 0);
    let before = document[0]["id"].as_i64().unwrap();
    let older = found(&app, &format!("q=refunds&before={before}")).await;
    assert_eq!(older.len(), 0);
}

#[tokio::test]
async fn what_is_no_question_is_refused_and_signs_are_words_like_others() {
    let app = TestApp::start().await;
    for (query, part) in [
        ("", "q"),
        ("q=", "q"),
        (&*format!("q={}", "x".repeat(201)), "q"),
        ("q=x&kind=all", "kind"),
        (&*format!("q=x&session={}", "x".repeat(101)), "session"),
        ("q=x&limit=0", "limit"),
        ("q=x&limit=101", "limit"),
        ("q=x&before=-1", "before"),
    ] {
        let path = format!("/api/search?{query}");
        let (status, detail) = app.refused(reqwest::Method::GET, &path, None).await;
        assert_eq!(status, 422, "{query}");
        assert!(detail.contains(part), "{query}: {detail}");
    }
    for query in ["q=%22", "q=*", "q=%00", "q=a%22b%27)%3B--", "q=NEAR(a,b)"] {
        assert_eq!(found(&app, query).await.len(), 0, "{query}");
    }
}
