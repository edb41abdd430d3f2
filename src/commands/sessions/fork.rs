//! `redraft sessions fork`.

use anyhow::{Context as _, Result};
use redraft_wire::{ForkRevision, IterationSession};

use crate::{
    arguments::ForkSession,
    client::SessionPath,
    commands::{find, host::Host, template},
    show::{print, print_json, text},
};

pub(super) async fn fork(host: &Host, wanted: &ForkSession, json: bool) -> Result<()> {
    let path = find::session(&host.client, Some(&wanted.session)).await?;
    let revision = match wanted.revision {
        Some(revision) => revision,
        None => version(host, &path, wanted.after).await?,
    };
    let prompt = template::prompt(&host.client, &path.planning, &wanted.iterations).await?;
    if !json {
        let may = find::agent_may_at(&host.client, &path.planning).await?;
        print(&format!("{may}\n"))?;
    }
    let body = ForkRevision {
        start: wanted.iterations.request(prompt),
        from_session: Some(path.id.clone()),
    };
    let address = format!("{}/revisions/{revision}/fork", path.planning);
    let session: IterationSession = host.client.post(&address, &body).await?;
    if json {
        return print_json(&session);
    }
    print(&format!(
        "The session {} is forked from version {revision} of {}. {} Watch it with `redraft sessions \
         logs --follow {}`.\n",
        session.id,
        path.id,
        text::line(&session.sentence, 2_000),
        session.id
    ))?;
    host.say_if_nobody_works();
    Ok(())
}

/// The version that an iteration, or else the session, left.
async fn version(host: &Host, path: &SessionPath, after: Option<i32>) -> Result<i64> {
    let Some(number) = after else {
        let session = host.client.session(path).await?;
        return (*session.revision_id).context("the session has no document yet");
    };
    let iterations = host.client.iterations(path).await?;
    let found = iterations.iter().find(|one| one.iteration_number == number);
    let found = found.with_context(|| format!("the session has no iteration {number}"))?;
    let version = (*found.after_revision).or(*found.before_revision);
    version.with_context(|| format!("iteration {number} has no document yet"))
}
