//! Limits of the installation, of projects and of sessions.

use std::fs;

use reqwest::Method;
use serde_json::{Value, json};

use crate::app::TestApp;

async fn put(app: &TestApp, path: &str, body: &Value) -> (u16, Value) {
    let answer = app.request(Method::PUT, path).json(body).send().await;
    let answer = answer.unwrap();
    let status = answer.status().as_u16();
    (status, answer.json().await.unwrap())
}

#[tokio::test]
async fn limits_of_the_installation_are_kept_and_taken_away() {
    let app = TestApp::start().await;
    let first = app.get("/api/limits").await;
    assert_eq!(first["limits"]["time_zone"], "UTC");
    assert_eq!(first["limits"].get("day"), None);
    assert_eq!(first["accounts"], json!([]));
    let wanted = json!({
        "max_running": 2, "day": {"usd": 5.0}, "month": {"usd": 50.0, "tokens": 1000},
        "time_zone": "Europe/Berlin", "first_iteration_usd": 0.5, "fruitless_starts": 4,
        "reserve_percent": 30,
    });
    let (status, answer) = put(&app, "/api/limits", &wanted).await;
    assert_eq!((status, &answer["limits"]), (200, &wanted));
    assert_eq!(app.get("/api/limits").await["limits"], wanted);
    let (_, answer) = put(&app, "/api/limits", &json!({})).await;
    assert_eq!(answer["limits"], first["limits"]);
}

#[tokio::test]
async fn limits_that_cannot_be_are_refused_and_change_nothing() {
    let app = TestApp::start().await;
    app.workflow().await;
    let cases = [
        (json!({"max_running": 0}), "max_running"),
        (json!({"day": {"usd": 0}}), "usd: more than 0"),
        (json!({"total": {"tokens": -1}}), "tokens: at least 1"),
    ];
    for path in ["/api/limits", "/api/projects/shop/limits"] {
        let before = app.get(path).await;
        for (body, told) in &cases {
            let (status, answer) = put(&app, path, body).await;
            assert_eq!(status, 422, "{path} {body}");
            let detail = answer["detail"].as_str().unwrap();
            assert!(detail.contains(told), "{detail}");
        }
        assert_eq!(app.get(path).await["limits"], before["limits"]);
    }
    for (body, told) in [
        (json!({"time_zone": "Mars"}), "time zone"),
        (json!({"reserve_percent": 100}), "reserve_percent"),
        (json!({"first_iteration_usd": 0}), "first_iteration_usd"),
        (json!({"fruitless_starts": 0}), "fruitless_starts"),
    ] {
        let (status, answer) = put(&app, "/api/limits", &body).await;
        assert_eq!(status, 422, "{body}");
        let detail = answer["detail"].as_str().unwrap();
        assert!(detail.contains(told), "{detail}");
    }
}

#[tokio::test]
async fn a_project_has_limits_of_its_own() {
    let app = TestApp::start().await;
    app.workflow().await;
    let wanted = json!({"max_running": 1, "total": {"usd": 20.0}});
    let (status, answer) = put(&app, "/api/projects/shop/limits", &wanted).await;
    assert_eq!((status, &answer["limits"]), (200, &wanted));
    assert_eq!(answer["spent"]["total"]["usd"], 0.0);
    let (status, _) = put(&app, "/api/projects/nobody/limits", &wanted).await;
    assert_eq!(status, 404);
}

#[tokio::test]
async fn a_session_is_started_with_all_its_limits_and_shows_them() {
    let app = TestApp::start().await;
    let (planning, folder) = app.workflow().await;
    fs::write(folder.join("plan.md"), "one\n").unwrap();
    let limits = json!({
        "iterations": 4, "max_cost_usd": 2.5, "max_tokens": 1000, "max_wall_secs": 60,
        "deadline": "2999-01-01T06:00:00.000Z",
        "hours": {"from": "22:00", "to": "06:00", "time_zone": "Europe/Berlin"},
        "stop_when": {
            "converged_percent": 1.0, "converged_iterations": 2, "oscillating": true,
            "unchanged_iterations": 2, "failures_in_a_row": 3, "phrase": "DONE",
        },
    });
    let mut body = limits.clone();
    body["prompt"] = json!("Make it better.");
    let started = app.post(&format!("{planning}/iterate"), body).await;
    assert_eq!(started["limits"], limits);
    assert_eq!(started["queue_position"], 1);
    assert_eq!(started["billing"], Value::Null);
    let path = format!("{planning}/iterate/{}", started["id"].as_str().unwrap());
    let (status, changed) = put(&app, &format!("{path}/limits"), &json!({"iterations": 2})).await;
    assert_eq!(
        (status, &changed["limits"]),
        (200, &json!({"iterations": 2}))
    );
    for (body, told) in [
        (json!({"iterations": 0}), "iterations"),
        (json!({"iterations": 2, "deadline": "tomorrow"}), "deadline"),
        (
            json!({"iterations": 2, "hours": {"from": "1", "to": "2", "time_zone": "UTC"}}),
            "22:00",
        ),
        (
            json!({"iterations": 2, "stop_when": {"phrase": " x "}}),
            "phrase",
        ),
        (
            json!({"iterations": 2, "stop_when": {"converged_iterations": 2}}),
            "converged_percent",
        ),
        (json!({"iterations": 2, "max_tokens": 0}), "max_tokens"),
    ] {
        let (status, answer) = put(&app, &format!("{path}/limits"), &body).await;
        assert_eq!(status, 422, "{body}");
        let detail = answer["detail"].as_str().unwrap();
        assert!(detail.contains(told), "{detail}");
    }
    assert_eq!(app.get(&path).await["limits"], json!({"iterations": 2}));
    let cancel = json!({"session_id": started["id"]});
    app.post(&format!("{planning}/iterate/cancel"), cancel)
        .await;
    let (status, answer) = put(&app, &format!("{path}/limits"), &json!({"iterations": 3})).await;
    assert_eq!(status, 409, "{answer}");
}
