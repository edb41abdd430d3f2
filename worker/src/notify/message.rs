//! What a receiver gets: the same for every try, but for a name that was changed meanwhile.

use redraft_store::{Happening, Place};
use serde_json::{Value, json};

use crate::context::Context;

/// A message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Message {
    /// The same for every try and every channel, so that a receiver can drop what it has.
    pub(super) id: String,
    /// JSON, in which secrets are masked.
    pub(super) body: String,
}

impl Message {
    /// Tells of a happening.
    pub(super) fn of(happening: &Happening, context: &Context) -> Self {
        let body = body(happening, &context.config.dashboard).to_string();
        Self {
            id: happening.uid.clone(),
            body: context.config.redactor.redact_json_text(body),
        }
    }
}

fn body(happening: &Happening, dashboard: &str) -> Value {
    let place = happening.place.as_ref();
    json!({
        "type": happening.kind.as_str(),
        "id": happening.uid,
        "timestamp": happening.at.to_string(),
        "data": {
            "sentence": happening.sentence,
            "reason": happening.reason,
            "url": url(place, dashboard),
            "session_id": place.map(|place| place.session.as_str()),
            "project": place.map(|place| json!({
                "slug": place.project.as_str(), "name": place.project_name,
            })),
            "workflow": place.map(|place| json!({
                "id": place.workflow.as_str(), "name": place.workflow_name,
            })),
            "iterations_completed": place.map(|_| happening.iterations_completed),
            "iterations_requested": place.map(|_| happening.iterations_requested),
            "cost_usd": place.map(|_| happening.cost_usd),
        },
    })
}

/// The session's page in the dashboard; of a test, the page of the channels.
fn url(place: Option<&Place>, dashboard: &str) -> String {
    match place {
        Some(place) => format!(
            "{dashboard}/projects/{}/workflows/{}/sessions/{}",
            place.project.as_str(),
            place.workflow,
            place.session
        ),
        None => format!("{dashboard}/notifications"),
    }
}

#[cfg(test)]
mod tests {
    use redraft_domain::{HappeningKind, Timestamp};

    use super::*;

    #[test]
    fn a_message_names_what_happened_where_and_why() {
        let happening = Happening {
            id: 7,
            uid: "hp-0123456789abcdef".into(),
            at: Timestamp(1_795_354_680_007),
            kind: HappeningKind::Done,
            place: Some(Place {
                session: "ps-000000000001".parse().unwrap(),
                project: "shop".parse().unwrap(),
                project_name: "Shop".into(),
                workflow: "wf-000000000002".parse().unwrap(),
                workflow_name: "Checkout".into(),
            }),
            reason: Some("all_iterations".into()),
            sentence: "All 3 iterations are done.".into(),
            iterations_completed: 3,
            iterations_requested: 3,
            cost_usd: 0.5,
        };
        let told = body(&happening, "https://redraft.example");
        let expected = json!({
            "type": "session.done",
            "id": "hp-0123456789abcdef",
            "timestamp": "2026-11-22T13:38:00.007Z",
            "data": {
                "sentence": "All 3 iterations are done.",
                "reason": "all_iterations",
                "url": "https://redraft.example/projects/shop/workflows/wf-000000000002/sessions/ps-000000000001",
                "session_id": "ps-000000000001",
                "project": {"slug": "shop", "name": "Shop"},
                "workflow": {"id": "wf-000000000002", "name": "Checkout"},
                "iterations_completed": 3,
                "iterations_requested": 3,
                "cost_usd": 0.5,
            },
        });
        assert_eq!(told, expected);
        let test = Happening {
            place: None,
            kind: HappeningKind::Test,
            ..happening
        };
        let told = body(&test, "http://127.0.0.1:7878");
        assert_eq!(told["type"], "notification.test");
        assert_eq!(told["data"]["url"], "http://127.0.0.1:7878/notifications");
        assert_eq!(told["data"]["session_id"], Value::Null);
    }
}
