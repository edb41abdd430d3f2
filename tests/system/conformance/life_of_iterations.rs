//! A session of iterations from its start to the completed step, and everything that it refuses.

use serde_json::{Value, json};

use super::{
    client::Client,
    shape::{
        DETAIL, DIFF, EVENT, ITERATION, ITERATION_SESSION, REVISION, SESSION, STREAM, SUMMARY,
        all_have, has, message_has,
    },
};
use crate::{app::eventually, documents::SHOP};

const HANGS: &str = "Make it complete.\ndemo: hang=text";

pub(super) async fn live(client: &Client<'_>) {
    let project = client.project("shop").await;
    project.write("design.md", SHOP);
    let planning = client.app.workflow(&project, "design.md").await;
    let session = a_whole_session(client, &planning).await;
    assert_ne!(project.read("design.md"), SHOP);
    what_is_shown_of_it(client, &planning, &session).await;
    revisions(client, &planning).await;
    what_is_refused(client, &planning, &session).await;
    while_one_runs(client, &project.base, &planning).await;
    completion(client, &planning).await;
    what_is_no_planning_step(client, &project.base).await;
}

async fn a_whole_session(client: &Client<'_>, planning: &str) -> String {
    let iterate = format!("{planning}/iterate");
    let wanted = json!({"prompt": "Make it complete.", "iterations": 3, "model": "sonnet"});
    let started = has(ITERATION_SESSION, client.post(200, &iterate, wanted).await);
    assert_eq!(started["is_legacy"], false);
    assert_eq!(started["iterations_requested"], 3);
    let id = started["id"].as_str().unwrap().to_owned();
    let stream = format!("{iterate}/stream/{id}");
    let told = client.listen(&stream).await;
    for message in &told {
        message_has(&STREAM, &message.data);
        assert_eq!(message.data["_event_id"].as_i64(), message.id);
    }
    let of = |kind: &str| told.iter().filter(|message| message.kind() == kind).count();
    assert_eq!((of("iteration_start"), of("iteration_complete")), (3, 3));
    assert!(of("content") > 0 && of("tool_use") > 0 && of("tool_use") == of("tool_result"));
    let last = told.last().unwrap();
    assert_eq!(
        (last.kind(), &last.data["iterations_completed"]),
        ("done", &json!(3))
    );
    let after = format!("{stream}?after_event_id={}", last.id.unwrap());
    client.send(204, reqwest::Method::GET, &after, None).await;
    id
}

async fn what_is_shown_of_it(client: &Client<'_>, planning: &str, id: &str) {
    let base = format!("{planning}/iterate/{id}");
    let session = has(ITERATION_SESSION, client.get(&base).await);
    assert_eq!(
        (&session["run_status"], &session["status"]),
        (&json!("completed"), &json!("active"))
    );
    has(SESSION, client.get(planning).await);
    let events = client.get(&format!("{base}/events")).await;
    all_have(EVENT, &events);
    for event in events.as_array().unwrap() {
        assert_eq!(event["timestamp"], event["created_at"]);
    }
    let first = &events[0]["id"];
    let rest = client
        .get(&format!("{base}/events?after_id={first}&limit=2"))
        .await;
    assert_eq!(rest.as_array().unwrap().len(), 2);
    assert_eq!(rest[0]["id"], events[1]["id"]);
    client.get(&format!("{base}/events/{first}")).await;
    let iterations = client.get(&format!("{base}/iterations")).await;
    all_have(ITERATION, &iterations);
    for iteration in iterations.as_array().unwrap() {
        let diff = client
            .get(&format!("{base}/iterations/{}/diff", iteration["id"]))
            .await;
        let diff = has(DIFF, diff);
        for line in diff["diff_lines"].as_array().unwrap() {
            let (kind, text) = (
                line["type"].as_str().unwrap(),
                line["line"].as_str().unwrap(),
            );
            assert!(["add", "remove", "context", "hunk"].contains(&kind));
            assert!(
                !text.starts_with("+++") && !text.starts_with("---"),
                "{text}"
            );
        }
    }
    let sessions = client.get(&format!("{planning}/sessions")).await;
    all_have(SUMMARY, &sessions);
    all_have(ITERATION, &sessions[0]["iterations"]);
    has(
        DETAIL,
        client.get(&format!("{planning}/sessions/{id}")).await,
    );
}

