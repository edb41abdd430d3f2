//! One iteration of a session, from its lease to what comes after it.

mod after;
mod attempt;
mod finish;
mod outside;
mod plan;
mod setting;
mod settle;
mod talk;
mod trouble;
mod trust;
mod working_copy;

pub(crate) use self::{outside::forget_old_looks, settle::settle_abandoned};

use std::sync::Arc;

use redraft_agent::StopToken;
use redraft_domain::SessionState;
use redraft_store::{LeaseHeld, StoreError};

use self::{attempt::Made, plan::Plan, setting::Setting, trouble::Trouble};
use crate::{
    context::Context,
    gate::{self, Candidate, Objection},
};

/// What an attempt came to.
enum Came {
    /// The iteration is over, or stands still; the lease is given back.
    To(SessionState),
    /// Another attempt is to be made at once.
    Again,
}

/// Runs the iteration that the lease was taken for. Returns the session's state afterwards.
///
/// # Errors
/// [`StoreError::Lost`] when another worker holds the session now; anything else when the database
/// could not be written.
pub(crate) async fn run(
    context: &Arc<Context>,
    held: LeaseHeld,
    stop: StopToken,
) -> Result<SessionState, StoreError> {
    let (id, epoch) = (held.session.id.clone(), held.epoch);
    let ended = async {
        let setting = Setting::load(context, held).await?;
        loop {
            if let Came::To(state) = try_once(&setting, &stop).await? {
                return Ok(state);
            }
        }
    };
    match Box::pin(ended).await {
        Ok(state) => Ok(state),
        Err(Trouble::Store(error)) => Err(error),
        Err(Trouble::User(reason, message)) => {
            context
                .store
                .stand_still(&id, epoch, |state| state.pause(reason, message))
                .await
        }
    }
}

async fn try_once(setting: &Setting, stop: &StopToken) -> Result<Came, Trouble> {
    let store = &setting.context.store;
    let id = &setting.session.id;
    let earlier = setting.earlier_attempts().await?;
    settle::settle_abandoned(store, &setting.context.config.installation, &earlier).await?;
    outside::tell_of_abandoned(setting, &earlier).await?;
    let iteration = setting.iteration().await?;
    let candidate = Candidate {
        number: setting.number,
        starts: settle::counted(&earlier, &iteration),
        progress_events: store.count_progress(id, setting.number).await?,
        last_message: earlier.last().and_then(|attempt| attempt.message.clone()),
    };
    let facts = store.gate_facts(id, &setting.account).await?;
    if let Err(objection) = gate::ask(&candidate, &facts) {
        return refused(setting, objection).await;
    }
    let plan = Plan::make(setting, &iteration, earlier.last()).await?;
    match attempt::make(setting, &candidate, &plan, stop.clone()).await {
        Ok(Made::Done(done)) => after::decide(setting, &plan, *done).await,
        Ok(Made::Refused(objection)) => refused(setting, objection).await,
        // Nothing was started yet: the next plan is made without the note.
        Err(Trouble::Store(StoreError::NoteTakenBack)) => Ok(Came::Again),
        Err(trouble) => Err(trouble),
    }
}

/// The session does what the gate wants of it.
async fn refused(setting: &Setting, objection: Objection) -> Result<Came, Trouble> {
    let store = &setting.context.store;
    let session = store.session(&setting.session.id).await?;
    let completed = session.ok_or(StoreError::Lost)?.iterations_completed;
    let change = |state| objection.apply(state, completed);
    let to = store.stand_still(&setting.session.id, setting.epoch, change);
    Ok(Came::To(to.await?))
}
