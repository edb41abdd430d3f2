//! Watching a session's event stream from the outside, through every break.

use std::time::Duration;

use anyhow::Result;
use redraft_domain::SessionId;
use redraft_wire::IterationSession;
use reqwest::StatusCode;
use serde_json::json;
use tokio::time::{Instant, sleep, timeout_at};

use super::{purse::Purse, user::id_of};
use crate::client::{Client, Events, Message, SessionPath, status_of};

/// The pause before a request is sent again.
const PAUSE: Duration = Duration::from_millis(100);

/// What was seen of a session.
#[derive(Debug)]
pub(super) struct Watched {
    pub(super) session: SessionId,
    /// The ids of its events in the order in which they came.
    pub(super) seen: Vec<i64>,
    /// Whether it was seen to end.
    pub(super) ended: bool,
}

/// Watches a session to its end. One that pauses, since its agent was killed too often, is told to go
/// on, and one whose budget is used up gets more, as by a user.
pub(super) async fn watch(
    client: &Client,
    path: &SessionPath,
    purse: Option<&Purse>,
    deadline: Instant,
) -> Result<Watched> {
    let mut watched = Watched {
        session: id_of(path)?,
        seen: Vec::new(),
        ended: false,
    };
    let watching = async {
        let mut events = Events::of(client, path);
        while let Some(message) = events.next().await? {
            watched.seen.extend(message.read.event_id);
            if stands_still(&message) {
                help(client, path, purse).await;
            }
        }
        Ok::<(), anyhow::Error>(())
    };
    if let Ok(ended) = timeout_at(deadline, watching).await {
        ended?;
        watched.ended = true;
    }
    Ok(watched)
}

fn stands_still(message: &Message) -> bool {
    let status = message.text("run_status");
    message.read.kind == "status" && matches!(status, Some("paused" | "waiting"))
}

/// Lets it go on, unless it does so by itself.
async fn help(client: &Client, path: &SessionPath, purse: Option<&Purse>) {
    let session = loop {
        match client.session(path).await {
            Ok(session) => break session,
            Err(_) => sleep(PAUSE).await,
        }
    };
    let lacks_money = session.reason.as_deref() == Some("budget");
    if lacks_money && let Some(purse) = purse {
        purse.raise().await;
    }
    if lacks_money || session.run_status == "paused" {
        resume(client, path).await;
    }
}

/// Lets it go on. It may do so by itself by now, or have ended.
async fn resume(client: &Client, path: &SessionPath) {
    let address = format!("{}/resume", path.session());
    loop {
        let resumed: Result<IterationSession> = client.post(&address, &json!({})).await;
        match resumed {
            Err(error)
                if !status_of(&error)
                    .is_some_and(|status: StatusCode| status.is_client_error()) =>
            {
                sleep(PAUSE).await;
            }
            _ => return,
        }
    }
}
