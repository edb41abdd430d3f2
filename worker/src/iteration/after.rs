//! What follows from an attempt's outcome: the one table.

use std::time::Duration;

use redraft_agent::{Outcome, StopReason, UserNeed};
use redraft_domain::{PauseReason, SessionState, Timestamp, TransitionError, WaitReason};
use redraft_store::{IterationResult, Request, StoreError};

use super::{
    Came, Trouble,
    attempt::Done,
    finish,
    plan::Plan,
    setting::Setting,
    settle::{counted, words},
    talk::is_talk,
};
use crate::gate::{clock_time, jitter};

/// How often an iteration is tried when it fails in a way that may pass.
const MOST_TRIES: u32 = 3;

/// Pauses after usage limits that name no time, in minutes.
const LIMIT_PAUSES: [u64; 4] = [1, 5, 15, 30];

/// Decides and writes what follows.
pub(super) async fn decide(setting: &Setting, plan: &Plan, done: Done) -> Result<Came, Trouble> {
    if let Some(reason) = done.stopped() {
        return stopped(setting, &done, reason).await;
    }
    let (_, said) = words(&done.report.outcome);
    let said = said.unwrap_or_default();
    match &done.report.outcome {
        Outcome::Finished => {
            if setting.session.run_now {
                // The user knew better: the account is free.
                let store = &setting.context.store;
                store.forget_limit(&setting.account.id).await?;
            }
            finish::finish(setting, plan, &done).await
        }
        Outcome::AgentError { .. } | Outcome::OutOfTurns => {
            finish::end(
                setting,
                plan,
                &done,
                IterationResult::Failed { message: said },
            )
            .await
        }
        Outcome::Transient { .. } => again_later(setting, plan, &done, said).await,
        Outcome::LimitedUntil {
            resets_at, kind, ..
        } => {
            let resets_at = Timestamp(resets_at.saturating_mul(1_000));
            let store = &setting.context.store;
            // Every session of this account waits, not only this one.
            store
                .note_limit(&setting.account.id, kind, resets_at)
                .await?;
            let until = resets_at.max(store.now()).plus(jitter(&setting.session.id));
            wait(
                setting,
                until,
                WaitReason::UsageLimit,
                limit_sentence(&said, until),
            )
            .await
        }
        Outcome::Limited { .. } => {
            let pause = LIMIT_PAUSES[(limits_in_a_row(setting).await? - 1).min(3)];
            let until = setting
                .context
                .store
                .now()
                .plus(Duration::from_secs(pause * 60));
            wait(
                setting,
                until,
                WaitReason::UsageLimit,
                limit_sentence(&said, until),
            )
            .await
        }
        // Who chats is there to put it right, and asks again.
        Outcome::NeedsUser { .. } if is_talk(setting.task) => {
            let message = format!("{} Put that right, then ask again.", said.trim_end());
            finish::end(setting, plan, &done, IterationResult::Failed { message }).await
        }
        Outcome::NeedsUser { what, .. } => {
            let reason = match what {
                UserNeed::Login | UserNeed::Billing => PauseReason::NeedsLogin,
                UserNeed::Permission | UserNeed::Model => PauseReason::NeedsUser,
            };
            let message = format!("Paused: {said}");
            stand_still(setting, |state| state.pause(reason, message)).await
        }
        // A used-up budget: the gate knows whether there is more, and the conversation goes on where it
        // was. A lost conversation: the next attempt begins anew from the document before.
        Outcome::BudgetReached | Outcome::ConversationLost { .. } => Ok(Came::Again),
        Outcome::Stopped { reason } => stopped(setting, &done, *reason).await,
    }
}

async fn stopped(setting: &Setting, done: &Done, reason: StopReason) -> Result<Came, Trouble> {
    match reason {
        StopReason::Cancel => {
            done.keep_unfinished(setting).await?;
            stand_still(setting, |state| Request::Cancel.fulfil(state)).await
        }
        StopReason::Pause => stand_still(setting, |state| Request::Pause.fulfil(state)).await,
        StopReason::Drain => {
            let store = &setting.context.store;
            store
                .release_lease(&setting.session.id, setting.epoch)
                .await?;
            Ok(Came::To(SessionState::Running))
        }
        StopReason::LeaseLost => Err(StoreError::Lost.into()),
    }
}

/// The same iteration again, after a pause; after the last try it has failed.
async fn again_later(
    setting: &Setting,
    plan: &Plan,
    done: &Done,
    said: String,
) -> Result<Came, Trouble> {
    let iteration = setting.iteration().await?;
    let tries = counted(&setting.earlier_attempts().await?, &iteration);
    if tries >= MOST_TRIES {
        let message = format!("{} It was tried {tries} times.", said.trim_end());
        return finish::end(setting, plan, done, IterationResult::Failed { message }).await;
    }
    let pause = setting.context.config.back_off * 4_u32.pow(tries.saturating_sub(1));
    let until = setting.context.store.now().plus(pause);
    let message = format!(
        "Iteration {} is tried again at {} ({} of {MOST_TRIES}): {said}",
        setting.number,
        clock_time(until),
        tries + 1
    );
    wait(setting, until, WaitReason::BackOff, message).await
}

async fn wait(
    setting: &Setting,
    until: Timestamp,
    reason: WaitReason,
    message: String,
) -> Result<Came, Trouble> {
    stand_still(setting, |state| state.wait(until, reason, message)).await
}

async fn stand_still(
    setting: &Setting,
    change: impl FnOnce(SessionState) -> Result<SessionState, TransitionError>,
) -> Result<Came, Trouble> {
    let store = &setting.context.store;
    Ok(Came::To(
        store
            .stand_still(&setting.session.id, setting.epoch, change)
            .await?,
    ))
}

/// How many of the last attempts in a row ended at a usage limit; at least the last one did.
async fn limits_in_a_row(setting: &Setting) -> Result<usize, Trouble> {
    let attempts = setting.earlier_attempts().await?;
    let limited = |outcome: Option<&str>| outcome == Some("limited");
    Ok(attempts
        .iter()
        .rev()
        .take_while(|a| limited(a.outcome.as_deref()))
        .count()
        .max(1))
}

fn limit_sentence(said: &str, until: Timestamp) -> String {
    format!(
        "Waiting until {} and then going on by itself: {said}",
        clock_time(until)
    )
}
