//! What may be asked of a session in each of its states.

use std::{fs, time::Duration};

use redraft_domain::{EndReason, SessionState, TransitionError, WaitReason};
use reqwest::Method;
use serde_json::{Value, json};

use crate::app::{TestApp, Work};

/// A workflow with one session.
struct Case {
    app: TestApp,
    planning: String,
    id: String,
}

impl Case {
    async fn pending() -> Self {
        let app = TestApp::start().await;
        let (planning, folder) = app.workflow().await;
        fs::write(folder.join("plan.md"), "one\n").unwrap();
        let id = app.session(&planning, 2).await;
        Self { app, planning, id }
    }

    async fn waiting() -> Self {
        let case = Self::pending().await;
        case.work().await.wait().await;
        assert_eq!(case.get().await["run_status"], "waiting");
        case
    }

    async fn paused() -> Self {
        let case = Self::pending().await;
        case.ok("pause").await;
        case
    }

    /// Lets a worker take the session.
    async fn work(&self) -> Work<'_> {
        self.app.work_on(&self.id).await
    }

    fn one(&self, verb: &str) -> String {
        format!("{}/iterate/{}/{verb}", self.planning, self.id)
    }

    async fn get(&self) -> Value {
        self.app.get(self.one("").trim_end_matches('/')).await
    }

    async fn ok(&self, verb: &str) -> Value {
        self.app.ok(Method::POST, &self.one(verb), None).await
    }

    async fn cancel(&self) -> Value {
        let body = json!({"session_id": self.id});
        let path = format!("{}/iterate/cancel", self.planning);
        self.app.post(&path, body).await
    }

    /// The status and words of a POST that must fail below the workflow's planning.
    async fn refused(&self, path: &str, body: Option<Value>) -> (u16, String) {
        let path = format!("{}/{path}", self.planning);
        self.app.refused(Method::POST, &path, body).await
    }
}

impl Work<'_> {
    /// Lets the session wait for an hour, as after a usage limit.
    async fn wait(self) {
        let until = self.app.store.now().plus(Duration::from_hours(1));
        let message = String::from("Later.");
        self.turn(|state| state.wait(until, WaitReason::UsageLimit, message))
            .await;
    }

    /// Ends the session without a result.
    async fn fail(self) {
        let message = String::from("It could not go on.");
        self.turn(|state| state.fail(EndReason::Fatal, message))
            .await;
    }

    async fn turn(self, into: impl FnOnce(SessionState) -> Result<SessionState, TransitionError>) {
        let store = &self.app.store;
        store.stand_still(&self.id, self.epoch, into).await.unwrap();
    }
}

#[tokio::test]
async fn whatever_an_open_session_does_a_second_one_has_to_wait_for_it() {
    let wanted = || Some(json!({"prompt": "x"}));
    let running = Case::pending().await;
    let _work = running.work().await;
    assert_eq!(running.get().await["run_status"], "running");
    for (state, case) in [
        ("pending", &Case::pending().await),
        ("running", &running),
        ("waiting", &Case::waiting().await),
        ("paused", &Case::paused().await),
    ] {
        let (status, detail) = case.refused("iterate", wanted()).await;
        assert_eq!(status, 409, "{state}: {detail}");
        assert!(detail.contains(&case.id), "{state}: {detail}");
        let list = case.app.get(&format!("{}/sessions", case.planning)).await;
        assert_eq!(list.as_array().unwrap().len(), 1, "{state}");
    }
}

#[tokio::test]
async fn a_waiting_and_a_paused_session_are_cancelled_at_once() {
    for case in [Case::waiting().await, Case::paused().await] {
        let ended = case.cancel().await;
        assert_eq!(ended["run_status"], "cancelled");
        assert_eq!(ended["id"], json!(case.id));
        let body = Some(json!({"session_id": case.id}));
        assert_eq!(case.refused("iterate/cancel", body).await.0, 400);
    }
}

#[tokio::test]
async fn a_session_that_ended_in_any_way_cannot_be_cancelled() {
    let completed = Case::pending().await;
    for _ in 0..2 {
        completed.work().await.finish(None).await;
    }
    let failed = Case::pending().await;
    failed.work().await.fail().await;
    let cancelled = Case::pending().await;
    cancelled.cancel().await;
    for (state, case) in [
        ("completed", &completed),
        ("error", &failed),
        ("cancelled", &cancelled),
    ] {
        assert_eq!(case.get().await["run_status"], state);
        let body = Some(json!({"session_id": case.id}));
        let (status, detail) = case.refused("iterate/cancel", body).await;
        assert_eq!(status, 400, "{state}: {detail}");
        for verb in ["pause", "resume"] {
            let path = format!("iterate/{}/{verb}", case.id);
            assert_eq!(case.refused(&path, None).await.0, 409, "{state}: {verb}");
        }
        assert_eq!(case.get().await["run_status"], state);
    }
}

