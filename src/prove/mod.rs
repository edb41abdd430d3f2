//! `redraft doctor --prove`: a Redraft of its own on the user's disk is disturbed in every way that a
//! seed chooses, and then looked at: was anything lost, done twice or left behind?
//!
//! The user's own data is never touched: everything happens in a scratch folder beside it, with the demo
//! agent.

mod cancels;
mod checks;
mod dice;
mod disturb;
mod purse;
mod report;
mod schedule;
mod scratch;
mod stories;
mod table;
mod times;
mod user;
mod watch;
mod world;

use std::time::Duration;

use anyhow::{Context as _, Result, bail};
use tokio::{task::JoinSet, time::Instant};
use tokio_util::sync::CancellationToken;

use self::{
    dice::Dice, disturb::disturb, purse::Purse, report::Check, schedule::schedule,
    scratch::Scratch, stories::story, times::Times, user::User, watch::Watched, world::World,
};
use crate::{settings::Settings, shutdown};

pub(crate) use report::Report;
pub(crate) use table::table;

/// How long sessions may take to come to their end once nothing disturbs them any more, besides a tenth
/// of a second for each.
const PATIENCE: Duration = Duration::from_secs(90);

/// What is to be proved.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Plan {
    /// Repeats the faults.
    pub(crate) seed: u64,
    /// For how long faults are caused at most.
    pub(crate) length: Duration,
    /// About how long between two faults.
    pub(crate) gap: Duration,
    /// How many sessions; `None`: as many as fit into the time.
    pub(crate) sessions: Option<u32>,
    /// How many users start sessions, one after the other; each has a document of its own.
    pub(crate) users: u32,
    /// The iterations of each session.
    pub(crate) iterations: u32,
    pub(crate) workers: u16,
    /// How many sessions are started only to be cancelled, after the faults.
    pub(crate) cancels: u32,
}

/// Carries out the plan. A signal ends it early, with an error.
pub(crate) async fn prove(settings: &Settings, plan: Plan) -> Result<Report> {
    let shutdown = shutdown::on_signals()?;
    let mut scratch = Scratch::near(settings.home.path())?;
    let mut report = tokio::select! {
        report = run(settings, plan, &scratch) => report?,
        () = shutdown.cancelled() => bail!("called off before anything was proved"),
    };
    if !report.holds {
        scratch.keep();
        report.left = Some(scratch.path().to_owned());
    }
    Ok(report)
}

async fn run(settings: &Settings, plan: Plan, scratch: &Scratch) -> Result<Report> {
    let began = Instant::now();
    let mut world = World::start(settings, scratch, plan.workers).await?;
    let users = users(&world, scratch, plan.users).await?;
    let faults = schedule(plan.seed, plan.length, plan.gap);
    let over = CancellationToken::new();
    let working = tokio::spawn(work(users.clone(), plan, over.clone()));
    let disturbed = disturb(&mut world, &faults, &over).await?;
    let (mut watched, spoilt_sessions) = working.await.context("the users were cut off")??;
    let mut times = Vec::new();
    if plan.cancels > 0 {
        // As many at once as there are workers, and none that would wait for money.
        let free = users.iter().filter(|user| user.purse.is_none());
        let crew: Vec<User> = free.take(world.workers.len()).cloned().collect();
        let (took, seen) = cancels::cancels(&world, &crew, plan.cancels).await?;
        watched.extend(seen);
        times = took;
    }
    let recovery = times::recovery(&world.store, &disturbed.interrupted).await?;
    let answered = world.answers().await;
    world.end().await?;
    let mut found = checks::check(&world.store, &watched, &users, &world.marker).await?;
    world.store.close().await;
    let late = times.iter().filter(|time| **time > cancels::LIMIT).count();
    found
        .checks
        .push(Check::new("cancels that took over a second", late));
    let silent = usize::from(!answered);
    found
        .checks
        .push(Check::new("API that does not answer", silent));
    let nothing_done = usize::from(found.iterations_completed == 0);
    found
        .checks
        .push(Check::new("runs without any iteration", nothing_done));
    Ok(Report {
        holds: found.checks.iter().all(|check| check.found == 0.0),
        seed: plan.seed,
        seconds: began.elapsed().as_secs_f64(),
        faults: disturbed.faults,
        spoilt_sessions,
        sessions: watched.len(),
        iterations_completed: found.iterations_completed,
        attempts: found.attempts,
        events: found.events,
        checks: found.checks,
        recovery,
        cancels: Times::of(times),
        left: None,
    })
}

/// Users of two projects; what every third one spends is limited.
async fn users(world: &World, scratch: &Scratch, count: u32) -> Result<Vec<User>> {
    let client = &world.client;
    let free = scratch.folder("project")?;
    let limited = scratch.folder("limited")?;
    let free_name = user::register(client, &free).await?;
    let limited_name = user::register(client, &limited).await?;
    let purse = Purse::of(client, &limited_name).await;
    let mut users = Vec::new();
    for number in 1..=count {
        users.push(if number.is_multiple_of(3) {
            let purse = Some(purse.clone());
            User::new(client, &limited_name, &limited, number, purse).await?
        } else {
            User::new(client, &free_name, &free, number, None).await?
        });
    }
    Ok(users)
}

/// Lets all users work until the time is over or they have had their sessions; then nothing is disturbed
/// any more. What was watched, and how many sessions filled the line with garbage.
async fn work(
    users: Vec<User>,
    plan: Plan,
    over: CancellationToken,
) -> Result<(Vec<Watched>, usize)> {
    let until = Instant::now() + plan.length;
    let deadline = until + PATIENCE + Duration::from_millis(100) * plan.sessions.unwrap_or(0);
    let mut running = JoinSet::new();
    for (number, user) in users.into_iter().enumerate() {
        let mut dice = Dice::new(plan.seed ^ ((number as u64 + 1) << 32));
        let share = plan.sessions.map(|all| {
            let first = number as u32;
            (first..all).step_by(plan.users as usize).count()
        });
        running.spawn(async move {
            let (mut watched, mut spoilt) = (Vec::new(), 0);
            while share.map_or(Instant::now() < until, |share| watched.len() < share) {
                let wish = story(&mut dice, plan.iterations, user.purse.is_some());
                watched.push(user.session(&wish, deadline).await?);
                spoilt += usize::from(wish.is_spoilt());
            }
            Ok::<_, anyhow::Error>((watched, spoilt))
        });
    }
    let (mut all, mut spoilt) = (Vec::new(), 0);
    for done in running.join_all().await {
        let (watched, of_it) = done?;
        all.extend(watched);
        spoilt += of_it;
    }
    over.cancel();
    Ok((all, spoilt))
}
