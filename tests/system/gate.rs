//! The admission gate from the outside: budgets, hours, places, stop rules, and limits that change.

use std::time::Duration;

use redraft_domain::{Clock as _, SystemClock};
use reqwest::Method;
use serde_json::{Value, json};

use crate::{
    app::{Project, TestApp, eventually},
    documents::SHOP,
    session::Session,
};

async fn planned(app: &TestApp, name: &str) -> (Project, String) {
    let project = app.project(name).await;
    project.write("design.md", SHOP);
    let planning = app.workflow(&project, "design.md").await;
    (project, planning)
}

async fn put(app: &TestApp, path: &str, body: Value) -> Value {
    let (status, answer) = app.send(Method::PUT, path, Some(body)).await;
    assert!(status.is_success(), "{status} {answer}");
    answer
}

/// More than a message of the demo agent costs.
const MESSAGE_USD: f64 = 0.04;

#[tokio::test]
async fn workers_together_overspend_a_budget_by_no_more_than_a_message_each() {
    let app = TestApp::up(2);
    let budget = json!({"day": {"usd": 0.15}, "first_iteration_usd": 0.05});
    put(&app, "/api/limits", budget).await;
    let mut sessions = Vec::new();
    let projects = [planned(&app, "one").await, planned(&app, "two").await];
    for (_, planning) in &projects {
        let body = json!({"prompt": "Make it complete.", "iterations": 5});
        sessions.push(Session::start_with(&app, planning, body).await);
    }
    for session in &sessions {
        let waiting = eventually("a session waits for the next day", async || {
            let now = session.get().await;
            let until = now["wait_until"].as_str()?.to_owned();
            until.contains("T00:00:00").then_some(now)
        })
        .await;
        assert_eq!(waiting["reason"], "budget");
        let sentence = waiting["sentence"].as_str().unwrap();
        assert!(sentence.contains("the budget of the day"), "{sentence}");
        for attempt in session.attempts().await {
            let cost = attempt["cost_usd"].as_f64().unwrap();
            let reserved = attempt["reserved_usd"].as_f64().unwrap();
            assert!(cost <= reserved + MESSAGE_USD, "{attempt}");
        }
    }
    let limits = app.get("/api/limits").await;
    let day = &limits["spent"]["day"];
    let spent = day["usd"].as_f64().unwrap();
    assert!((0.15..=0.15 + 2.0 * MESSAGE_USD).contains(&spent), "{day}");
    assert_eq!(day["reserved_usd"], 0.0);
    let told: f64 = [sessions[0].get().await, sessions[1].get().await]
        .iter()
        .map(|session| session["cost_usd"].as_f64().unwrap())
        .sum();
    assert!((told - spent).abs() < 1e-9, "{told} {spent}");

    // With more money both go on when the user says so, where they were.
    put(&app, "/api/limits", json!({"day": {"usd": 100.0}})).await;
    for session in &sessions {
        session.resume().await;
        let told = session.follow().await;
        session.check(&told).await;
        assert_eq!(told.last().unwrap().data["iterations_completed"], 5);
    }
}

#[tokio::test]
async fn a_session_waits_for_its_hours_unless_the_user_lets_it_run() {
    let app = TestApp::up(1);
    let (_, planning) = planned(&app, "shop").await;
    let hour = |hours| {
        let at = SystemClock.now().plus(Duration::from_hours(hours));
        format!("{}:00", &at.to_string()[11..13])
    };
    let body = json!({
        "prompt": "Make it complete.", "iterations": 1,
        "hours": {"from": hour(2), "to": hour(4), "time_zone": "UTC"},
    });
    let session = Session::start_with(&app, &planning, body).await;
    let waiting = session.until("waiting").await;
    assert_eq!(waiting["reason"], "hours");
    assert_eq!(waiting["queue_position"], 1);
    assert_eq!(session.attempts().await.len(), 0);
    session.resume().await;
    session.check(&session.follow().await).await;
}

#[tokio::test]
async fn a_session_stops_by_its_rules_and_says_why() {
    let app = TestApp::up(1);
    let (_, planning) = planned(&app, "shop").await;
    let body = json!({
        "prompt": "Make it complete.\ndemo: nochange=1", "iterations": 9,
        "stop_when": {"unchanged_iterations": 2, "failures_in_a_row": 3},
    });
    let session = Session::start_with(&app, &planning, body).await;
    let told = session.follow().await;
    assert_eq!(told.last().unwrap().data["iterations_completed"], 2);
    let ended = session.get().await;
    assert_eq!(ended["reason"], "unchanged");
    assert_eq!(
        ended["sentence"],
        "Stopped: each of the last 2 iterations changed nothing; 2 of 9 iterations are done."
    );
}

#[tokio::test]
async fn only_as_many_sessions_run_as_the_installation_allows() {
    let app = TestApp::up(2);
    put(&app, "/api/limits", json!({"max_running": 1})).await;
    let (_, one) = planned(&app, "one").await;
    let (_, two) = planned(&app, "two").await;
    let prompt = "Make it complete.\ndemo: speed=4";
    let (one, two) = (
        Session::start(&app, &one, prompt, 2).await,
        Session::start(&app, &two, prompt, 2).await,
    );
    let mut both_wanted = 0;
    eventually("both to end", async || {
        let agents = app.processes("demo-agent").len();
        assert!(agents <= 1, "{agents} agents run at once");
        let open = |session: &Value| {
            ["pending", "running"].contains(&session["run_status"].as_str().unwrap())
        };
        let (one, two) = (one.get().await, two.get().await);
        both_wanted += usize::from(open(&one) && open(&two));
        (!open(&one) && !open(&two)).then_some(())
    })
    .await;
    assert!(both_wanted > 0);
    for session in [&one, &two] {
        session.check(&session.follow().await).await;
    }
}

#[tokio::test]
async fn limits_change_while_a_session_runs() {
    let app = TestApp::up(1);
    let (_, planning) = planned(&app, "shop").await;
    let prompt = "Make it complete.\ndemo: speed=4";
    let session = Session::start(&app, &planning, prompt, 9).await;
    app.agent().await;
    let path = format!("{}/{}/limits", session.iterate_path(), session.id);
    let changed = put(&app, &path, json!({"iterations": 2, "max_tokens": 900_000})).await;
    assert_eq!(changed["iterations_requested"], 2);
    assert_eq!(changed["limits"]["max_tokens"], 900_000);
    let told = session.follow().await;
    session.check(&told).await;
    assert_eq!(told.last().unwrap().data["iterations_completed"], 2);
    let late = app.send(Method::PUT, &path, Some(json!({"iterations": 5})));
    assert_eq!(late.await.0, 409);
    tokio::time::sleep(Duration::from_millis(300)).await;
    assert_eq!(session.iterations().await.len(), 2);
}