async fn revisions(client: &Client<'_>, planning: &str) {
    let list = format!("{planning}/revisions");
    let revisions = client.get(&list).await;
    all_have(REVISION, &revisions);
    let oldest = revisions.as_array().unwrap().last().unwrap();
    assert_eq!(oldest["author"], "import");
    let path = format!("{list}/{}", oldest["id"]);
    assert_eq!(client.get(&path).await["content"], SHOP);
    let provenance = client.get(&format!("{path}/provenance")).await;
    assert_eq!(provenance["runs"][0]["first_line"], 1, "{provenance}");
    client
        .get_fails(404, &format!("{list}/999999/provenance"))
        .await;
    has(
        REVISION,
        client
            .post(201, &format!("{path}/restore"), Value::Null)
            .await,
    );
    client.get_fails(404, &format!("{list}/999999")).await;
    client.get_fails(422, &format!("{list}/one")).await;
    client
        .post(404, &format!("{list}/999999/restore"), Value::Null)
        .await;
}

async fn what_is_refused(client: &Client<'_>, planning: &str, id: &str) {
    let iterate = format!("{planning}/iterate");
    for bad in [
        json!({"iterations": 3}),
        json!({"prompt": ""}),
        json!({"prompt": "x".repeat(100_001)}),
        json!({"prompt": "x", "iterations": 0}),
        json!({"prompt": "x", "iterations": 101}),
        json!({"prompt": "x", "model": "-x"}),
        json!({"prompt": "x", "agent": "other"}),
    ] {
        client.post(422, &iterate, bad).await;
    }
    client
        .get_fails(422, &format!("{iterate}/stream/{id}?after_event_id=x"))
        .await;
    client
        .post(400, &format!("{iterate}/cancel"), json!({"session_id": id}))
        .await;
    client
        .post(422, &format!("{iterate}/cancel"), json!({}))
        .await;
    for bad in ["limit=0", "limit=1001", "after_id=x"] {
        client
            .get_fails(422, &format!("{iterate}/{id}/events?{bad}"))
            .await;
    }
    client
        .get_fails(422, &format!("{iterate}/{id}/events/one"))
        .await;
    client
        .get_fails(422, &format!("{iterate}/{id}/iterations/one/diff"))
        .await;
    for verb in ["pause", "resume"] {
        client
            .post(409, &format!("{iterate}/{id}/{verb}"), Value::Null)
            .await;
    }
    // Unknown, and of another workflow.
    let there = format!(
        "{}/wf-000000000000/planning",
        planning.rsplit_once("/wf-").unwrap().0
    );
    for (planning, id) in [(planning, "ps-000000000000"), (&there, id)] {
        let iterate = format!("{planning}/iterate");
        client
            .get_fails(404, &format!("{iterate}/stream/{id}"))
            .await;
        client.get_fails(404, &format!("{iterate}/{id}")).await;
        for of in ["events", "events/1", "iterations", "iterations/1/diff"] {
            client.get_fails(404, &format!("{iterate}/{id}/{of}")).await;
        }
        client
            .get_fails(404, &format!("{planning}/sessions/{id}"))
            .await;
        let body = json!({"session_id": id});
        client.post(404, &format!("{iterate}/cancel"), body).await;
        for verb in ["pause", "resume"] {
            client
                .post(404, &format!("{iterate}/{id}/{verb}"), Value::Null)
                .await;
        }
    }
    client.get_fails(404, &there).await;
    client.get_fails(404, &format!("{there}/sessions")).await;
    client.get_fails(404, &format!("{there}/revisions")).await;
    client
        .post(404, &format!("{there}/iterate"), json!({"prompt": "x"}))
        .await;
}

