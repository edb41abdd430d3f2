//! Forks: a session on an earlier version of the document.

use std::fs;

use reqwest::Method;
use serde_json::{Value, json};

use crate::app::TestApp;

struct Case {
    app: TestApp,
    planning: String,
    folder: std::path::PathBuf,
    id: String,
    /// The versions, newest first: the session's, and the one it began with.
    revisions: Value,
}

impl Case {
    /// A session that has made `two` out of `one`.
    async fn new() -> Self {
        let app = TestApp::start().await;
        let (planning, folder) = app.workflow().await;
        fs::write(folder.join("plan.md"), "one\n").unwrap();
        let id = app.session(&planning, 1).await;
        app.work_on(&id).await.finish(Some("two\n")).await;
        fs::write(folder.join("plan.md"), "two\n").unwrap();
        let revisions = app.get(&format!("{planning}/revisions")).await;
        Self {
            app,
            planning,
            folder,
            id,
            revisions,
        }
    }

    fn path(&self, place: usize) -> String {
        format!(
            "{}/revisions/{}/fork",
            self.planning, self.revisions[place]["id"]
        )
    }

    async fn refused(&self, place: usize, body: Value) -> (u16, String) {
        self.app
            .refused(Method::POST, &self.path(place), Some(body))
            .await
    }
}

#[tokio::test]
async fn a_fork_begins_with_the_version_and_nothing_is_lost() {
    let case = Case::new().await;
    let body = json!({"prompt": "Another way", "iterations": 2, "from_session": case.id});
    let (status, fork) = case.app.send(Method::POST, &case.path(1), Some(body)).await;
    assert_eq!(status, 201, "{fork}");
    assert_eq!(fork["prompt"], "Another way");
    assert_eq!(fork["iterations_requested"], 2);
    assert_eq!(fork["artifacts"]["design_doc"], "one\n");
    assert_eq!(
        fork["forked_from"],
        json!({"session_id": case.id, "revision_id": case.revisions[1]["id"]})
    );
    assert_eq!(
        fs::read_to_string(case.folder.join("plan.md")).unwrap(),
        "one\n"
    );
    let revisions = case.app.get(&format!("{}/revisions", case.planning)).await;
    assert_eq!(revisions.as_array().unwrap().len(), 3);
    assert_eq!(
        (&revisions[0]["author"], &revisions[0]["parent_id"]),
        (&json!("user"), &case.revisions[0]["id"])
    );
    let forks = case
        .app
        .get(&format!("{}/iterate/{}/forks", case.planning, case.id))
        .await;
    assert_eq!(forks[0]["id"], fork["id"]);
    assert_eq!(forks[0]["revision_id"], case.revisions[1]["id"]);
    assert_eq!(forks[0]["prompt"], "Another way");
    let sessions = case.app.get(&format!("{}/sessions", case.planning)).await;
    assert_eq!(sessions[0]["forked_from"], fork["forked_from"]);
    assert_eq!(sessions[1]["forked_from"], Value::Null);
    let own = format!(
        "{}/iterate/{}/forks",
        case.planning,
        fork["id"].as_str().unwrap()
    );
    assert_eq!(case.app.get(&own).await, json!([]));
}

#[tokio::test]
async fn without_a_session_the_one_that_wrote_the_version_is_meant() {
    let case = Case::new().await;
    let fork = case.app.post(&case.path(0), json!({"prompt": "On"})).await;
    assert_eq!(fork["forked_from"]["session_id"], json!(case.id));
    // The document is at this version already.
    let revisions = case.app.get(&format!("{}/revisions", case.planning)).await;
    assert_eq!(revisions.as_array().unwrap().len(), 2);
}

#[tokio::test]
async fn a_fork_waits_for_the_session_that_goes_on() {
    let case = Case::new().await;
    let open = case.app.session(&case.planning, 1).await;
    let (status, detail) = case.refused(1, json!({"prompt": "x"})).await;
    assert_eq!(status, 409);
    assert!(detail.contains(&open), "{detail}");
    assert_eq!(
        fs::read_to_string(case.folder.join("plan.md")).unwrap(),
        "two\n"
    );
    let revisions = case.app.get(&format!("{}/revisions", case.planning)).await;
    assert_eq!(revisions, case.revisions);
}

#[tokio::test]
async fn a_bad_field_changes_nothing() {
    let case = Case::new().await;
    for (field, value) in [
        ("prompt", json!("")),
        ("iterations", json!(0)),
        ("iterations", json!(101)),
        ("model", json!("--flag")),
        ("agent", json!("nobody")),
        ("max_cost_usd", json!(-1)),
        ("from_session", json!("ps-000000000000")),
        ("from_session", json!("nonsense")),
    ] {
        let mut body = json!({"prompt": "x"});
        body[field] = value;
        let (status, detail) = case.refused(1, body.clone()).await;
        assert_eq!(status, 422, "{body}: {detail}");
    }
    assert_eq!(case.refused(1, json!({})).await.0, 422);
    let sessions = case.app.get(&format!("{}/sessions", case.planning)).await;
    assert_eq!(sessions.as_array().unwrap().len(), 1);
}

#[tokio::test]
async fn guardrails_and_the_versions_of_another_step_are_no_beginning() {
    let case = Case::new().await;
    let artifacts = format!("{}/artifacts", case.planning);
    let body = Some(json!({"guardrails": "Be brief."}));
    case.app.ok(Method::PATCH, &artifacts, body).await;
    let guardrails = format!("{}/revisions?artifact=guardrails", case.planning);
    let id = &case.app.get(&guardrails).await[0]["id"];
    let path = format!("{}/revisions/{id}/fork", case.planning);
    let body = Some(json!({"prompt": "x"}));
    let (status, detail) = case.app.refused(Method::POST, &path, body).await;
    assert_eq!(status, 409);
    assert!(detail.contains("guardrails"), "{detail}");

    let workflow = case.planning.trim_end_matches("/planning").to_owned();
    let step = json!({"name": "Next", "step_type": "interactive"});
    case.app.post(&format!("{workflow}/steps"), step).await;
    case.app
        .post(&format!("{}/complete", case.planning), json!({}))
        .await;
    let (status, detail) = case.refused(1, json!({"prompt": "x"})).await;
    assert_eq!(status, 409);
    assert!(detail.contains("not the current one"), "{detail}");
}
