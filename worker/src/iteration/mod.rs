//! One iteration of a session, from its lease to what comes after it.

mod after;
mod attempt;
mod finish;
mod plan;
mod setting;
mod settle;
mod talk;
mod trouble;
mod working_copy;

use std::sync::Arc;

use redraft_agent::StopToken;
use redraft_domain::SessionState;
use redraft_store::{LeaseHeld, StoreError};

use self::{plan::Plan, setting::Setting, trouble::Trouble};
use crate::{
    context::Context,
    gate::{Candidate, objection},
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
    match ended.await {
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
    let session = store.session(id).await?.ok_or(StoreError::Lost)?;
    let iteration = setting.iteration().await?;
    let candidate = Candidate {
        session: &session,
        number: setting.number,
        starts: settle::counted(&earlier, &iteration),
        progress_events: store.count_progress(id, setting.number).await?,
        last_message: earlier
            .last()
            .and_then(|attempt| attempt.message.as_deref()),
        now: store.now(),
    };
    if let Some(change) = objection(&candidate) {
        return Ok(Came::To(
            store.stand_still(id, setting.epoch, change).await?,
        ));
    }
    let plan = Plan::make(setting, &iteration, earlier.last()).await?;
    let done = match attempt::make(setting, &session, &plan, stop.clone()).await {
        Ok(done) => done,
        // Nothing was started yet: the next plan is made without the note.
        Err(Trouble::Store(StoreError::NoteTakenBack)) => return Ok(Came::Again),
        Err(trouble) => return Err(trouble),
    };
    after::decide(setting, &plan, done).await
}