async fn while_one_runs(client: &Client<'_>, project: &str, planning: &str) {
    let iterate = format!("{planning}/iterate");
    let started = client.post(200, &iterate, json!({"prompt": HANGS})).await;
    let id = started["id"].as_str().unwrap();
    let refused = client.post(409, &iterate, json!({"prompt": "x"})).await;
    assert!(
        refused["detail"].as_str().unwrap().contains(id),
        "{refused}"
    );
    client
        .post(409, &format!("{planning}/complete"), json!({}))
        .await;
    client
        .post(409, &format!("{planning}/message"), json!({"content": "x"}))
        .await;
    let workflow = planning.trim_end_matches("/planning");
    client
        .post(409, &format!("{workflow}/pause"), Value::Null)
        .await;
    client.delete(409, workflow).await;
    client.delete(409, project).await;
    let paused = client
        .post(200, &format!("{iterate}/{id}/pause"), Value::Null)
        .await;
    has(ITERATION_SESSION, paused);
    let base = format!("{iterate}/{id}");
    eventually("the session is paused", async || {
        (client.get(&base).await["run_status"] == "paused").then_some(())
    })
    .await;
    client
        .post(200, &format!("{base}/resume"), Value::Null)
        .await;
    let cancel = format!("{iterate}/cancel");
    let cancelled = client.post(200, &cancel, json!({"session_id": id})).await;
    assert_eq!(has(ITERATION_SESSION, cancelled)["run_status"], "cancelled");
    let told = client.listen(&format!("{iterate}/stream/{id}")).await;
    assert_eq!(told.last().unwrap().kind(), "cancelled");
    message_has(&STREAM, &told.last().unwrap().data);
}

async fn completion(client: &Client<'_>, planning: &str) {
    let artifacts = format!("{planning}/artifacts");
    client
        .patch(422, &artifacts, json!({"design_doc": 1}))
        .await;
    let changed = json!({"design_doc": "# Mine\n", "guardrails": "Be kind."});
    let changed = has(SESSION, client.patch(200, &artifacts, changed).await);
    assert_eq!(changed["artifacts"]["design_doc"], "# Mine\n");
    let emptied = client
        .patch(200, &artifacts, json!({"guardrails": ""}))
        .await;
    assert_eq!(emptied["artifacts"]["guardrails"], "");
    let complete = format!("{planning}/complete");
    client.post(422, &complete, json!({"guardrails": []})).await;
    let with = json!({"design_doc": "", "guardrails": "Be brief."});
    let completed = has(SESSION, client.post(200, &complete, with).await);
    assert_eq!(completed["status"], "completed");
    assert_eq!(
        completed["artifacts"]["design_doc"], "# Mine\n",
        "an empty one counts as not given"
    );
    client.post(404, &complete, json!({})).await;
    client
        .patch(404, &artifacts, json!({"guardrails": "x"}))
        .await;
    // No step is left.
    client.get_fails(400, planning).await;
    client
        .post(400, &format!("{planning}/iterate"), json!({"prompt": "x"}))
        .await;
}

async fn what_is_no_planning_step(client: &Client<'_>, project: &str) {
    let list = format!("{project}/workflows");
    let steps = json!([{"name": "Build", "step_type": "autonomous"}]);
    let made = client
        .post(201, &list, json!({"name": "Auto", "steps": steps}))
        .await;
    let planning = format!("{list}/{}/planning", made["id"].as_str().unwrap());
    client.get_fails(400, &planning).await;
    client
        .post(400, &format!("{planning}/iterate"), json!({"prompt": "x"}))
        .await;
    let held = client.post(201, &list, json!({"name": "Held"})).await;
    let held = format!("{list}/{}", held["id"].as_str().unwrap());
    let start = format!("{held}/start");
    client.app.post(&start, Value::Null).await;
    client
        .post(200, &format!("{held}/pause"), Value::Null)
        .await;
    let iterate = format!("{held}/planning/iterate");
    client.post(409, &iterate, json!({"prompt": "x"})).await;
    client.delete(204, &held).await;
}
