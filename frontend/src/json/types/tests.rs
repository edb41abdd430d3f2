use serde::{Serialize, de::DeserializeOwned};
use serde_json::{Map, json};

use super::super::read;
use super::*;

/// Both ways of reading agree on the value, on each field set to null, and on each field set to
/// something of another kind.
fn agree<T>(value: &Value)
where
    T: FromJson + DeserializeOwned + Serialize + PartialEq + std::fmt::Debug,
{
    let Value::Object(fields) = value else {
        panic!("an object")
    };
    let whole: T = serde_json::from_value(value.clone()).expect("a right sample");
    let written = serde_json::to_value(&whole).unwrap();
    assert_eq!(
        written.as_object().map(Map::len),
        Some(fields.len()),
        "a whole sample"
    );
    let mut variants = vec![value.clone()];
    for name in fields.keys() {
        for other in [
            Value::Null,
            json!({"a": 1}),
            json!("text"),
            json!(7),
            json!(true),
        ] {
            let mut fields = fields.clone();
            fields.insert(name.clone(), other);
            variants.push(Value::Object(fields));
        }
    }
    for variant in variants {
        let text = variant.to_string();
        let serdes: Option<T> = serde_json::from_str(&text).ok();
        assert_eq!(read::<T>(&text), serdes, "{text}");
    }
    assert_eq!(read::<T>("[]"), None);
}

fn summary() -> Value {
    json!({
        "id": 4, "iteration_number": 2, "status": "completed", "chars_added": 10,
        "chars_removed": 3, "summary": "S", "started_at": "a", "completed_at": "b",
        "error_message": "e", "attempts": 1, "cost_usd": 0.5, "input_tokens": 9,
        "output_tokens": 8, "before_revision": 1, "after_revision": 2,
        "retry_of": 1,
    })
}

fn step() -> Value {
    json!({
        "id": 1, "step_number": 1, "name": "n", "step_type": "interactive", "status": "active",
        "config": {"model": "opus"}, "document_path": "a.md", "permissions": "document",
        "agent_may": "It may.", "may_run_commands": false,
    })
}

fn revision() -> Value {
    json!({
        "id": 3, "artifact": "design_doc", "parent_id": 2, "author": "user", "iteration_id": 5, "session_id": "ps-1",
        "size_bytes": 12, "created_at": "a", "is_current": true,
    })
}

#[test]
fn projects_and_workflows_are_read_as_serde_reads_them() {
    agree::<Project>(&json!({
        "slug": "s", "name": "n", "path": "/p", "created_at": "a", "updated_at": "b",
    }));
    agree::<Step>(&step());
    agree::<Workflow>(&json!({
        "id": "wf-1", "name": "n", "status": "active", "current_step": 1, "created_at": "a",
        "updated_at": "b", "steps": [step()],
    }));
}

#[test]
fn who_wrote_which_line_is_read_as_serde_reads_it() {
    let run = json!({"first_line": 1, "line_count": 2, "revision_id": 3, "iteration_number": 4});
    agree::<LineRun>(&run);
    let origin = json!({
        "revision_id": 3, "kind": "iteration", "iteration_id": 5, "iteration_number": 4,
        "session_id": "ps-1", "summary": "S", "created_at": "a", "line_count": 2,
    });
    agree::<LineOrigin>(&origin);
    agree::<Provenance>(
        &json!({"revision_id": 3, "runs": [run], "origins": [origin], "note": "n"}),
    );
}

#[test]
fn timelines_and_calls_are_read_as_serde_reads_them() {
    let span = json!({
        "kind": "tool", "name": "Edit", "about": "a.md", "from": "a", "to": "b", "state": "done",
        "event_id": 4, "end_event_id": 5, "iteration_number": 1, "depth": 2, "count": 1, "failed": 0,
    });
    agree::<TimelineSpan>(&span);
    agree::<Timeline>(
        &json!({"from": "a", "to": "b", "spans": [span], "event_count": 9, "note": "n"}),
    );
    let lines = json!({"first_line": 1, "line_count": 2});
    agree::<LineSpan>(&lines);
    let call = json!({"event_id": 4, "tool_name": "Edit", "at": "a", "lines": [lines]});
    agree::<LineCall>(&call);
    agree::<LineCalls>(&json!({"calls": [call], "note": "n"}));
}

