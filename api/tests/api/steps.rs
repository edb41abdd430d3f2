//! Steps: started, skipped, reopened, added, removed and put into another order.

use reqwest::Method;
use serde_json::{Value, json};

use crate::{
    app::TestApp,
    workflow_verbs::{PLAN, done, made_of, refused, told},
};

/// The path of the step at this place, from 1.
async fn step(app: &TestApp, w: &str, place: usize) -> String {
    format!("{w}/steps/{}", app.get(w).await["steps"][place - 1]["id"])
}

fn states(workflow: &Value) -> Vec<String> {
    told(workflow).2
}

#[tokio::test]
async fn a_step_is_started_skipped_and_reopened() {
    let app = TestApp::start().await;
    let w = made_of(&app, &[PLAN, PLAN, PLAN]).await;
    let [one, two, three] = [
        step(&app, &w, 1).await,
        step(&app, &w, 2).await,
        step(&app, &w, 3).await,
    ];
    let started = done(&app, &two, "start").await;
    assert_eq!(started["status"], "active", "a draft is started by that");
    assert_eq!(states(&started), ["pending", "active", "pending"]);
    assert_eq!(started["current_step"], 2);
    let other = done(&app, &three, "start").await;
    assert_eq!(states(&other), ["pending", "pending", "active"]);
    let skipped = done(&app, &three, "skip").await;
    assert_eq!(states(&skipped), ["active", "pending", "skipped"]);
    done(&app, &w, "advance").await;
    let ended = done(&app, &w, "advance").await;
    assert_eq!(ended["status"], "completed");
    let reopened = done(&app, &three, "reopen").await;
    assert_eq!(told(&reopened).0, "active");
    assert_eq!(states(&reopened), ["completed", "completed", "active"]);

    for (path, verb, named) in [
        (&one, "start", "reopen it first"),
        (&one, "skip", "step 1 is completed"),
        (&three, "start", "step 3 is active"),
        (&three, "reopen", "step 3 is active"),
    ] {
        let detail = refused(&app, path, verb).await;
        assert!(detail.to_lowercase().contains(named), "{verb}: {detail}");
    }
    done(&app, &w, "archive").await;
    for verb in ["start", "skip", "reopen"] {
        let detail = refused(&app, &one, verb).await;
        assert!(detail.contains("archived"), "{verb}: {detail}");
    }
}

#[tokio::test]
async fn a_session_that_would_be_disturbed_is_named() {
    let app = TestApp::start().await;
    let w = made_of(&app, &[PLAN, PLAN, PLAN]).await;
    let planning = format!("{w}/planning");
    let (one, two, three) = (
        step(&app, &w, 1).await,
        step(&app, &w, 2).await,
        step(&app, &w, 3).await,
    );
    done(&app, &one, "skip").await;
    let id = app.session(&planning, 2).await;
    for (path, verb) in [(&two, "skip"), (&three, "start"), (&one, "reopen")] {
        let detail = refused(&app, path, verb).await;
        assert!(detail.contains(&id), "{path} {verb}: {detail}");
    }
    let path = format!("{two}?with_sessions=true");
    let (status, detail) = app.refused(Method::DELETE, &path, None).await;
    assert_eq!(status, 409);
    assert!(detail.contains(&id), "{detail}");
    done(&app, &three, "skip").await;
    let pause = format!("{planning}/iterate/{id}/pause");
    app.post(&pause, Value::Null).await;
    let skipped = done(&app, &two, "skip").await;
    assert_eq!(skipped["status"], "completed");
    let session = app.get(&format!("{planning}/iterate/{id}")).await;
    assert_eq!(
        (&session["run_status"], &session["status"]),
        (&json!("cancelled"), &json!("interrupted"))
    );
}

