//! `redraft sessions cancel`, `pause` and `resume`.

use anyhow::Result;
use redraft_wire::IterationSession;
use serde_json::json;

use crate::{
    arguments::OneSession,
    client::{Client, SessionPath},
    commands::{find, host::Host},
    show::{print, print_json, text},
};

/// What is asked of a session.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Verb {
    Cancel,
    Pause,
    Resume,
}

pub(super) async fn request(host: &Host, which: &OneSession, verb: Verb, json: bool) -> Result<()> {
    let path = find::session(&host.client, Some(&which.session)).await?;
    let session = asked(&host.client, &path, verb).await?;
    if json {
        return print_json(&session);
    }
    print(&format!(
        "The session {} is {}. {}\n",
        session.id,
        session.run_status,
        text::line(&session.sentence, 2_000)
    ))?;
    if verb == Verb::Resume {
        host.say_if_nobody_works();
    }
    Ok(())
}

async fn asked(client: &Client, path: &SessionPath, verb: Verb) -> Result<IterationSession> {
    match verb {
        Verb::Cancel => {
            let cancel = format!("{}/iterate/cancel", path.planning);
            client.post(&cancel, &json!({"session_id": path.id})).await
        }
        Verb::Pause => {
            client
                .post(&format!("{}/pause", path.session()), &json!({}))
                .await
        }
        Verb::Resume => {
            client
                .post(&format!("{}/resume", path.session()), &json!({}))
                .await
        }
    }
}
