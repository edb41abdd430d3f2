//! Comments: notes about lines of the document.

use reqwest::Method;
use serde_json::{Value, json};

use crate::app::TestApp;

const TEXT: &str = "# Plan\n\nPayments are confirmed at once.\nRefunds take five days.\n";

struct Case {
    app: TestApp,
    planning: String,
    id: String,
    revision: Value,
}

impl Case {
    async fn new(iterations: u32) -> Self {
        let app = TestApp::start().await;
        let (planning, folder) = app.workflow().await;
        std::fs::write(folder.join("plan.md"), TEXT).unwrap();
        let id = app.session(&planning, iterations).await;
        let session = app.get(&format!("{planning}/iterate/{id}")).await;
        let revision = session["revision_id"].clone();
        Self {
            app,
            planning,
            id,
            revision,
        }
    }

    fn notes(&self) -> String {
        format!("{}/iterate/{}/notes", self.planning, self.id)
    }

    fn lines(&self, first: i64, last: i64) -> Value {
        json!({"revision_id": self.revision, "first_line": first, "last_line": last})
    }

    async fn comment(&self, first: i64, last: i64) -> Value {
        let body = json!({"content": "Too vague.", "lines": self.lines(first, last)});
        self.app.post(&self.notes(), body).await
    }

    async fn listed(&self, query: &str) -> Value {
        self.app.get(&format!("{}{query}", self.notes())).await
    }
}

#[tokio::test]
async fn a_comment_quotes_its_lines_and_says_where_they_are() {
    let case = Case::new(2).await;
    let comment = case.comment(3, 4).await;
    assert_eq!(
        comment["anchor"],
        json!({
            "revision_id": case.revision, "first_line": 3, "last_line": 4,
            "quote": "Payments are confirmed at once.\nRefunds take five days.",
            "place": {"first_line": 3, "last_line": 4, "is_changed": false},
            "gone_since_revision": null, "gone_since_iteration": null,
        })
    );
    let (path, body) = (case.notes(), json!({"content": "Be brief."}));
    let whole = case.app.post(&path, body).await;
    assert_eq!(whole["anchor"], Value::Null);
    // The iteration puts something before them, and rewords one.
    let work = case.app.work_on(&case.id).await;
    let new = format!("Title\n\n{}", TEXT.replace("five days", "ten days"));
    work.finish(Some(&new)).await;
    let place = case.listed("").await[0]["anchor"]["place"].clone();
    assert_eq!(
        place,
        json!({"first_line": 5, "last_line": 6, "is_changed": true})
    );
    // In the version that it was written on they are where they were.
    let before = case.listed(&format!("?revision={}", case.revision)).await;
    assert_eq!(before[0]["anchor"]["place"]["first_line"], 3);
}

#[tokio::test]
async fn lines_that_went_are_gone_since_the_iteration_that_took_them() {
    let case = Case::new(3).await;
    case.comment(4, 4).await;
    for text in [
        "# Plan\n\nRefunds take five days.\n",
        "# Plan\n",
        "# Plan\n\nMore.\n",
    ] {
        case.app.work_on(&case.id).await.finish(Some(text)).await;
    }
    let anchor = case.listed("").await[0]["anchor"].clone();
    assert_eq!(
        (&anchor["place"], &anchor["gone_since_iteration"]),
        (&Value::Null, &json!(2))
    );
    let path = format!("{}/iterate/{}/iterations", case.planning, case.id);
    let iterations = case.app.get(&path).await;
    assert_eq!(
        anchor["gone_since_revision"],
        iterations[1]["after_revision"]
    );
    assert_eq!(anchor["quote"], "Refunds take five days.");
}

#[tokio::test]
async fn lines_that_are_not_there_are_refused() {
    let case = Case::new(1).await;
    for (first, last) in [(0, 1), (3, 2), (4, 5), (9, 9), (1, 201), (-1, 2)] {
        let body = json!({"content": "x", "lines": case.lines(first, last)});
        let (status, detail) = case
            .app
            .refused(Method::POST, &case.notes(), Some(body))
            .await;
        assert_eq!(status, 422, "{first} {last} {detail}");
    }
    let unknown = json!({"revision_id": 999, "first_line": 1, "last_line": 1});
    let body = json!({"content": "x", "lines": unknown});
    let (status, detail) = case
        .app
        .refused(Method::POST, &case.notes(), Some(body))
        .await;
    assert_eq!(status, 422);
    assert!(detail.contains("no such version"), "{detail}");
    assert_eq!(case.listed("").await, json!([]));
}

#[tokio::test]
async fn a_note_is_changed_until_it_is_used() {
    let case = Case::new(2).await;
    let note = case.comment(4, 4).await;
    let path = format!("{}/{}", case.notes(), note["id"]);
    let body = || Some(json!({"content": "Say why."}));
    let changed = case.app.ok(Method::PATCH, &path, body()).await;
    assert_eq!(
        (&changed["content"], &changed["anchor"]),
        (&json!("Say why."), &note["anchor"])
    );
    assert!(changed["changed_at"].is_string() && note["changed_at"].is_null());
    let empty = Some(json!({"content": " "}));
    assert_eq!(case.app.refused(Method::PATCH, &path, empty).await.0, 422);
    let id = note["id"].as_i64().unwrap();
    case.app
        .work_on_with(&case.id, &[id])
        .await
        .finish(None)
        .await;
    let (status, detail) = case.app.refused(Method::PATCH, &path, body()).await;
    assert_eq!(status, 409, "{detail}");
}

#[tokio::test]
async fn comments_on_a_session_that_has_ended_go_to_the_next_one_that_takes_them() {
    let case = Case::new(1).await;
    case.app.work_on(&case.id).await.finish(None).await;
    let late = case.comment(4, 4).await;
    let waiting = format!("{}/comments", case.planning);
    assert_eq!(case.app.get(&waiting).await, json!([late]));
    let start = |takes| json!({"prompt": "Go on", "iterations": 1, "takes_comments": takes});
    let iterate = format!("{}/iterate", case.planning);
    let first = case.app.post(&iterate, start(false)).await;
    let first = first["id"].as_str().unwrap().to_owned();
    case.app.work_on(&first).await.finish(None).await;
    assert_eq!(case.app.get(&waiting).await, json!([late]));
    let next = case.app.post(&iterate, start(true)).await;
    let next = next["id"].as_str().unwrap();
    assert_eq!(case.app.get(&waiting).await, json!([]));
    assert_eq!(case.listed("").await, json!([]));
    let notes = case.app.get(&format!("{iterate}/{next}/notes")).await;
    assert_eq!(
        (&notes[0]["id"], &notes[0]["for_iteration"]),
        (&late["id"], &json!(1))
    );
}
