//! The way of a workflow through its states, one verb at a time.

use std::fs;

use reqwest::Method;
use serde_json::{Value, json};

use crate::app::TestApp;

const VERBS: [&str; 6] = [
    "start",
    "pause",
    "resume",
    "advance",
    "archive",
    "unarchive",
];

/// The path of a workflow with one step of each of these types.
pub(crate) async fn made_of(app: &TestApp, types: &[&str]) -> String {
    app.post("/api/projects", json!({"path": app.folder("shop")}))
        .await;
    let steps: Vec<Value> = types
        .iter()
        .enumerate()
        .map(|(place, step_type)| {
            let config = json!({"design_doc_path": format!("{}.md", place + 1)});
            json!({"name": format!("Step {}", place + 1), "step_type": step_type, "config": config})
        })
        .collect();
    let path = "/api/projects/shop/workflows";
    let made = app
        .post(path, json!({"name": "Long", "steps": steps}))
        .await;
    format!("{path}/{}", made["id"].as_str().unwrap())
}

pub(crate) const PLAN: &str = "interactive";

/// The workflow's status and current step, and its steps' states in order.
pub(crate) fn told(workflow: &Value) -> (String, Option<i64>, Vec<String>) {
    let text = |value: &Value| value.as_str().unwrap().to_owned();
    let steps = workflow["steps"].as_array().unwrap();
    let states = steps.iter().map(|step| text(&step["status"]));
    (
        text(&workflow["status"]),
        workflow["current_step"].as_i64(),
        states.collect(),
    )
}

fn state(status: &str, current: Option<i64>, steps: &[&str]) -> (String, Option<i64>, Vec<String>) {
    let steps = steps.iter().map(ToString::to_string).collect();
    (status.to_owned(), current, steps)
}

/// A verb that must succeed; what it answers is what is stored.
pub(crate) async fn done(app: &TestApp, path: &str, verb: &str) -> Value {
    let answer = app.ok(Method::POST, &format!("{path}/{verb}"), None).await;
    let workflow = path.split("/steps/").next().unwrap();
    assert_eq!(app.get(workflow).await, answer);
    answer
}

/// A verb that must be refused because of a state; nothing is changed by it.
pub(crate) async fn refused(app: &TestApp, path: &str, verb: &str) -> String {
    let workflow = path.split("/steps/").next().unwrap();
    let before = app.get(workflow).await;
    let path = format!("{path}/{verb}");
    let (status, detail) = app.refused(Method::POST, &path, None).await;
    assert_eq!(status, 409, "{path}: {detail}");
    assert_eq!(app.get(workflow).await, before, "{path}");
    detail
}

#[tokio::test]
async fn a_workflow_goes_from_draft_to_completed() {
    let app = TestApp::start().await;
    let w = made_of(&app, &[PLAN, PLAN]).await;
    let started = done(&app, &w, "start").await;
    assert_eq!(
        told(&started),
        state("active", Some(1), &["active", "pending"])
    );
    let paused = done(&app, &w, "pause").await;
    assert_eq!(
        told(&paused),
        state("paused", Some(1), &["active", "pending"])
    );
    let resumed = done(&app, &w, "resume").await;
    assert_eq!(told(&resumed), told(&started));
    let advanced = done(&app, &w, "advance").await;
    let expected = state("active", Some(2), &["completed", "active"]);
    assert_eq!(told(&advanced), expected);
    let archived = done(&app, &w, "archive").await;
    let expected = state("archived", Some(2), &["completed", "active"]);
    assert_eq!(told(&archived), expected);
    let back = done(&app, &w, "unarchive").await;
    assert_eq!(told(&back), told(&advanced));
    let end = done(&app, &w, "advance").await;
    let expected = state("completed", None, &["completed", "completed"]);
    assert_eq!(told(&end), expected);
    assert_eq!(end["current_step"], Value::Null);
}

#[tokio::test]
async fn a_verb_that_the_state_does_not_allow_is_refused_and_says_what_is_possible() {
    let app = TestApp::start().await;
    let w = made_of(&app, &[PLAN]).await;
    // What leads to each state, what is possible in it, and a word of what a refusal names.
    for (way, possible, named) in [
        (None, &["start", "archive"][..], "start it"),
        (Some("start"), &["pause", "advance", "archive"], "pause it"),
        (Some("pause"), &["resume", "archive"], "resume it"),
        (Some("archive"), &["unarchive"], "unarchive it"),
    ] {
        if let Some(verb) = way {
            done(&app, &w, verb).await;
        }
        for verb in VERBS.iter().filter(|verb| !possible.contains(verb)) {
            let detail = refused(&app, &w, verb).await;
            assert!(detail.contains(named), "{verb}: {detail}");
        }
    }
    for verb in ["unarchive", "advance"] {
        done(&app, &w, verb).await;
    }
    for verb in VERBS.iter().filter(|verb| **verb != "archive") {
        let detail = refused(&app, &w, verb).await;
        assert!(detail.contains("reopen one of its steps"), "{detail}");
    }
}

