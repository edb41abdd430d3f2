//! Deliveries that are due: leased by one worker, tried, and settled.

use std::time::Duration;

use redraft_domain::{DeliveryState, Timestamp, next_delivery};
use sqlx::{AssertSqlSafe, FromRow};

use super::{
    channel::ChannelTarget,
    happening::{COLUMNS, FROM, Happening, HappeningRow},
};
use crate::{Store, StoreError, text::storable};

/// How long a worker has for one try. It is longer than any receiver is waited for.
const LEASE: Duration = Duration::from_mins(1);

/// A delivery that a worker has leased.
#[derive(Debug, Clone, PartialEq)]
pub struct DueDelivery {
    /// Its id.
    pub id: i64,
    /// Which try this is, from 1.
    pub tries: u32,
    /// When it was first due.
    pub began_at: Timestamp,
    /// Where it goes.
    pub target: ChannelTarget,
    /// The channel's name.
    pub channel: String,
    /// What is told.
    pub happening: Happening,
}

/// How a try went.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tried {
    /// Whether the receiver has it.
    pub is_delivered: bool,
    /// What the receiver answered, or why there was no answer: one sentence for a person.
    pub answer: String,
}

#[derive(FromRow)]
struct Row {
    delivery_id: i64,
    tries: i64,
    began_at: i64,
    channel: String,
    channel_kind: String,
    target: String,
    secret: Option<String>,
    #[sqlx(flatten)]
    happening: HappeningRow,
}

impl Store {
    /// Leases what is due to this worker: of each channel one, and none of a channel that is being tried, so that a
    /// receiver which does not answer keeps no other one waiting.
    pub async fn lease_deliveries(&self, worker: &str) -> Result<Vec<DueDelivery>, StoreError> {
        let now = self.now();
        let sql = "SELECT COUNT(*) FROM notification_deliveries \
                   WHERE state = 'waiting' AND next_at <= $1";
        let due: i64 = read!(self, |c| sqlx::query_scalar(sql)
            .bind(now.0)
            .fetch_one(c)
            .await)?;
        if due == 0 {
            return Ok(Vec::new());
        }
        let mut tx = self.begin().await?;
        let sql = "UPDATE notification_deliveries \
                   SET leased_by = $1, lease_until = $2, tries = tries + 1 WHERE id IN \
                   (SELECT MIN(d.id) FROM notification_deliveries d \
                   WHERE d.state = 'waiting' AND d.next_at <= $3 AND NOT EXISTS \
                   (SELECT 1 FROM notification_deliveries o WHERE o.channel_id = d.channel_id \
                   AND o.state = 'waiting' AND o.lease_until > $3) GROUP BY d.channel_id) \
                   AND state = 'waiting' AND (lease_until IS NULL OR lease_until <= $3) \
                   RETURNING id";
        let leased: Vec<i64> = on!(tx, |c| {
            let update = sqlx::query_scalar(sql).bind(worker).bind(now.plus(LEASE).0);
            update.bind(now.0).fetch_all(c).await
        })?;
        let sql = format!(
            "SELECT d.id AS delivery_id, d.tries, d.began_at, n.name AS channel, \
             n.kind AS channel_kind, n.target, n.secret, {COLUMNS} FROM {FROM} \
             JOIN notification_deliveries d ON d.happening_id = h.id \
             JOIN notification_channels n ON n.id = d.channel_id WHERE d.id = $1"
        );
        let mut all = Vec::new();
        for id in leased {
            let sql = AssertSqlSafe(sql.clone());
            let row: Option<Row> =
                on!(tx, |c| sqlx::query_as(sql).bind(id).fetch_optional(c).await)?;
            if let Some(row) = row {
                all.push(due_delivery(row)?);
            }
        }
        tx.commit().await?;
        Ok(all)
    }

    /// Writes how a try went, and when the next one is, where there is one; `first_pause` is the one after the
    /// first try. `None`: the lease was lost meanwhile, or the channel is gone.
    pub async fn settle_delivery(
        &self,
        due: &DueDelivery,
        worker: &str,
        tried: &Tried,
        first_pause: Duration,
    ) -> Result<Option<DeliveryState>, StoreError> {
        let now = self.now();
        let next = next_delivery(first_pause, due.tries, due.began_at, now)
            .filter(|_| !tried.is_delivered);
        let state = match (tried.is_delivered, next) {
            (true, _) => DeliveryState::Delivered,
            (false, Some(_)) => DeliveryState::Waiting,
            (false, None) => DeliveryState::GivenUp,
        };
        let ended_at = (state != DeliveryState::Waiting).then_some(now.0);
        let mut tx = self.begin().await?;
        let sql = "UPDATE notification_deliveries SET state = $3, next_at = $4, answer = $5, \
                   ended_at = $6, leased_by = NULL, lease_until = NULL \
                   WHERE id = $1 AND leased_by = $2 AND state = 'waiting'";
        let settled = on!(tx, |c| {
            let update = sqlx::query(sql)
                .bind(due.id)
                .bind(worker)
                .bind(state.as_str());
            let update = update
                .bind(next.map(|at| at.0))
                .bind(storable(&tried.answer))
                .bind(ended_at);
            update.execute(c).await.map(|done| done.rows_affected())
        })?;
        tx.commit().await?;
        Ok((settled == 1).then_some(state))
    }
}

fn due_delivery(row: Row) -> Result<DueDelivery, StoreError> {
    let target = ChannelTarget::read(&row.channel_kind, &row.target, row.secret.as_deref());
    let bad = || StoreError::bad("notification_channels", "target", &row.channel);
    Ok(DueDelivery {
        id: row.delivery_id,
        tries: row.tries as u32,
        began_at: Timestamp(row.began_at),
        target: target.ok_or_else(bad)?,
        happening: row.happening.try_into()?,
        channel: row.channel,
    })
}