#[test]
fn sessions_are_read_as_serde_reads_them() {
    agree::<IterationSummary>(&summary());
    agree::<SessionSummary>(&json!({
        "id": "ps-1", "step_id": 1, "status": "active", "run_status": "running",
        "is_legacy": false, "prompt": "p", "iterations_requested": 3,
        "iterations_completed": 1, "current_iteration": 2, "created_at": "a",
        "updated_at": "b", "total_chars_added": 10, "total_chars_removed": 2,
        "iterations": [summary()], "sentence": "S.", "agent": "demo", "cost_usd": 0.25,
        "forked_from": {"session_id": "ps-2", "revision_id": 4},
    }));
    agree::<ForkedFrom>(&json!({"session_id": "ps-2", "revision_id": 4}));
    agree::<SessionFork>(&json!({
        "id": "ps-3", "revision_id": 4, "prompt": "p", "run_status": "running",
        "sentence": "S.", "created_at": "a",
    }));
    let overview = json!({
        "id": "ps-1", "project_slug": "s", "project_name": "S", "workflow_id": "wf-1",
        "workflow_name": "W", "run_status": "running", "needs_user": false, "standing": "running",
        "sentence": "S.", "prompt": "p", "iterations_requested": 3, "iterations_completed": 1,
        "queue_position": 2, "wait_until": "w", "cost_usd": 0.25,
        "agent": "demo", "created_at": "a", "updated_at": "b", "ended_at": "c",
    });
    agree::<SessionOverview>(&overview);
    let task = json!({
        "session_id": "ps-1", "kind": "iteration", "project_slug": "s", "workflow_id": "wf-1",
        "workflow_name": "W", "iteration_number": 2, "since": "a",
    });
    agree::<WorkerTask>(&task);
    let worker = json!({
        "name": "w", "pid": 7, "host": "h", "started_at": "a", "is_alive": true, "silent_since": "b",
        "work": [task],
    });
    agree::<WorkerAtWork>(&worker);
    agree::<Glance>(&json!({
        "sessions": [overview], "more_open": 1, "more_ended": 2, "workers": [worker], "queue_length": 3,
        "queue_since": "a", "spent_today_usd": 0.5, "reserved_usd": 0.25, "day_budget_usd": 2.5,
    }));
    let line = json!({
        "id": "ps-1", "project_slug": "s", "project_name": "S", "workflow_id": "wf-1",
        "workflow_name": "W", "run_status": "completed", "standing": "done", "sentence": "S.",
        "prompt": "p", "iterations_requested": 3, "iterations_completed": 1, "chars_added": 3,
        "chars_removed": 2, "cost_usd": 0.25, "cost_is_estimate": false, "duration_ms": 9, "at": "a",
        "start_revision": 1, "revision_id": 2, "failed_iteration": 3,
    });
    agree::<MorningSession>(&line);
    let group = json!({"total": 1, "sessions": [line]});
    agree::<MorningGroup>(&group);
    agree::<MorningReport>(&json!({
        "since": "a", "sentence": "S.", "findings": ["f"], "needs_you": group, "done": group,
        "stopped": group, "unlisted": 1, "accepted": 2, "iterations_completed": 3,
        "iterations_failed": 4, "spent_usd": 0.5, "workers_alive": 2,
    }));
    let range = json!({"low": 0.5, "median": 1.5, "high": 2.5});
    agree::<EstimatedRange>(&range);
    agree::<Estimate>(&json!({
        "sentence": "S.", "history_of": "step", "iterations_counted": 3, "iterations": 5,
        "agent": "demo", "model": "opus", "secs": range, "usd": range, "total_secs": 1.5,
        "total_usd": 0.5,
    }));
    agree::<IterationSession>(&json!({
        "id": "ps-1", "workflow_id": "wf-1", "step_id": 1, "prompt": "p",
        "iterations_requested": 3, "iterations_completed": 1, "current_iteration": 2,
        "run_status": "running", "is_legacy": false, "error_message": "e",
        "artifacts": {"design_doc": "# D", "guardrails": "g"}, "status": "active",
        "created_at": "a", "updated_at": "b", "project_slug": "s", "sentence": "S.",
        "needs_user": false, "agent": "claude", "model": "opus", "may_run_commands": false,
        "document_path": "a.md", "max_cost_usd": 2.5, "max_wall_secs": 60,
        "limits": {
            "iterations": 3, "max_cost_usd": 2.5, "max_tokens": 9, "max_wall_secs": 60,
            "deadline": "d", "hours": {"from": "22:00", "to": "06:00", "time_zone": "UTC"},
            "stop_when": {
                "converged_percent": 1.0, "converged_iterations": 2, "oscillating": true,
                "unchanged_iterations": 2, "failures_in_a_row": 3, "phrase": "DONE",
            },
        },
        "reserved_usd": 0.5, "billing": "api", "queue_position": 2, "cost_usd": 0.25,
        "cost_is_estimate": false, "input_tokens": 1, "output_tokens": 2, "wait_until": "c",
        "reason": "user", "started_at": "d", "ended_at": "e", "last_event_id": 9,
        "revision_id": 3, "forked_from": {"session_id": "ps-2", "revision_id": 4},
        "events_pruned_at": "f", "warnings": ["w"],
    }));
    agree::<Attempt>(&json!({
        "id": 1, "iteration_number": 2, "attempt_number": 1, "worker": "w", "started_at": "a",
        "ended_at": "b", "outcome": "ok", "message": "m", "exit_code": 0, "exit_signal": 9, "stderr": "s",
        "reserved_usd": 0.6, "cost_usd": 0.5, "cost_is_estimate": true, "input_tokens": 1, "output_tokens": 2,
        "resumed": false, "leftovers": 0,
    }));
}