#[tokio::test]
async fn the_verbs_of_an_unknown_workflow_are_not_found() {
    let app = TestApp::start().await;
    let w = made_of(&app, &[PLAN]).await;
    for verb in VERBS {
        for path in [
            w.replace("/shop/", "/blog/"),
            w.replace("wf-", "wf-x"),
            String::from("/api/projects/shop/workflows/wf-000000000000"),
        ] {
            let path = format!("{path}/{verb}");
            let (status, detail) = app.refused(Method::POST, &path, None).await;
            assert_eq!(status, 404, "{path}: {detail}");
        }
    }
}

#[tokio::test]
async fn a_paused_or_archived_workflow_lets_no_session_start_go_on_or_be_completed() {
    let app = TestApp::start().await;
    let w = made_of(&app, &[PLAN, PLAN]).await;
    let planning = format!("{w}/planning");
    let id = app.session(&planning, 2).await;
    for verb in ["pause", "archive", "advance"] {
        let detail = refused(&app, &w, verb).await;
        assert!(detail.contains(&id), "{verb}: {detail}");
    }
    let session = format!("{planning}/iterate/{id}");
    app.post(&format!("{session}/pause"), Value::Null).await;
    for verb in ["pause", "archive"] {
        done(&app, &w, verb).await;
        for (path, body) in [
            (format!("{planning}/iterate"), json!({"prompt": "x"})),
            (format!("{session}/resume"), Value::Null),
            (format!("{planning}/complete"), json!({})),
        ] {
            let (status, detail) = app.refused(Method::POST, &path, Some(body)).await;
            assert_eq!(status, 409, "{path}: {detail}");
            assert!(detail.contains(&format!("is {verb}")), "{path}: {detail}");
        }
    }
    done(&app, &w, "unarchive").await;
    let resumed = app.post(&format!("{session}/resume"), Value::Null).await;
    assert_eq!(resumed["run_status"], "pending");
}

#[tokio::test]
async fn an_autonomous_step_has_its_turn_but_cannot_be_started() {
    let app = TestApp::start().await;
    let w = made_of(&app, &["autonomous", PLAN, "autonomous"]).await;
    let made = app.get(&w).await;
    let first = format!("{w}/steps/{}", made["steps"][0]["id"]);
    for path in [&w, &first] {
        let detail = refused(&app, path, "start").await;
        assert!(detail.contains("isolated worktrees"), "{detail}");
    }
    let iterate = format!("{w}/planning/iterate");
    let wanted = Some(json!({"prompt": "x"}));
    let (status, detail) = app.refused(Method::POST, &iterate, wanted.clone()).await;
    assert_eq!(status, 400, "{detail}");
    assert!(detail.contains("not an interactive one"), "{detail}");
    done(&app, &first, "skip").await;
    done(&app, &w, "start").await;
    let advanced = done(&app, &w, "advance").await;
    let expected = state("active", Some(3), &["skipped", "completed", "active"]);
    assert_eq!(told(&advanced), expected);
    assert_eq!(app.refused(Method::POST, &iterate, wanted).await.0, 400);
    let end = done(&app, &w, "advance").await;
    assert_eq!(end["status"], "completed");
    done(&app, &first, "reopen").await;
    let reopened = app.get(&w).await;
    assert_eq!(reopened["current_step"], 1);
}

#[tokio::test]
async fn advancing_saves_what_the_session_has_made() {
    let app = TestApp::start().await;
    let w = made_of(&app, &[PLAN, PLAN]).await;
    let planning = format!("{w}/planning");
    let id = app.session(&planning, 1).await;
    app.work_on(&id).await.finish(Some("made\n")).await;
    let advanced = done(&app, &w, "advance").await;
    let expected = state("active", Some(2), &["completed", "active"]);
    assert_eq!(told(&advanced), expected);
    let session = app.get(&format!("{planning}/iterate/{id}")).await;
    assert_eq!(session["status"], "completed");
    let kept = app.store.resources(&"shop".parse().unwrap()).await.unwrap();
    assert_eq!(kept.len(), 1);
    let file = app.folder("shop").join(&kept[0].path);
    assert_eq!(fs::read_to_string(file).unwrap(), "made\n");

    let second = app.session(&planning, 1).await;
    let session = app.get(&format!("{planning}/iterate/{second}")).await;
    assert_eq!(session["step_id"], advanced["steps"][1]["id"]);
}

#[tokio::test]
async fn advancing_says_when_a_document_cannot_be_kept() {
    let app = TestApp::start().await;
    let w = made_of(&app, &[PLAN]).await;
    let planning = format!("{w}/planning");
    let id = app.session(&planning, 1).await;
    app.work_on(&id).await.finish(Some("made\n")).await;
    // Where the resources belong, a file stands in the way.
    let ours = app.folder("shop").join(".redraft");
    fs::create_dir_all(&ours).unwrap();
    let resources = ours.join("resources");
    let _none_yet = fs::remove_dir_all(&resources);
    fs::write(&resources, "in the way").unwrap();
    let path = format!("{w}/advance");
    let (status, detail) = app.refused(Method::POST, &path, None).await;
    assert_eq!(status, 409, "{detail}");
    assert_eq!(app.get(&w).await["current_step"], 1);
}
