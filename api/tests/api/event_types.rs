//! Whether the streams send what the API's description says they do.

use redraft_domain::{
    ChangedFile, EventBody, FileChange, IterationId, NoteChange, NoteId, RevisionId, RunStatus, Usd,
};
use redraft_wire::{GenerationEvent, SessionEvent};
use serde::{Serialize, de::DeserializeOwned};
use serde_json::{Value, json};

use crate::{app::TestApp, streams};

/// Reads a message as the described type and writes it again: a field that is not described gets lost,
/// one of another type fails.
#[track_caller]
fn assert_described<E: Serialize + DeserializeOwned>(message: &Value) {
    let read: E = serde_json::from_value(message.clone())
        .unwrap_or_else(|error| panic!("{error}: {message}"));
    assert_eq!(&serde_json::to_value(read).unwrap(), message);
}

fn changed(change: FileChange, bytes_before: Option<u64>, bytes_after: Option<u64>) -> ChangedFile {
    ChangedFile {
        path: "src/main.rs".into(),
        change,
        bytes_before,
        bytes_after,
    }
}

/// An event of each type, with and without what may be missing.
fn events() -> Vec<EventBody> {
    let parent = || Some(String::from("toolu_1"));
    let tool = || String::from("Read");
    let text = || String::from("a text");
    let mut events = vec![
        EventBody::Thinking { text: text() },
        EventBody::Agent {
            kind: "system/api_retry".into(),
            raw: "{}".into(),
        },
        EventBody::Note {
            note_id: NoteId(4),
            change: NoteChange::TakenBack,
            iteration: 2,
            text: text(),
        },
        EventBody::FilesChanged {
            message: text(),
            warning: true,
            complete: false,
            files: vec![
                changed(FileChange::Created, None, Some(3)),
                changed(FileChange::Removed, Some(7), None),
            ],
            diff: "+a line\n".repeat(5_000),
        },
        EventBody::DesignDocUpdated {
            chars_added: 1,
            chars_removed: 2,
            revision_id: RevisionId(3),
        },
        EventBody::Cancelled {
            iterations_completed: 1,
        },
        EventBody::Done {
            iterations_completed: 1,
        },
    ];
    for some in [true, false] {
        events.extend([
            EventBody::IterationStart {
                iteration: 1,
                total: 3,
                attempt: 2,
                resumed: some,
            },
            EventBody::Content {
                text: text(),
                parent: parent().filter(|_| some),
            },
            EventBody::Reply {
                content: text(),
                parent: parent().filter(|_| some),
            },
            EventBody::ToolUse {
                tool: tool(),
                input: if some {
                    json!({"path": "a.md"})
                } else {
                    Value::Null
                },
                tool_use_id: text(),
                parent: parent().filter(|_| some),
            },
            EventBody::ToolResult {
                tool: tool(),
                // Long enough to be cut.
                result: "long ".repeat(if some { 5_000 } else { 1 }),
                tool_use_id: text(),
                is_error: some,
                duration_ms: some.then_some(7),
                parent: parent().filter(|_| some),
            },
            EventBody::IterationComplete {
                iteration: 1,
                iteration_id: IterationId(1),
                summary: some.then(text),
                cost_usd: Usd::default(),
                duration_ms: 5,
            },
            EventBody::Error {
                message: text(),
                iteration: some.then_some(1),
                fatal: some,
            },
            EventBody::Status {
                run_status: RunStatus::Waiting,
                message: text(),
                wait_until: some.then(text),
            },
        ]);
    }
    events
}

#[tokio::test]
async fn every_message_of_a_sessions_stream_is_what_the_description_says() {
    let app = TestApp::start().await;
    let (planning, _) = app.workflow().await;
    let id = app.session(&planning, 1).await;
    let path = format!("{planning}/iterate/stream/{id}");
    let mut live = streams::open(&app, &path, None).await;
    let work = app.work_on(&id).await;
    assert_described::<SessionEvent>(&live.next().await.unwrap().1);
    let partial = json!({"type": "partial", "_iteration": 1, "kind": "text", "text": "half"});
    let stored = partial.to_string();
    app.store
        .put_partial(&work.id, work.epoch, &stored)
        .await
        .unwrap();
    assert_described::<SessionEvent>(&live.next().await.unwrap().1);
    drop(live);
    let events = events();
    for event in &events {
        work.append(event.clone()).await;
    }
    let mut shown = streams::open(&app, &path, None).await;
    assert_eq!(shown.next().await.unwrap().1["type"], "iteration_start");
    for event in events {
        let (_, message) = shown.next().await.unwrap();
        assert_eq!(message["type"], event.kind().as_str());
        assert_described::<SessionEvent>(&message);
    }
    work.finish(Some("# Plan\n")).await;
    assert_described::<SessionEvent>(&json!({"type": "heartbeat"}));
}

#[tokio::test]
async fn a_message_of_an_unknown_type_is_none_of_the_described() {
    let unknown = json!({"type": "else", "text": "x"});
    assert!(serde_json::from_value::<SessionEvent>(unknown.clone()).is_err());
    assert!(serde_json::from_value::<GenerationEvent>(unknown).is_err());
}
