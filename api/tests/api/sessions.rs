//! Iteration sessions: start, look, pause, resume, cancel.

use std::{fs, os::unix::fs::symlink, time::Duration};

use redraft_domain::{EventBody, SessionState};
use redraft_store::Request;
use reqwest::Method;
use serde_json::{Value, json};
use tokio::time::Instant;

use crate::app::TestApp;

#[tokio::test]
async fn a_session_starts_from_the_file_and_is_shown_with_its_progress() {
    let app = TestApp::start().await;
    let (planning, folder) = app.workflow().await;
    fs::write(folder.join("plan.md"), "# Plan\r\n").unwrap();
    let wanted = json!({"prompt": "Make it better", "iterations": 2, "model": "sonnet",
        "agent": "claude", "max_cost_usd": 1.5, "max_wall_secs": 600});
    let (status, session) = app
        .send(Method::POST, &format!("{planning}/iterate"), Some(wanted))
        .await;
    assert_eq!(status, 200);
    let id = session["id"].as_str().unwrap().to_owned();
    assert!(id.starts_with("ps-") && id.len() == 15);
    for (field, value) in [
        ("prompt", json!("Make it better")),
        ("iterations_requested", json!(2)),
        ("iterations_completed", json!(0)),
        ("current_iteration", json!(0)),
        ("run_status", json!("pending")),
        ("is_legacy", json!(false)),
        ("error_message", Value::Null),
        ("artifacts", json!({"design_doc": "# Plan\n"})),
        ("status", json!("active")),
        ("project_slug", json!("shop")),
        ("agent", json!("claude")),
        ("model", json!("sonnet")),
        ("max_cost_usd", json!(1.5)),
        ("max_wall_secs", json!(600)),
        ("document_path", json!("plan.md")),
        ("last_event_id", json!(0)),
    ] {
        assert_eq!(session.get(field), Some(&value), "{field}");
    }
    let one = format!("{planning}/iterate/{id}");
    assert_eq!(app.get(&one).await, session);

    app.work_on(&id)
        .await
        .finish(Some("# Plan\n\nMore.\n"))
        .await;
    let after = app.get(&one).await;
    assert_eq!(after["iterations_completed"], 1);
    assert_eq!(after["artifacts"]["design_doc"], "# Plan\n\nMore.\n");
    let iterations = app.get(&format!("{one}/iterations")).await;
    assert_eq!(iterations.as_array().unwrap().len(), 2);
    let first = &iterations[0];
    assert_eq!(
        (&first["status"], &first["summary"]),
        (&json!("completed"), &json!("Better."))
    );
    assert_eq!(first["chars_removed"], 0);
    assert_eq!(
        (&iterations[1]["status"], &iterations[1]["summary"]),
        (&json!("pending"), &Value::Null)
    );
    let diff = app
        .get(&format!("{one}/iterations/{}/diff", first["id"]))
        .await;
    assert!(diff["diff_text"].as_str().unwrap().contains("+More."));
    assert_eq!(
        diff["diff_lines"].as_array().unwrap().last().unwrap(),
        &json!({"line": "+More.", "type": "add"})
    );
    assert_eq!(diff["chars_added"], first["chars_added"]);
    let untouched = app
        .get(&format!("{one}/iterations/{}/diff", iterations[1]["id"]))
        .await;
    assert_eq!(
        (&untouched["diff_text"], &untouched["diff_lines"]),
        (&Value::Null, &json!([]))
    );
    let attempts = app.get(&format!("{one}/attempts")).await;
    assert_eq!(
        (&attempts[0]["iteration_number"], &attempts[0]["ended_at"]),
        (&json!(1), &Value::Null)
    );

    app.work_on(&id).await.finish(None).await;
    let done = app.get(&one).await;
    assert_eq!(
        (&done["run_status"], &done["status"]),
        (&json!("completed"), &json!("active"))
    );
    assert_eq!(done["reason"], "all_iterations");
    let list = app.get(&format!("{planning}/sessions")).await;
    assert_eq!(list[0]["total_chars_added"], first["chars_added"]);
    assert_eq!(list[0]["iterations"].as_array().unwrap().len(), 2);
    let detail = app.get(&format!("{planning}/sessions/{id}")).await;
    assert_eq!(detail["initial_content_size"], "# Plan\n".len());
    assert_eq!(detail["final_content_size"], "# Plan\n\nMore.\n".len());
    assert_eq!(detail["messages"], json!([]));
    let overview = app.get("/api/sessions?limit=1").await;
    assert_eq!(
        (&overview[0]["id"], &overview[0]["project_name"]),
        (&json!(id), &json!("shop"))
    );
}

