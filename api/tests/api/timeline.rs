//! What a session's time went into, and which calls wrote which lines.

use std::fs;

use redraft_domain::EventBody;
use reqwest::Method;
use serde_json::{Value, json};

use crate::app::{TestApp, Work};

fn call(id: &str, input: Value) -> EventBody {
    EventBody::ToolUse {
        tool: "Edit".into(),
        input,
        tool_use_id: id.into(),
        parent: None,
    }
}

fn answer(id: &str, is_error: bool) -> EventBody {
    EventBody::ToolResult {
        tool: "Edit".into(),
        result: "done".into(),
        tool_use_id: id.into(),
        is_error,
        duration_ms: Some(4),
        parent: None,
    }
}

async fn tool(work: &Work<'_>, id: &str, input: Value, is_error: bool) {
    work.append(call(id, input)).await;
    work.append(answer(id, is_error)).await;
}

fn named(timeline: &Value) -> Vec<(i64, String, String)> {
    let spans = timeline["spans"].as_array().unwrap().iter();
    spans
        .map(|span| {
            let text = |name: &str| span[name].as_str().unwrap().to_owned();
            (span["depth"].as_i64().unwrap(), text("name"), text("state"))
        })
        .collect()
}

#[tokio::test]
async fn the_timeline_names_what_was_done_and_leads_to_its_event() {
    let app = TestApp::start().await;
    let (planning, folder) = app.workflow().await;
    fs::write(folder.join("plan.md"), "one\n").unwrap();
    let session = app.session(&planning, 2).await;
    let work = app.work_on(&session).await;
    work.append(EventBody::Thinking { text: "hm".into() }).await;
    tool(
        &work,
        "a",
        json!({"file_path": "plan.md", "new_string": "two"}),
        true,
    )
    .await;
    work.finish(Some("one\ntwo\n")).await;
    let work = app.work_on(&session).await;
    work.append(call("b", json!({"file_path": "plan.md"})))
        .await;

    let path = format!("{planning}/iterate/{session}/timeline");
    let all = app.get(&path).await;
    let found = named(&all);
    let span = |depth, name: &str, state: &str| (depth, name.to_owned(), state.to_owned());
    assert!(found.contains(&span(0, "Iteration 1", "done")), "{found:?}");
    assert!(found.contains(&span(2, "thinking", "done")), "{found:?}");
    assert!(found.contains(&span(2, "Edit", "failed")), "{found:?}");
    assert_eq!(found.last().unwrap(), &span(2, "Edit", "running"));
    assert_eq!(
        (&all["note"], all["event_count"].as_i64() > Some(6)),
        (&Value::Null, true)
    );
    let edit = all["spans"]
        .as_array()
        .unwrap()
        .iter()
        .find(|span| span["state"] == "failed");
    let edit = edit.unwrap();
    assert_eq!(
        (&edit["about"], &edit["failed"], &edit["iteration_number"]),
        (&json!("plan.md"), &json!(1), &json!(1))
    );
    let event = app
        .get(&format!(
            "{planning}/iterate/{session}/events/{}",
            edit["event_id"]
        ))
        .await;
    assert_eq!(event["event_type"], "tool_use");

    let second = app.get(&format!("{path}?iteration=2")).await;
    let names: Vec<_> = named(&second)
        .into_iter()
        .map(|(_, name, _)| name)
        .collect();
    assert_eq!(names, ["Iteration 2", "Attempt 1", "Edit"]);
    drop(work);
    for (query, status) in [
        ("?iteration=3", 404),
        ("?iteration=0", 422),
        ("?limit=99", 422),
        ("?limit=5001", 422),
    ] {
        let path = format!("{path}{query}");
        let (refused, _) = app.refused(Method::GET, &path, None).await;
        assert_eq!(refused, status, "{query}");
    }
}

#[tokio::test]
async fn a_long_iteration_is_drawn_in_as_many_spans_as_are_wanted() {
    let app = TestApp::start().await;
    let (planning, _) = app.workflow().await;
    let session = app.session(&planning, 1).await;
    let work = app.work_on(&session).await;
    for nth in 0..150 {
        tool(&work, &nth.to_string(), json!({}), nth == 75).await;
    }
    work.finish(None).await;
    let path = format!("{planning}/iterate/{session}/timeline?limit=100");
    let spans = app.get(&path).await["spans"].as_array().unwrap().clone();
    assert!(spans.len() <= 100, "{}", spans.len());
    let sum = |name: &str| {
        spans
            .iter()
            .map(|span| span[name].as_i64().unwrap())
            .sum::<i64>()
    };
    assert!(sum("count") >= 150);
    assert_eq!(sum("failed"), 1);
    let several = spans.iter().find(|span| span["kind"] == "several").unwrap();
    assert!(
        several["about"].as_str().unwrap().contains("× Edit"),
        "{several}"
    );
}

#[tokio::test]
async fn a_line_leads_to_the_calls_that_wrote_it() {
    let app = TestApp::start().await;
    let (planning, folder) = app.workflow().await;
    fs::write(folder.join("plan.md"), "one\n").unwrap();
    let session = app.session(&planning, 1).await;
    let work = app.work_on(&session).await;
    tool(&work, "refused", json!({"new_string": "two lines"}), true).await;
    tool(
        &work,
        "first",
        json!({"new_string": "one\ntwo lines\n"}),
        false,
    )
    .await;
    tool(
        &work,
        "last",
        json!({"content": "one\ntwo lines\n\nthree lines\n"}),
        false,
    )
    .await;
    work.finish(Some("one\ntwo lines\n\nthree lines\n")).await;
    let iterations = app
        .get(&format!("{planning}/iterate/{session}/iterations"))
        .await;
    let (iteration, revision) = (&iterations[0]["id"], &iterations[0]["after_revision"]);
    let path = format!(
        "{planning}/iterate/{session}/iterations/{iteration}/line-calls?revision={revision}"
    );
    let found = app.get(&format!("{path}&first_line=2&line_count=3")).await;
    let calls = found["calls"].as_array().unwrap();
    let lines: Vec<_> = calls.iter().map(|call| call["lines"].clone()).collect();
    let range = |first: i64, count: i64| json!({"first_line": first, "line_count": count});
    assert_eq!(
        lines,
        [json!([range(2, 1)]), json!([range(2, 1), range(4, 1)])]
    );
    let event = app
        .get(&format!(
            "{planning}/iterate/{session}/events/{}",
            calls[1]["event_id"]
        ))
        .await;
    assert_eq!(
        (&event["tool_name"], &found["note"]),
        (&json!("Edit"), &Value::Null)
    );
    for (query, status) in [
        ("&first_line=0&line_count=1", 422),
        ("&first_line=1&line_count=20001", 422),
        ("&first_line=1", 422),
    ] {
        let path = format!("{path}{query}");
        let (refused, _) = app.refused(Method::GET, &path, None).await;
        assert_eq!(refused, status, "{query}");
    }
    let elsewhere = path.replace(&format!("revision={revision}"), "revision=9999");
    let elsewhere = format!("{elsewhere}&first_line=1&line_count=1");
    let (refused, _) = app.refused(Method::GET, &elsewhere, None).await;
    assert_eq!(refused, 404);
}
