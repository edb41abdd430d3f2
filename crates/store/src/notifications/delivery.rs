//! What was told, and what is on its way.

use redraft_domain::{DeliveryState, Timestamp};
use sqlx::{AssertSqlSafe, FromRow};

use super::happening::{COLUMNS, FROM, Happening, HappeningRow};
use crate::{Store, StoreError};

/// One happening on its way by one channel.
#[derive(Debug, Clone, PartialEq)]
pub struct Delivery {
    /// Its id.
    pub id: i64,
    /// The channel.
    pub channel: i64,
    /// The channel's name.
    pub channel_name: String,
    /// What is told.
    pub happening: Happening,
    /// How far it is.
    pub state: DeliveryState,
    /// How often it was tried.
    pub tries: i64,
    /// A sentence about the last try that came to an end.
    pub answer: Option<String>,
    /// When it is tried next.
    pub next_at: Option<Timestamp>,
    /// When it came to its end.
    pub ended_at: Option<Timestamp>,
}

#[derive(FromRow)]
struct Row {
    delivery_id: i64,
    channel_id: i64,
    channel_name: String,
    state: String,
    tries: i64,
    answer: Option<String>,
    next_at: Option<i64>,
    ended_at: Option<i64>,
    #[sqlx(flatten)]
    happening: HappeningRow,
}

fn select(rest: &str) -> AssertSqlSafe<String> {
    AssertSqlSafe(format!(
        "SELECT d.id AS delivery_id, d.channel_id, n.name AS channel_name, d.state, d.tries, d.answer, \
         d.next_at, d.ended_at, {COLUMNS} FROM {FROM} \
         JOIN notification_deliveries d ON d.happening_id = h.id \
         JOIN notification_channels n ON n.id = d.channel_id WHERE {rest}"
    ))
}

impl Store {
    /// The newest deliveries, newest first; of one channel or of all.
    pub async fn deliveries(
        &self,
        channel: Option<i64>,
        limit: i64,
    ) -> Result<Vec<Delivery>, StoreError> {
        let sql = select("(d.channel_id = $1 OR $1 = 0) ORDER BY d.id DESC LIMIT $2");
        let rows: Vec<Row> = read!(self, |c| {
            let select = sqlx::query_as(sql).bind(channel.unwrap_or(0));
            select.bind(limit).fetch_all(c).await
        })?;
        rows.into_iter().map(Delivery::try_from).collect()
    }

    /// One delivery.
    pub async fn delivery(&self, id: i64) -> Result<Option<Delivery>, StoreError> {
        let sql = select("d.id = $1");
        let row: Option<Row> = read!(self, |c| sqlx::query_as(sql)
            .bind(id)
            .fetch_optional(c)
            .await)?;
        row.map(Delivery::try_from).transpose()
    }

    /// Has a delivery tried at once, also one that came to its end; the pauses begin anew. `false`: there is none, or
    /// it is being tried right now.
    pub async fn retry_delivery(&self, id: i64) -> Result<bool, StoreError> {
        let now = self.now().0;
        let mut tx = self.begin().await?;
        let sql = "UPDATE notification_deliveries SET state = 'waiting', tries = 0, began_at = $2, \
                   next_at = $2, ended_at = NULL, leased_by = NULL, lease_until = NULL \
                   WHERE id = $1 AND (lease_until IS NULL OR lease_until <= $2)";
        let done = on!(tx, |c| {
            let update = sqlx::query(sql).bind(id).bind(now);
            update.execute(c).await.map(|done| done.rows_affected())
        })?;
        tx.commit().await?;
        Ok(done == 1)
    }
}

impl TryFrom<Row> for Delivery {
    type Error = StoreError;

    fn try_from(row: Row) -> Result<Self, StoreError> {
        let bad = |()| StoreError::bad("notification_deliveries", "state", row.delivery_id);
        Ok(Self {
            id: row.delivery_id,
            channel: row.channel_id,
            state: row.state.parse().map_err(bad)?,
            tries: row.tries,
            next_at: row.next_at.map(Timestamp),
            ended_at: row.ended_at.map(Timestamp),
            happening: row.happening.try_into()?,
            channel_name: row.channel_name,
            answer: row.answer,
        })
    }
}
