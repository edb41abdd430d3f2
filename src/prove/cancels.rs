//! Cancelling: how long until nothing of an attempt is left.

use std::time::Duration;

use anyhow::{Result, bail};
use redraft_agent::attempt_processes;
use redraft_domain::SessionId;
use redraft_store::Store;
use tokio::{
    task::JoinSet,
    time::{Instant, sleep, timeout_at},
};

use super::{
    user::{User, Wish, id_of},
    watch::{Watched, watch},
    world::World,
};
use crate::client::Client;

/// How long a tree of processes may live on after its session was cancelled.
pub(super) const LIMIT: Duration = Duration::from_secs(1);

/// An agent that will not stop, with a tool and a process that left its family.
const SWITCHES: &str = "hang=tool; orphan=1; stubborn=1";

/// Guardian, agent, tool, orphan.
const TREE: usize = 4;

/// How often the processes are looked at.
const LOOK: Duration = Duration::from_millis(20);

/// How long a tree may take to grow.
const PATIENCE: Duration = Duration::from_secs(30);

/// Starts and cancels this many sessions, as many at once as there are users; the times, and what was
/// seen of the sessions.
pub(super) async fn cancels(
    world: &World,
    users: &[User],
    count: u32,
) -> Result<(Vec<Duration>, Vec<Watched>)> {
    let mut running = JoinSet::new();
    for (number, user) in users.iter().enumerate() {
        let share = (number as u32..count).step_by(users.len()).count();
        let (user, client, store) = (user.clone(), world.client.clone(), world.store.clone());
        let marker = world.marker.clone();
        running.spawn(async move {
            let mut done = Vec::new();
            for _ in 0..share {
                done.push(one(&user, &client, &store, &marker).await?);
            }
            Ok::<_, anyhow::Error>(done)
        });
    }
    let (mut times, mut seen) = (Vec::new(), Vec::new());
    for done in running.join_all().await {
        for (time, watched) in done? {
            times.push(time);
            seen.push(watched);
        }
    }
    Ok((times, seen))
}

async fn one(
    user: &User,
    client: &Client,
    store: &Store,
    marker: &str,
) -> Result<(Duration, Watched)> {
    let wish = Wish {
        switches: SWITCHES.into(),
        iterations: 1,
        max_cost_usd: None,
    };
    let path = user.start(&wish).await?;
    let id = id_of(&path)?;
    let deadline = Instant::now() + PATIENCE;
    let Ok(attempt) = timeout_at(deadline, grown(store, &id, marker)).await else {
        bail!("the session {id} did not start its agent in time");
    };
    let attempt = attempt?;
    let asked = Instant::now();
    client.cancel(&path).await?;
    while living(&attempt).await > 0 {
        if asked.elapsed() > PATIENCE {
            bail!("a process of the cancelled session {id} lives on");
        }
        sleep(LOOK).await;
    }
    let took = asked.elapsed();
    let until = Instant::now() + PATIENCE;
    let watched = watch(client, &path, user.purse.as_ref(), until).await?;
    Ok((took, watched))
}

/// Waits until the whole tree of the session's attempt is there; its marker.
async fn grown(store: &Store, id: &SessionId, marker: &str) -> Result<String> {
    loop {
        if let Some(attempt) = store.attempts(id).await?.last() {
            let marker = format!("{marker}{}", attempt.id);
            if living(&marker).await >= TREE {
                return Ok(marker);
            }
        }
        sleep(LOOK).await;
    }
}

async fn living(marker: &str) -> usize {
    let wanted = marker.to_owned();
    let found = tokio::task::spawn_blocking(move || {
        let all = attempt_processes(&wanted).into_iter();
        all.filter(|process| process.marker == wanted).count()
    });
    found.await.unwrap_or_default()
}