#[test]
fn events_diffs_and_revisions_are_read_as_serde_reads_them() {
    agree::<StoredEvent>(&json!({
        "id": 7, "session_id": "ps-1", "iteration_number": 2, "event_type": "content",
        "content": "c", "tool_name": "t", "tool_input": "{}", "tool_result": "r",
        "event_data": "{}", "timestamp": "a", "created_at": "a", "truncated": false,
        "size_bytes": 33,
    }));
    for kind in ["add", "remove", "context", "hunk"] {
        agree::<DiffLine>(&json!({"line": "+a", "type": kind}));
    }
    agree::<IterationDiff>(&json!({
        "iteration_id": 1, "iteration_number": 1, "diff_text": "d", "chars_added": 1,
        "chars_removed": 2, "diff_lines": [{"line": "+a", "type": "add"}],
    }));
    agree::<Revision>(&revision());
    let mut with_content = revision();
    with_content["content"] = json!("text");
    agree::<RevisionContent>(&with_content);
    agree::<Artifacts>(&json!({"design_doc": "d", "guardrails": "g"}));
}

#[test]
fn access_is_read_as_serde_reads_it() {
    agree::<Me>(&json!({"who": "token ci", "scope": "read"}));
    agree::<NewToken>(&json!({
        "name": "ci", "scope": "read", "expires_at": "a", "token": "t",
    }));
    agree::<AccessToken>(&json!({
        "name": "ci", "scope": "read", "created_at": "a", "expires_at": "b",
        "last_used_at": "c", "last_used_from": "d",
    }));
    agree::<SignedInBrowser>(&json!({
        "signed_in_by": "link", "scope": "admin", "signed_in_at": "a", "signed_in_from": "b",
        "expires_at": "c", "last_used_at": "d", "last_used_from": "e",
    }));
    agree::<AuditEntry>(&json!({
        "id": 1, "at": "a", "who": "nobody", "address": "b", "operation": "c", "object": "d",
        "status": 401, "times": 2,
    }));
}

#[test]
fn what_was_found_is_read_as_serde_reads_it() {
    agree::<SearchHit>(&json!({
        "id": 1, "kind": "event", "project_slug": "shop", "workflow_id": "wf-1",
        "workflow_name": "W", "session_id": "ps-1", "iteration_number": 2, "event_id": 3,
        "event_type": "content", "revision_id": 4, "at": "a",
        "excerpt": [{"text": "t", "is_hit": true}],
    }));
}

#[test]
fn trust_is_read_as_serde_reads_it() {
    agree::<ProjectTrust>(&json!({
        "state": "trusted", "sentence": "s", "fingerprint": "f", "trusted_at": "a", "runs": ["r"],
        "files": [{"path": "p", "size_bytes": 1, "text": "t"}],
    }));
}