#[tokio::test]
async fn a_request_out_of_bounds_starts_nothing() {
    let app = TestApp::start().await;
    let (planning, folder) = app.workflow().await;
    fs::write(folder.join("plan.md"), "# Plan\n").unwrap();
    let iterate = format!("{planning}/iterate");
    for bad in [
        json!({}),
        json!({"prompt": ""}),
        json!({"prompt": " \n"}),
        json!({"prompt": "x".repeat(100_001)}),
        json!({"prompt": "a\0b"}),
        json!({"prompt": 1}),
        json!({"prompt": "x", "iterations": 0}),
        json!({"prompt": "x", "iterations": 101}),
        json!({"prompt": "x", "iterations": -1}),
        json!({"prompt": "x", "iterations": 4_294_967_297_i64}),
        json!({"prompt": "x", "iterations": 1.5}),
        json!({"prompt": "x", "iterations": "3"}),
        json!({"prompt": "x", "agent": "gemini"}),
        json!({"prompt": "x", "agent": ""}),
        json!({"prompt": "x", "model": ""}),
        json!({"prompt": "x", "model": "--flag"}),
        json!({"prompt": "x", "model": "opus; rm -rf"}),
        json!({"prompt": "x", "model": "m".repeat(101)}),
        json!({"prompt": "x", "max_cost_usd": 0}),
        json!({"prompt": "x", "max_cost_usd": -1}),
        json!({"prompt": "x", "max_wall_secs": 0}),
        json!({"prompt": "x", "max_wall_secs": -5}),
    ] {
        let (status, detail) = app.refused(Method::POST, &iterate, Some(bad.clone())).await;
        let shown: String = bad.to_string().chars().take(80).collect();
        assert_eq!(status, 422, "{shown}: {detail}");
    }
    assert_eq!(app.get(&format!("{planning}/sessions")).await, json!([]));
    assert_eq!(app.get(&format!("{planning}/revisions")).await, json!([]));
    let longest = json!({"prompt": "é".repeat(100_000), "iterations": 100});
    app.post(&iterate, longest).await;
}

#[tokio::test]
async fn a_document_that_cannot_be_read_starts_nothing() {
    let app = TestApp::start().await;
    let (planning, folder) = app.workflow().await;
    let outside = app.folder("outside").join("secret.md");
    fs::write(&outside, "secret").unwrap();
    let file = folder.join("plan.md");
    let iterate = format!("{planning}/iterate");
    let wanted = || Some(json!({"prompt": "x"}));
    for content in [
        b"\xff\xfe".to_vec(),
        b"a\0b".to_vec(),
        vec![b'x'; (2 << 20) + 1],
    ] {
        fs::write(&file, content).unwrap();
        let (status, detail) = app.refused(Method::POST, &iterate, wanted()).await;
        assert_eq!(status, 422, "{detail}");
    }
    fs::remove_file(&file).unwrap();
    symlink(&outside, &file).unwrap();
    assert_eq!(app.refused(Method::POST, &iterate, wanted()).await.0, 422);
    fs::remove_file(&file).unwrap();
    fs::create_dir(&file).unwrap();
    assert_eq!(app.refused(Method::POST, &iterate, wanted()).await.0, 422);
    assert_eq!(app.get(&format!("{planning}/sessions")).await, json!([]));
    assert_eq!(app.get(&format!("{planning}/revisions")).await, json!([]));
    fs::remove_dir(&file).unwrap();
    let session = app.post(&iterate, wanted().unwrap()).await;
    assert_eq!(session["artifacts"], Value::Null, "no document yet");
}

#[tokio::test]
async fn a_step_that_is_not_for_planning_starts_nothing() {
    let app = TestApp::start().await;
    app.post("/api/projects", json!({"path": app.folder("shop")}))
        .await;
    let steps = json!([{"name": "x", "step_type": "autonomous"}]);
    let new = json!({"name": "x", "steps": steps});
    let workflow = app.post("/api/projects/shop/workflows", new).await;
    let id = workflow["id"].as_str().unwrap();
    let iterate = format!("/api/projects/shop/workflows/{id}/planning/iterate");
    let (status, _) = app
        .refused(Method::POST, &iterate, Some(json!({"prompt": "x"})))
        .await;
    assert_eq!(status, 400);
}