#[tokio::test]
async fn a_reopened_step_is_completed_a_second_time() {
    let app = TestApp::start().await;
    let w = made_of(&app, &[PLAN, PLAN]).await;
    let planning = format!("{w}/planning");
    let one = step(&app, &w, 1).await;
    let id = app.session(&planning, 1).await;
    app.work_on(&id).await.finish(Some("made\n")).await;
    let complete = format!("{planning}/complete");
    app.post(&complete, json!({})).await;
    assert_eq!(
        app.refused(Method::POST, &complete, Some(json!({})))
            .await
            .0,
        404
    );
    done(&app, &one, "reopen").await;
    let session = app.post(&complete, json!({"design_doc": "better\n"})).await;
    assert_eq!(session["id"], json!(id));
    assert_eq!(session["artifacts"]["design_doc"], "better\n");
    let kept = app.store.resources(&"shop".parse().unwrap()).await.unwrap();
    assert_eq!(kept.len(), 1, "updated, not doubled");
    assert_eq!(app.get(&w).await["current_step"], 2);
}

#[tokio::test]
async fn a_step_is_added_at_its_place_or_at_the_end() {
    let app = TestApp::start().await;
    let w = made_of(&app, &[PLAN]).await;
    let path = format!("{w}/steps");
    let new = json!({"name": "Build", "step_type": "autonomous", "config": {"loopType": "x"}});
    let (status, workflow) = app.send(Method::POST, &path, Some(new)).await;
    assert_eq!(status, 201);
    assert_eq!(workflow, app.get(&w).await);
    let added = &workflow["steps"][1];
    assert_eq!(
        (&added["name"], &added["step_number"], &added["status"]),
        (&json!("Build"), &json!(2), &json!("pending"))
    );
    assert_eq!(added["config"], json!({"loopType": "x"}));
    let first = json!({"name": "First", "step_type": "interactive", "step_number": 1});
    let workflow = app.post(&path, first).await;
    let names: Vec<&Value> = workflow["steps"]
        .as_array()
        .unwrap()
        .iter()
        .map(|step| &step["name"])
        .collect();
    assert_eq!(names, ["First", "Step 1", "Build"]);

    let before = app.get(&w).await;
    let bad = |changed: Value| {
        let mut body = json!({"name": "x", "step_type": "interactive"});
        let fields = changed.as_object().unwrap().clone();
        body.as_object_mut().unwrap().extend(fields);
        body
    };
    for (body, named) in [
        (json!({}), "AddStep"),
        (bad(json!({"name": ""})), "name"),
        (bad(json!({"name": "a\nb"})), "name"),
        (bad(json!({"step_type": "other"})), "step_type"),
        (bad(json!({"step_number": 0})), "step_number"),
        (bad(json!({"step_number": 5})), "step_number"),
        (bad(json!({"step_number": "1"})), "AddStep"),
        (bad(json!({"config": []})), "config"),
        (
            bad(json!({"config": {"design_doc_path": "../x.md"}})),
            "design_doc_path",
        ),
    ] {
        let (status, detail) = app.refused(Method::POST, &path, Some(body.clone())).await;
        assert_eq!(status, 422, "{body}: {detail}");
        assert!(detail.contains(named), "{body}: {detail}");
    }
    assert_eq!(app.get(&w).await, before);
    let good = bad(json!({}));
    for _ in 3..50 {
        app.post(&path, good.clone()).await;
    }
    let (status, detail) = app.refused(Method::POST, &path, Some(good.clone())).await;
    assert_eq!((status, detail.contains("50")), (409, true), "{detail}");
    let elsewhere = path.replace("/shop/", "/blog/");
    assert_eq!(
        app.refused(Method::POST, &elsewhere, Some(good)).await.0,
        404
    );
}