#[tokio::test]
async fn a_waiting_session_is_paused_or_resumed_before_its_time() {
    let case = Case::waiting().await;
    let waiting = case.get().await;
    assert_eq!(waiting["reason"], "usage_limit");
    assert!(waiting["wait_until"].is_string());
    assert_eq!(case.ok("resume").await["run_status"], "pending");
    assert_eq!(case.get().await["wait_until"], Value::Null);

    let case = Case::waiting().await;
    assert_eq!(case.ok("pause").await["run_status"], "paused");
    assert_eq!(case.ok("resume").await["run_status"], "pending");
}

#[tokio::test]
async fn a_running_session_cannot_be_resumed() {
    let case = Case::pending().await;
    let _work = case.work().await;
    let path = format!("iterate/{}/resume", case.id);
    assert_eq!(case.refused(&path, None).await.0, 409);
}

#[tokio::test]
async fn a_step_is_not_completed_while_its_session_goes_on() {
    let with = || Some(json!({"design_doc": "mine\n", "guardrails": "mine"}));
    let running = Case::pending().await;
    let _work = running.work().await;
    for (state, case) in [
        ("pending", &Case::pending().await),
        ("running", &running),
        ("waiting", &Case::waiting().await),
    ] {
        let (status, detail) = case.refused("complete", with()).await;
        assert_eq!(status, 409, "{state}: {detail}");
        let session = case.get().await;
        assert_eq!(
            session["artifacts"],
            json!({"design_doc": "one\n"}),
            "{state}"
        );
        assert_eq!(session["status"], "active", "{state}");
    }
}

#[tokio::test]
async fn a_step_is_completed_after_a_session_that_failed_or_was_cancelled() {
    let failed = Case::pending().await;
    failed.work().await.fail().await;
    let cancelled = Case::pending().await;
    cancelled.cancel().await;
    for case in [&failed, &cancelled] {
        let complete = format!("{}/complete", case.planning);
        let session = case.app.post(&complete, json!({})).await;
        assert_eq!(session["status"], "completed");
        assert_eq!(session["artifacts"]["design_doc"], "one\n");
        assert_eq!(case.refused("complete", Some(json!({}))).await.0, 404);
        let artifacts = format!("{}/artifacts", case.planning);
        let change = Some(json!({"guardrails": "late"}));
        let late = case.app.refused(Method::PATCH, &artifacts, change).await;
        assert_eq!(late.0, 404, "nothing is active any more");
    }
}

#[tokio::test]
async fn results_that_are_no_text_complete_nothing() {
    let case = Case::paused().await;
    for bad in [
        json!({"design_doc": "a\0b"}),
        json!({"design_doc": 1}),
        json!({"guardrails": {}}),
        json!({"guardrails": "a\0b"}),
        json!({"design_doc": "é".repeat(1_100_000)}),
        json!({"guardrails": "x".repeat(2_097_153)}),
        json!([]),
    ] {
        let (status, detail) = case.refused("complete", Some(bad.clone())).await;
        let shown: String = bad.to_string().chars().take(60).collect();
        assert_eq!(status, 422, "{shown}: {detail}");
    }
    let session = case.get().await;
    assert_eq!(session["run_status"], "paused");
    assert_eq!(session["artifacts"], json!({"design_doc": "one\n"}));
}

#[tokio::test]
async fn a_restored_revision_is_the_users_edit_also_while_a_worker_runs() {
    let case = Case::pending().await;
    case.work().await.finish(Some("two\n")).await;
    let _work = case.work().await;
    let path = format!("{}/revisions", case.planning);
    let revisions = case.app.get(&path).await;
    let first = &revisions[1]["id"];
    let restore = format!("{path}/{first}/restore");
    let (status, restored) = case.app.send(Method::POST, &restore, None).await;
    assert_eq!(status, 201, "{restored}");
    assert_eq!(restored["author"], "user");
    assert_eq!(restored["parent_id"], revisions[0]["id"]);
    assert_eq!(restored["session_id"], json!(case.id));
    let session = case.get().await;
    assert_eq!(session["run_status"], "running");
    assert_eq!(session["artifacts"]["design_doc"], "one\n");
    assert_eq!(case.refused("revisions/one/restore", None).await.0, 422);
}
