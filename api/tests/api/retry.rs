//! Trying a failed iteration again: every status of the route, and the stream of a session that goes on
//! after its end.

use redraft_store::{IterationEnd, IterationResult};
use reqwest::Method;
use serde_json::{Value, json};

use crate::{
    app::{TestApp, Work},
    streams,
};

struct Case {
    app: TestApp,
    planning: String,
    id: String,
}

impl Work<'_> {
    /// Ends the iteration without a usable document.
    pub(crate) async fn fail_iteration(self, number: u32) {
        let end = IterationEnd {
            number,
            attempt: None,
            before: None,
            result: IterationResult::Failed {
                message: "It said no.".into(),
            },
            conflict: None,
            guardrails: None,
            said_phrase: false,
        };
        let finished = self.app.store.finish_iteration(&self.id, self.epoch, end);
        finished.await.unwrap();
    }
}

impl Case {
    /// A session whose first iteration failed.
    async fn failed(iterations: u32) -> Self {
        let app = TestApp::start().await;
        let (planning, _) = app.workflow().await;
        let id = app.session(&planning, iterations).await;
        app.work_on(&id).await.fail_iteration(1).await;
        Self { app, planning, id }
    }

    fn one(&self, of: &str) -> String {
        format!("{}/iterate/{}{of}", self.planning, self.id)
    }

    async fn retry_path(&self, number: usize) -> String {
        let iterations = self.app.get(&self.one("/iterations")).await;
        self.one(&format!(
            "/iterations/{}/retry",
            iterations[number - 1]["id"]
        ))
    }

    async fn retry(&self, number: usize) -> Value {
        let path = self.retry_path(number).await;
        self.app.ok(Method::POST, &path, None).await
    }

    async fn refused(&self, number: usize) -> String {
        let path = self.retry_path(number).await;
        let (status, detail) = self.app.refused(Method::POST, &path, None).await;
        assert_eq!(status, 409, "{detail}");
        detail
    }
}

#[tokio::test]
async fn a_session_that_goes_on_gets_one_more_iteration() {
    let case = Case::failed(2).await;
    let after = case.retry(1).await;
    assert_eq!(after["run_status"], "running");
    assert_eq!(after["iterations_requested"], 3);
    let iterations = case.app.get(&case.one("/iterations")).await;
    assert_eq!(iterations[2]["retry_of"], 1);
    assert_eq!(iterations[1]["retry_of"], Value::Null);
    assert_eq!(
        (&iterations[0]["status"], &iterations[0]["error_message"]),
        (&json!("failed"), &json!("It said no."))
    );
}

#[tokio::test]
async fn a_session_that_ended_goes_on_and_its_stream_tells_all_of_it() {
    let case = Case::failed(1).await;
    let ended = case.app.get(&case.one("")).await;
    assert_eq!(ended["run_status"], "error");
    let after = case.retry(1).await;
    assert_eq!(after["run_status"], "pending");
    assert_eq!(
        (&after["ended_at"], &after["error_message"]),
        (&Value::Null, &Value::Null)
    );
    let path = format!("{}/iterate/stream/{}", case.planning, case.id);
    // Whoever comes while it goes on is shown its first end as well, and what comes after it.
    let mut live = streams::open(&case.app, &path, None).await;
    let work = case.app.work_on(&case.id).await;
    work.finish(Some("# Plan\n")).await;
    let mut kinds = Vec::new();
    while let Some((_, message)) = live.next().await {
        kinds.push(message["type"].as_str().unwrap().to_owned());
    }
    let expected = [
        "iteration_start",
        "error",
        "error",
        "status",
        "iteration_start",
        "design_doc_updated",
        "iteration_complete",
        "done",
    ];
    assert_eq!(kinds, expected);
    let mut again = streams::open(&case.app, &path, None).await;
    let mut count = 0;
    while again.next().await.is_some() {
        count += 1;
    }
    assert_eq!(count, expected.len());
    assert_eq!(case.app.get(&case.one("")).await["run_status"], "completed");
}

#[tokio::test]
async fn what_did_not_fail_or_was_tried_again_is_not_tried_again() {
    let case = Case::failed(2).await;
    assert!(case.refused(2).await.contains("pending"));
    case.retry(1).await;
    let detail = case.refused(1).await;
    assert!(detail.contains("as iteration 3 already"), "{detail}");
}

#[tokio::test]
async fn a_cancelled_session_and_one_that_was_completed_stay_so() {
    let case = Case::failed(2).await;
    let cancel = format!("{}/iterate/cancel", case.planning);
    case.app.post(&cancel, json!({"session_id": case.id})).await;
    assert!(case.refused(1).await.contains("cancelled"));

    let case = Case::failed(1).await;
    let complete = format!("{}/complete", case.planning);
    case.app.post(&complete, json!({})).await;
    let detail = case.refused(1).await;
    assert!(detail.contains("completed"), "{detail}");
}

#[tokio::test]
async fn another_session_and_a_paused_workflow_come_first() {
    let case = Case::failed(1).await;
    let workflow = case.planning.trim_end_matches("/planning").to_owned();
    case.app
        .ok(Method::POST, &format!("{workflow}/pause"), None)
        .await;
    assert!(case.refused(1).await.contains("paused"));
    case.app
        .ok(Method::POST, &format!("{workflow}/resume"), None)
        .await;
    // A later session has taken its place.
    case.app.session(&case.planning, 1).await;
    assert!(case.refused(1).await.contains("is over"));
}

#[tokio::test]
async fn the_last_events_of_an_attempt_are_its_own() {
    let case = Case::failed(2).await;
    let attempts = case.app.get(&case.one("/attempts")).await;
    assert_eq!(attempts[0]["exit_signal"], Value::Null);
    let path = case.one(&format!("/attempts/{}/events", attempts[0]["id"]));
    let events = case.app.get(&path).await;
    assert_eq!(events[0]["event_type"], "iteration_start");
    assert_eq!(events.as_array().unwrap().len(), 1);
    for limit in ["0", "1001", "x"] {
        let path = format!("{path}?limit={limit}");
        assert_eq!(case.app.refused(Method::GET, &path, None).await.0, 422);
    }
}
