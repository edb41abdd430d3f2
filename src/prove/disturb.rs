//! Carrying out the faults.

use std::collections::BTreeMap;

use anyhow::{Context as _, Result};
use redraft_agent::{AttemptProcess, attempt_processes};
use redraft_domain::{SessionId, Timestamp};
use tokio::time::{Instant, sleep_until};
use tokio_util::sync::CancellationToken;

use super::{
    schedule::{Fault, Kind},
    world::World,
};

/// What was done.
#[derive(Debug)]
pub(super) struct Disturbed {
    /// How often each kind of fault hit something.
    pub(super) faults: BTreeMap<Kind, u32>,
    /// The sessions that lost their worker, and when.
    pub(super) interrupted: Vec<(SessionId, Timestamp)>,
}

/// Carries out one fault after the other, until none is left or `over`; then everything runs again.
pub(super) async fn disturb(
    world: &mut World,
    schedule: &[Fault],
    over: &CancellationToken,
) -> Result<Disturbed> {
    let mut disturbed = Disturbed {
        faults: Kind::ALL.map(|kind| (kind, 0)).into(),
        interrupted: Vec::new(),
    };
    let began = Instant::now();
    for fault in schedule {
        tokio::select! {
            () = over.cancelled() => break,
            () = sleep_until(began + fault.at) => {}
        }
        if disturbed.cause(world, fault).await? {
            *disturbed.faults.entry(fault.kind).or_default() += 1;
        }
    }
    for worker in &world.workers {
        worker.thaw(true);
    }
    Ok(disturbed)
}

impl Disturbed {
    /// Whether there was something to hit.
    async fn cause(&mut self, world: &mut World, fault: &Fault) -> Result<bool> {
        let worker = fault.which % world.workers.len();
        match fault.kind {
            Kind::Api => {
                world.api.kill().await?;
                world.api.start()?;
            }
            Kind::Worker => {
                self.note(world, worker).await;
                world.workers[worker].kill().await?;
                world.workers[worker].start()?;
            }
            Kind::Agent => return Ok(hit(world, fault.which, |process| !process.is_guardian).await),
            Kind::Guardian => {
                return Ok(hit(world, fault.which, |process| process.is_guardian).await);
            }
            Kind::Everything => {
                for worker in 0..world.workers.len() {
                    self.note(world, worker).await;
                }
                everything(world).await?;
            }
            Kind::Frozen => world.workers[worker].thaw(false),
            Kind::Thawed => world.workers[worker].thaw(true),
            Kind::Database => {
                let (store, time) = (world.store.clone(), fault.lasts);
                // That it was busy already is as good.
                tokio::spawn(async move { store.hold_up_writers(time).await.ok() });
            }
        }
        Ok(true)
    }

    /// Remembers what this worker holds, just before it is killed.
    async fn note(&mut self, world: &World, worker: usize) {
        let pid = world.workers[worker].pid().map(i64::from);
        let now = world.store.now();
        let Ok(workers) = world.store.workers().await else {
            return;
        };
        for worker in workers.iter().filter(|worker| Some(worker.pid) == pid) {
            if let Ok(held) = world.store.held_by(&worker.name).await {
                self.interrupted
                    .extend(held.into_iter().map(|id| (id, now)));
            }
        }
    }
}

/// Kills one of the attempts' processes; `false` where there is none of that kind.
async fn hit(world: &World, which: usize, wanted: fn(&AttemptProcess) -> bool) -> bool {
    let mut found = processes(world).await;
    found.retain(wanted);
    let count = found.len().max(1);
    found.get(which % count).is_some_and(AttemptProcess::kill)
}

async fn everything(world: &mut World) -> Result<()> {
    let found = processes(world).await;
    world.api.kill().await?;
    for worker in &mut world.workers {
        worker.kill().await?;
    }
    for process in found {
        process.kill();
    }
    world.api.start()?;
    for worker in &mut world.workers {
        worker.start().context("a worker could not be started")?;
    }
    Ok(())
}

/// The living processes of the attempts.
pub(super) async fn processes(world: &World) -> Vec<AttemptProcess> {
    let marker = world.marker.clone();
    let found = tokio::task::spawn_blocking(move || attempt_processes(&marker)).await;
    found.unwrap_or_default()
}