#[tokio::test]
async fn a_second_session_of_a_workflow_or_over_one_document_has_to_wait() {
    let app = TestApp::start().await;
    let (planning, folder) = app.workflow().await;
    fs::write(folder.join("plan.md"), "# Plan\n").unwrap();
    let id = app.session(&planning, 1).await;
    let wanted = || Some(json!({"prompt": "x"}));
    let (status, detail) = app
        .refused(Method::POST, &format!("{planning}/iterate"), wanted())
        .await;
    assert_eq!(status, 409);
    assert!(detail.contains(&id), "{detail}");

    symlink(folder.join("plan.md"), folder.join("same.md")).unwrap();
    let step = json!({"name": "x", "step_type": "interactive",
        "config": {"design_doc_path": "same.md"}});
    let new = json!({"name": "Second", "steps": [step]});
    let other = app.post("/api/projects/shop/workflows", new).await;
    let other = other["id"].as_str().unwrap();
    let there = format!("/api/projects/shop/workflows/{other}/planning");
    let (status, detail) = app
        .refused(Method::POST, &format!("{there}/iterate"), wanted())
        .await;
    assert_eq!(status, 409);
    assert!(detail.contains(&id), "{detail}");

    app.post(
        &format!("{planning}/iterate/cancel"),
        json!({"session_id": id}),
    )
    .await;
    app.session(&there, 1).await;
}

#[tokio::test]
async fn a_new_session_goes_on_from_the_earlier_ones_document() {
    let app = TestApp::start().await;
    let (planning, _) = app.workflow().await;
    let first = app.session(&planning, 1).await;
    app.work_on(&first).await.finish(Some("# Made\n")).await;
    let second = app.session(&planning, 1).await;
    let session = app.get(&format!("{planning}/iterate/{second}")).await;
    assert_eq!(session["artifacts"]["design_doc"], "# Made\n");
    let earlier = app.get(&format!("{planning}/iterate/{first}")).await;
    assert_eq!(earlier["status"], "completed");
    let list = app.get(&format!("{planning}/sessions")).await;
    assert_eq!(
        (&list[0]["id"], &list[1]["id"]),
        (&json!(second), &json!(first))
    );
}

#[tokio::test]
async fn a_queued_session_is_cancelled_at_once_and_only_once() {
    let app = TestApp::start().await;
    let (planning, _) = app.workflow().await;
    let id = app.session(&planning, 2).await;
    let cancel = format!("{planning}/iterate/cancel");
    let ended = app.post(&cancel, json!({"session_id": id})).await;
    assert_eq!(
        (&ended["run_status"], &ended["status"]),
        (&json!("cancelled"), &json!("active"))
    );
    let body = || Some(json!({"session_id": id}));
    assert_eq!(app.refused(Method::POST, &cancel, body()).await.0, 400);
    for (body, status) in [
        (json!({"session_id": "ps-000000000000"}), 404),
        (json!({"session_id": "nothing"}), 404),
        (json!({"session_id": ""}), 422),
        (json!({}), 422),
    ] {
        assert_eq!(
            app.refused(Method::POST, &cancel, Some(body)).await.0,
            status
        );
    }
}

#[tokio::test]
async fn the_worker_that_holds_a_session_ends_it_and_the_answer_waits_for_that() {
    let app = TestApp::start().await;
    let (planning, _) = app.workflow().await;
    let id = app.session(&planning, 2).await;
    let work = app.work_on(&id).await;
    let cancel = format!("{planning}/iterate/cancel");
    let asking = app.post(&cancel, json!({"session_id": id}));
    let working = async {
        tokio::time::sleep(Duration::from_millis(300)).await;
        let end = |state: SessionState| Request::Cancel.fulfil(state);
        app.store
            .stand_still(&work.id, work.epoch, end)
            .await
            .unwrap();
    };
    let started = Instant::now();
    let (ended, ()) = tokio::join!(asking, working);
    assert_eq!(ended["run_status"], "cancelled");
    assert!(
        started.elapsed() < Duration::from_millis(1_900),
        "{:?}",
        started.elapsed()
    );
}

