//! Changing the limits of a session that goes on.

use redraft_domain::{EventBody, Limits, SessionId, SessionKind, Timestamp};
use thiserror::Error;

use super::{Holder, Session, WrittenRules, end_session, read::session_in};
use crate::{
    NewEvent, Store, StoreError, Tx, events::insert_events, iterations::insert_iterations,
};

/// The limits were not changed.
#[derive(Debug, Error)]
pub enum ChangeLimitsError {
    /// There is no such session.
    #[error("there is no such session")]
    Unknown,
    /// It has ended, or is a conversation.
    #[error("the session has ended, so its limits cannot be changed; start or fork one instead")]
    Ended,
    /// Iterations that began cannot be taken back.
    #[error("{0} iterations have begun already; choose at least that many, or cancel the session")]
    Begun(u32),
    /// The database refused.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl Store {
    /// Gives a session other limits; the next start of the agent goes by them. Where no iteration is
    /// left, it ends.
    pub async fn change_limits(
        &self,
        id: &SessionId,
        change: impl FnOnce(Limits) -> Limits + Send,
    ) -> Result<Session, ChangeLimitsError> {
        let now = self.now();
        let mut tx = self.begin().await?;
        let session = session_in(&mut tx, id).await?;
        let session = session.ok_or(ChangeLimitsError::Unknown)?;
        if session.state.is_final() || session.kind == SessionKind::Chat {
            return Err(ChangeLimitsError::Ended);
        }
        let new = change(session.limits.clone());
        let begun = begun(&mut tx, id).await?;
        if new.iterations < begun {
            return Err(ChangeLimitsError::Begun(begun));
        }
        write(&mut tx, &session, &new, now).await?;
        let changed = session_in(&mut tx, id).await?;
        let changed = changed.ok_or(ChangeLimitsError::Unknown)?;
        let is_done = changed.iterations_finished() >= changed.limits.iterations;
        if is_done
            && !changed.is_held(now)
            && let Ok(Some(to)) = changed.end_when_nothing_is_left(Vec::new(), now)
        {
            end_session(&mut tx, &changed, &to, Holder::IsCutOff, now).await?;
        }
        let after = session_in(&mut tx, id).await?;
        tx.commit().await?;
        after.ok_or(ChangeLimitsError::Unknown)
    }
}

/// The number of the last iteration that began.
async fn begun(tx: &mut Tx, id: &SessionId) -> Result<u32, StoreError> {
    let sql = "SELECT COALESCE(MAX(number), 0) FROM iterations \
               WHERE session_id = $1 AND (attempts > 0 OR status <> 'pending')";
    let begun: i64 = on!(tx, |c| sqlx::query_scalar(sql)
        .bind(id.as_str())
        .fetch_one(c)
        .await)?;
    Ok(begun as u32)
}

async fn write(
    tx: &mut Tx,
    session: &Session,
    new: &Limits,
    now: Timestamp,
) -> Result<(), StoreError> {
    let (id, old) = (&session.id, &session.limits);
    let sql = "UPDATE sessions SET iterations_requested = $2, max_cost_usd = $3, \
               max_wall_secs = $4, rules = $5, updated_at = $6 WHERE id = $1";
    on!(tx, |c| {
        let update = sqlx::query(sql)
            .bind(id.as_str())
            .bind(i64::from(new.iterations));
        let update = update
            .bind(new.max_cost_usd)
            .bind(new.max_wall_secs.map(|secs| secs as i64));
        let update = update.bind(WrittenRules::write(new)).bind(now.0);
        update.execute(c).await.map(|_| ())
    })?;
    let fewer = "DELETE FROM iterations WHERE session_id = $1 AND number > $2";
    on!(tx, |c| {
        let delete = sqlx::query(fewer)
            .bind(id.as_str())
            .bind(i64::from(new.iterations));
        delete.execute(c).await.map(|_| ())
    })?;
    if new.iterations > old.iterations {
        insert_iterations(tx, id, old.iterations + 1..=new.iterations).await?;
    }
    let event = NewEvent {
        iteration: None,
        attempt: None,
        body: EventBody::Status {
            run_status: session.state.status(),
            message: format!(
                "You changed the limits; the session runs up to {} iterations.",
                new.iterations
            ),
            wait_until: None,
        },
        at: now,
    };
    insert_events(tx, id, &[event]).await
}