#[test]
fn conversations_and_prompts_are_read_as_serde_reads_them() {
    let message = json!({
        "role": "user", "content": "c", "timestamp": "a",
        "metadata": {"iteration_number": 1, "is_partial": false}, "id": 3, "parent_id": 2,
        "answer": 1, "is_whole": true, "versions": [3, 5],
    });
    agree::<Message>(&message);
    agree::<PlanningSession>(&json!({
        "id": "ps-1", "workflow_id": "wf-1", "step_id": 1, "messages": [message],
        "artifacts": {"design_doc": "# D", "guardrails": "g"}, "status": "active",
        "created_at": "a", "updated_at": "b", "run_status": "running", "warnings": [], "is_legacy": true,
        "revision_id": 3,
    }));
    let given = json!({"iteration_number": 2, "attempt_number": 1, "at": "a"});
    agree::<NoteUse>(&given);
    agree::<Note>(&json!({
        "id": 1, "content": "c", "for_iteration": 2, "used_in": 2, "uses": [given], "anchor": {
            "revision_id": 1, "first_line": 2, "last_line": 3, "quote": "q",
            "place": {"first_line": 4, "last_line": 5, "is_changed": true},
            "gone_since_revision": 6, "gone_since_iteration": null,
        },
        "warnings": [], "created_at": "a", "changed_at": null,
    }));
    agree::<PromptTemplate>(&json!({
        "id": null, "of": "built_in", "name": "n", "content": "c", "created_at": null,
        "updated_at": "b", "warnings": [],
    }));
    agree::<Document>(&json!({
        "step_id": 1, "path": "a.md", "revision_id": 2, "changed_at": "a", "content": "c",
        "session_id": null, "iteration_number": 3, "warnings": ["w"],
    }));
    agree::<MergedDocument>(&json!({"revision_id": 2, "content": "c", "conflicts": 1}));
    agree::<SentPrompt>(
        &json!({"attempt_number": 1, "resumed": false, "source": "s", "prompt": "p",
        }),
    );
}

#[test]
fn resources_are_read_as_serde_reads_them() {
    agree::<Resource>(&json!({
        "file_name": "a.md", "path": ".redraft/resources/a.md", "kind": "other", "name": "A",
        "workflow_id": "wf-1", "revision_id": 2, "size_bytes": 5, "is_missing": false,
        "updated_at": "a",
    }));
    agree::<ResourceContent>(&json!({
        "file_name": "a.md", "path": ".redraft/resources/a.md", "kind": "other", "name": "A",
        "workflow_id": "wf-1", "revision_id": 2, "size_bytes": 5, "updated_at": "a", "warnings": ["w"],
        "content": "text",
    }));
    let mut revision = json!({
        "id": 2, "parent_id": 1, "author": "user", "session_id": "ps-1", "size_bytes": 5,
        "created_at": "a", "is_current": true,
    });
    agree::<ResourceRevision>(&revision);
    revision["content"] = json!("text");
    agree::<ResourceRevisionContent>(&revision);
    agree::<FoundGuardrails>(&json!({
        "path": "CLAUDE.md", "reader": "Claude Code", "file_name": "claude.md",
        "size_bytes": 5, "is_adopted": false, "problem": "p",
    }));
}

#[test]
fn the_service_itself_is_read_as_serde_reads_it() {
    agree::<AgentInfo>(&json!({
        "name": "demo", "available": true, "version": "1", "is_default": false, "message": "m",
    }));
    agree::<Folder>(&json!({"name": "n", "path": "/n", "is_git": true}));
    agree::<FolderListing>(&json!({
        "path": "/", "parent": "/", "folders": [{"name": "n", "path": "/n", "is_git": true}],
        "documents": ["a.md"], "is_git": false, "truncated": false,
    }));
    agree::<Sample>(&json!({
        "is_offered": true, "project_slug": "p", "workflow_id": "wf-1", "session_id": "ps-1",
    }));
    agree::<Problem>(&json!({"detail": "d"}));
    agree::<Version>(&json!({"version": "0.1.0", "schema_version": 1}));
}

#[test]
fn an_answer_without_words_is_an_answer() {
    assert_eq!(read::<()>("null"), Some(()));
    assert_eq!(read::<Vec<Project>>("[]"), Some(Vec::new()));
    assert_eq!(read::<Vec<Project>>("{"), None);
}