#[tokio::test]
async fn a_worker_that_does_not_answer_is_cut_off() {
    let app = TestApp::start().await;
    let (planning, _) = app.workflow().await;
    let id = app.session(&planning, 2).await;
    let work = app.work_on(&id).await;
    let started = Instant::now();
    let ended = app
        .post(
            &format!("{planning}/iterate/cancel"),
            json!({"session_id": id}),
        )
        .await;
    assert_eq!(ended["run_status"], "cancelled");
    assert!(
        started.elapsed() >= Duration::from_millis(1_900),
        "{:?}",
        started.elapsed()
    );
    let body = EventBody::Thinking {
        text: "late".into(),
    };
    let late = redraft_store::NewEvent {
        iteration: Some(1),
        attempt: None,
        body,
        at: app.store.now(),
    };
    assert!(
        app.store
            .append_events(&work.id, work.epoch, &[late])
            .await
            .is_err()
    );
}

#[tokio::test]
async fn a_session_is_paused_and_resumed_where_its_state_allows_it() {
    let app = TestApp::start().await;
    let (planning, _) = app.workflow().await;
    let id = app.session(&planning, 2).await;
    let one = format!("{planning}/iterate/{id}");
    let (pause, resume) = (format!("{one}/pause"), format!("{one}/resume"));
    assert_eq!(
        app.refused(Method::POST, &resume, None).await.0,
        409,
        "it is not paused"
    );
    let paused = app.ok(Method::POST, &pause, None).await;
    assert_eq!(
        (&paused["run_status"], &paused["reason"]),
        (&json!("paused"), &json!("user"))
    );
    assert_eq!(paused["needs_user"], false);
    assert_eq!(
        app.refused(Method::POST, &pause, None).await.0,
        409,
        "it is paused"
    );
    let resumed = app.ok(Method::POST, &resume, None).await;
    assert_eq!(resumed["run_status"], "pending");
    app.post(
        &format!("{planning}/iterate/cancel"),
        json!({"session_id": id}),
    )
    .await;
    for path in [&pause, &resume] {
        assert_eq!(
            app.refused(Method::POST, path, None).await.0,
            409,
            "it has ended"
        );
    }
}

#[tokio::test]
async fn what_belongs_to_another_workflow_is_not_found() {
    let app = TestApp::start().await;
    let (planning, _) = app.workflow().await;
    let id = app.session(&planning, 1).await;
    let iterations = app
        .get(&format!("{planning}/iterate/{id}/iterations"))
        .await;
    let iteration = &iterations[0]["id"];
    let other = app
        .post("/api/projects/shop/workflows", json!({"name": "Other"}))
        .await;
    let other = other["id"].as_str().unwrap();
    let there = format!("/api/projects/shop/workflows/{other}/planning");
    for planning in [there.as_str(), &planning.replace("/shop/", "/nowhere/")] {
        for (method, path) in [
            (Method::GET, format!("{planning}/iterate/{id}")),
            (Method::GET, format!("{planning}/iterate/stream/{id}")),
            (Method::GET, format!("{planning}/iterate/{id}/events")),
            (Method::GET, format!("{planning}/iterate/{id}/events/1")),
            (Method::GET, format!("{planning}/iterate/{id}/iterations")),
            (
                Method::GET,
                format!("{planning}/iterate/{id}/iterations/{iteration}/diff"),
            ),
            (Method::GET, format!("{planning}/iterate/{id}/attempts")),
            (Method::POST, format!("{planning}/iterate/{id}/pause")),
            (Method::POST, format!("{planning}/iterate/{id}/resume")),
            (Method::GET, format!("{planning}/sessions/{id}")),
        ] {
            assert_eq!(app.refused(method, &path, None).await.0, 404, "{path}");
        }
        let body = Some(json!({"session_id": id}));
        let cancel = format!("{planning}/iterate/cancel");
        assert_eq!(app.refused(Method::POST, &cancel, body).await.0, 404);
    }
    for path in [
        format!("{planning}/iterate/ps-000000000000"),
        format!("{planning}/iterate/{id}/iterations/999999/diff"),
        format!("{planning}/iterate/{id}/events/999999"),
    ] {
        assert_eq!(app.refused(Method::GET, &path, None).await.0, 404, "{path}");
    }
    let (status, _) = app
        .refused(
            Method::GET,
            &format!("{planning}/iterate/{id}/iterations/x/diff"),
            None,
        )
        .await;
    assert_eq!(status, 422);
    assert_eq!(
        app.get(&format!("{planning}/iterate/{id}")).await["run_status"],
        "pending"
    );
}
