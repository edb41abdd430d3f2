//! `redraft sessions accept`.

use anyhow::Result;
use reqwest::Method;
use serde_json::json;

use crate::{
    arguments::OneSession,
    commands::{find, host::Host},
    show::{print, print_json},
};

pub(super) async fn accept(host: &Host, which: &OneSession, undo: bool, json: bool) -> Result<()> {
    let path = find::session(&host.client, Some(&which.session)).await?;
    let method = if undo { Method::DELETE } else { Method::POST };
    let address = format!("{}/accept", path.session());
    host.client.ask(method, &address).await?;
    if json {
        return print_json(&json!({"session_id": path.id, "accepted": !undo}));
    }
    let id = path.id;
    print(&if undo {
        format!("The session {id} is in the morning report again.\n")
    } else {
        format!(
            "The session {id} is accepted, and out of the morning report until it does something else.\n"
        )
    })
}