#[tokio::test]
async fn a_completed_workflow_goes_on_with_a_step_that_is_added() {
    let app = TestApp::start().await;
    let w = made_of(&app, &[PLAN]).await;
    for verb in ["start", "advance"] {
        done(&app, &w, verb).await;
    }
    let new = json!({"name": "More", "step_type": "interactive"});
    let workflow = app.post(&format!("{w}/steps"), new).await;
    assert_eq!(told(&workflow).0, "active");
    assert_eq!(workflow["current_step"], 2);
    assert_eq!(states(&workflow), ["completed", "active"]);
    done(&app, &w, "archive").await;
    let new = Some(json!({"name": "More", "step_type": "interactive"}));
    let (status, _) = app.refused(Method::POST, &format!("{w}/steps"), new).await;
    assert_eq!(status, 409);
}

#[tokio::test]
async fn steps_are_put_into_another_order() {
    let app = TestApp::start().await;
    let w = made_of(&app, &[PLAN, PLAN, PLAN]).await;
    let id = app.session(&format!("{w}/planning"), 1).await;
    let made = app.get(&w).await;
    let ids: Vec<i64> = (0..3)
        .map(|place| made["steps"][place]["id"].as_i64().unwrap())
        .collect();
    let path = format!("{w}/steps/order");
    let order = json!({"step_ids": [ids[2], ids[1], ids[0]]});
    let turned = app.ok(Method::PUT, &path, Some(order)).await;
    assert_eq!(turned, app.get(&w).await);
    assert_eq!(turned["current_step"], 3, "the active one, while it runs");
    let numbers: Vec<(i64, i64)> = turned["steps"]
        .as_array()
        .unwrap()
        .iter()
        .map(|step| {
            let of = |key: &str| step[key].as_i64().unwrap();
            (of("id"), of("step_number"))
        })
        .collect();
    assert_eq!(numbers, [(ids[2], 1), (ids[1], 2), (ids[0], 3)]);
    for bad in [
        json!({}),
        json!({"step_ids": []}),
        json!({"step_ids": ids[..2]}),
        json!({"step_ids": [ids[0], ids[1], ids[1]]}),
        json!({"step_ids": [ids[0], ids[1], 999_999]}),
        json!({"step_ids": "all"}),
    ] {
        let (status, detail) = app.refused(Method::PUT, &path, Some(bad.clone())).await;
        assert_eq!(status, 422, "{bad}: {detail}");
        let is_list = bad["step_ids"].is_array();
        assert_eq!(detail.contains("step_ids"), is_list, "{bad}: {detail}");
    }
    let order = Some(json!({"step_ids": ids}));
    let elsewhere = path.replace("/shop/", "/blog/");
    let (status, _) = app.refused(Method::PUT, &elsewhere, order.clone()).await;
    assert_eq!(status, 404);
    let cancel = format!("{w}/planning/iterate/cancel");
    app.post(&cancel, json!({"session_id": id})).await;
    done(&app, &w, "archive").await;
    assert_eq!(app.refused(Method::PUT, &path, order).await.0, 409);
}

#[tokio::test]
async fn a_step_is_removed_with_its_sessions_only_where_that_is_wished() {
    let app = TestApp::start().await;
    let w = made_of(&app, &[PLAN, PLAN, PLAN]).await;
    let planning = format!("{w}/planning");
    let one = step(&app, &w, 1).await;
    let third = step(&app, &w, 3).await;
    let removed = app.ok(Method::DELETE, &third, None).await;
    assert_eq!(removed["steps"].as_array().unwrap().len(), 2);
    let id = app.session(&planning, 1).await;
    app.work_on(&id).await.finish(Some("made\n")).await;
    let (status, detail) = app.refused(Method::DELETE, &one, None).await;
    assert_eq!(
        (status, detail.contains("skip the step")),
        (409, true),
        "{detail}"
    );
    let path = format!("{one}?with_sessions=true");
    let removed = app.ok(Method::DELETE, &path, None).await;
    assert_eq!(removed, app.get(&w).await);
    assert_eq!(states(&removed), ["active"]);
    assert_eq!(removed["steps"][0]["step_number"], 1);
    assert_eq!(app.get(&format!("{planning}/sessions")).await, json!([]));
    let last = step(&app, &w, 1).await;
    let (status, detail) = app.refused(Method::DELETE, &last, None).await;
    assert_eq!(
        (status, detail.contains("only this step")),
        (409, true),
        "{detail}"
    );
    let (status, _) = app
        .refused(Method::DELETE, &format!("{last}?with_sessions=maybe"), None)
        .await;
    assert_eq!(status, 422);
}

