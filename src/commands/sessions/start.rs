//! `redraft sessions start`.

use std::process::ExitCode;

use anyhow::Result;
use redraft_wire::IterationSession;

use super::logs::{Until, tell};
use crate::{
    arguments::StartSession,
    client::SessionPath,
    commands::{find, host::Host, template},
    show::{print, print_json, text},
};

pub(super) async fn start(host: &Host, wanted: &StartSession, json: bool) -> Result<ExitCode> {
    let workflow = find::workflow(&host.client, &wanted.workflow).await?;
    let planning = format!("{}/planning", workflow.path());
    let prompt = template::prompt(&host.client, &planning, &wanted.iterations).await?;
    let body = wanted.iterations.request(prompt);
    if !json {
        print(&format!("{}\n", find::agent_may(&workflow.workflow)))?;
    }
    let session: IterationSession = host
        .client
        .post(&format!("{planning}/iterate"), &body)
        .await?;
    host.say_if_nobody_works();
    if wanted.follow {
        let path = SessionPath {
            planning,
            id: session.id,
        };
        return tell(host, &path, Until::End, json).await;
    }
    if json {
        print_json(&session)?;
    } else {
        print(&format!(
            "The session {} is started. {} Watch it with `redraft sessions logs --follow {}`.\n",
            session.id,
            text::line(&session.sentence, 2_000),
            session.id
        ))?;
    }
    Ok(ExitCode::SUCCESS)
}
