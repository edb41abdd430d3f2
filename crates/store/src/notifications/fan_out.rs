//! Deciding who is told of what happened.

use redraft_domain::HappeningKind;

use super::channel::channels_in;
use crate::{Store, StoreError};

/// How many happenings one transaction takes.
const AT_ONCE: i64 = 100;

impl Store {
    /// Makes a delivery for each channel that wants to know of what happened since the last time. Returns how many
    /// there are. Two workers that do it at the same time make each of them once.
    pub async fn fan_out(&self) -> Result<u64, StoreError> {
        let sql = "SELECT COUNT(*) FROM happenings WHERE fanned_at IS NULL";
        let mut waiting: i64 = read!(self, |c| sqlx::query_scalar(sql).fetch_one(c).await)?;
        let mut made = 0;
        while waiting > 0 {
            made += self.fan_out_some().await?;
            waiting -= AT_ONCE;
        }
        Ok(made)
    }

    async fn fan_out_some(&self) -> Result<u64, StoreError> {
        let now = self.now().0;
        let mut tx = self.begin().await?;
        let channels = channels_in(&mut tx).await?;
        let sql = "SELECT h.id, h.kind, COALESCE(s.project_slug, '') FROM happenings h \
                   LEFT JOIN sessions s ON s.id = h.session_id \
                   WHERE h.fanned_at IS NULL ORDER BY h.id LIMIT $1";
        let happened: Vec<(i64, String, String)> =
            on!(tx, |c| sqlx::query_as(sql).bind(AT_ONCE).fetch_all(c).await)?;
        let mut made = 0;
        for (id, kind, project) in happened {
            let kind: HappeningKind = kind
                .parse()
                .map_err(|()| StoreError::bad("happenings", "kind", id))?;
            let wanting = channels.iter();
            for channel in wanting.filter(|one| one.wanted.includes(kind, &project)) {
                // A channel that is removed at the same time needs none.
                let sql = "INSERT INTO notification_deliveries \
                           (channel_id, happening_id, state, tries, began_at, next_at) \
                           SELECT c.id, $2, 'waiting', 0, $3, $3 FROM notification_channels c \
                           WHERE c.id = $1 ON CONFLICT DO NOTHING";
                made += on!(tx, |c| {
                    let insert = sqlx::query(sql).bind(channel.id).bind(id).bind(now);
                    insert.execute(c).await.map(|done| done.rows_affected())
                })?;
            }
            let sql = "UPDATE happenings SET fanned_at = $2 WHERE id = $1";
            on!(tx, |c| {
                let update = sqlx::query(sql).bind(id).bind(now);
                update.execute(c).await.map(|_| ())
            })?;
        }
        tx.commit().await?;
        Ok(made)
    }
}