#[tokio::test]
async fn a_step_of_another_workflow_is_not_found() {
    let app = TestApp::start().await;
    let w = made_of(&app, &[PLAN, PLAN]).await;
    let other = app
        .post("/api/projects/shop/workflows", json!({"name": "Other"}))
        .await;
    let foreign = &other["steps"][0]["id"];
    for id in [foreign.to_string(), String::from("999999")] {
        let path = format!("{w}/steps/{id}");
        assert_eq!(app.refused(Method::DELETE, &path, None).await.0, 404);
        for verb in ["start", "skip", "reopen"] {
            let (status, _) = app
                .refused(Method::POST, &format!("{path}/{verb}"), None)
                .await;
            assert_eq!(status, 404, "{path}/{verb}");
        }
    }
    for verb in ["start", "skip", "reopen"] {
        let path = format!("{w}/steps/one/{verb}");
        assert_eq!(app.refused(Method::POST, &path, None).await.0, 422);
        let path = format!("{}/{verb}", step(&app, &w, 1).await);
        let path = path.replace("/shop/", "/blog/");
        assert_eq!(app.refused(Method::POST, &path, None).await.0, 404);
    }
    let path = format!("{w}/steps/one");
    assert_eq!(app.refused(Method::DELETE, &path, None).await.0, 422);
}

#[tokio::test]
async fn the_conversation_of_the_current_step_is_the_one_that_goes_on() {
    let app = TestApp::start().await;
    let w = made_of(&app, &[PLAN, PLAN]).await;
    let planning = format!("{w}/planning");
    let (one, two) = (step(&app, &w, 1).await, step(&app, &w, 2).await);
    let first = app.get(&planning).await;
    let ask = json!({"content": "What should it do?"});
    // In a draft, where nothing was asked yet, and later in the middle of the work.
    done(&app, &one, "skip").await;
    let message = format!("{planning}/message");
    let (status, _) = app.refused(Method::POST, &message, Some(ask.clone())).await;
    assert_eq!(status, 404, "the second step has no conversation yet");
    let second = app.get(&planning).await;
    assert_ne!(second["id"], first["id"]);
    done(&app, &one, "reopen").await;
    assert_eq!(app.get(&planning).await["id"], first["id"]);
    let asked = app.post(&message, ask.clone()).await;
    assert_eq!(
        (&asked["id"], asked["messages"].as_array().unwrap().len()),
        (&first["id"], 1)
    );
    assert_eq!(app.get(&w).await["status"], "active");
    let detail = refused(&app, &two, "start").await;
    assert!(detail.contains(first["id"].as_str().unwrap()), "{detail}");
    app.post(
        &format!("{planning}/complete"),
        json!({"stop_running": true}),
    )
    .await;
    let asked = app.post(&message, ask).await;
    assert_eq!(asked["id"], second["id"], "its turn has come again");
}

#[tokio::test]
async fn a_conversation_in_which_nothing_was_asked_can_be_completed() {
    let app = TestApp::start().await;
    let w = made_of(&app, &[PLAN, PLAN]).await;
    let planning = format!("{w}/planning");
    app.get(&planning).await;
    assert_eq!(app.get(&w).await["status"], "draft");
    let with = json!({"design_doc": "mine\n"});
    let session = app.post(&format!("{planning}/complete"), with).await;
    assert_eq!(session["artifacts"]["design_doc"], "mine\n");
    let workflow = app.get(&w).await;
    assert_eq!(told(&workflow).0, "active");
    assert_eq!(states(&workflow), ["completed", "active"]);
}
