//! What happened at the door and behind it: a log to which rows are only added.
//!
//! The database itself refuses to change a row, and to remove one that is younger than a year (see the
//! triggers in the migrations).

use std::time::Duration;

use redraft_domain::Timestamp;
use sqlx::FromRow;

use crate::{Store, StoreError, text::storable};

/// The most characters of each text of an entry.
const MOST_CHARS: usize = 500;

/// How long entries are kept; the triggers in the migrations say the same.
const KEPT: Duration = Duration::from_hours(365 * 24);

/// Something that happened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AuditEntry {
    /// When.
    pub at: Timestamp,
    /// Who did it: `token ci`, `browser of ci`, `terminal`, `nobody`.
    pub who: String,
    /// From which address, where it came over the network.
    pub address: Option<String>,
    /// What: the id of the operation in the API's description, or a word of the terminal's.
    pub operation: String,
    /// On which object, as the address names it.
    pub object: String,
    /// The HTTP status that it was answered with, where it came over HTTP.
    pub status: Option<u16>,
    /// How often: more than once where refused requests were only counted.
    pub times: u32,
}

/// An entry, as it is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredAuditEntry {
    /// Grows with each entry.
    pub id: i64,
    /// What happened.
    pub entry: AuditEntry,
}

/// Which entries are wanted: newest first.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct AuditPage {
    /// Only those older than this one.
    pub before: Option<i64>,
    /// Only those by this one, word for word.
    pub who: Option<String>,
    /// Only those of this operation, word for word.
    pub operation: Option<String>,
    /// How many at most.
    pub limit: i64,
}

#[derive(FromRow)]
struct Row {
    id: i64,
    at: i64,
    who: String,
    address: Option<String>,
    operation: String,
    object: String,
    status: Option<i64>,
    times: i64,
}

impl Store {
    /// Adds entries, all or none, and returns when they are durable.
    pub async fn add_audit_entries(&self, entries: &[AuditEntry]) -> Result<(), StoreError> {
        let mut tx = self.begin().await?;
        let sql = "INSERT INTO audit_entries (at, who, address, operation, object, status, times) \
                   VALUES ($1, $2, $3, $4, $5, $6, $7)";
        for entry in entries {
            on!(tx, |c| {
                let insert = sqlx::query(sql)
                    .bind(entry.at.0)
                    .bind(bounded(&entry.who))
                    .bind(entry.address.as_deref().map(bounded))
                    .bind(bounded(&entry.operation))
                    .bind(bounded(&entry.object))
                    .bind(entry.status.map(i64::from))
                    .bind(i64::from(entry.times));
                insert.execute(c).await.map(|_| ())
            })?;
        }
        tx.commit().await
    }

    /// Entries, newest first.
    pub async fn audit(&self, page: &AuditPage) -> Result<Vec<StoredAuditEntry>, StoreError> {
        let sql = "SELECT id, at, who, address, operation, object, status, times FROM audit_entries \
                   WHERE id < $1 AND (who = $2 OR $2 = '') AND (operation = $3 OR $3 = '') \
                   ORDER BY id DESC LIMIT $4";
        let rows: Vec<Row> = read!(self, |c| {
            let select = sqlx::query_as(sql)
                .bind(page.before.unwrap_or(i64::MAX))
                .bind(page.who.as_deref().unwrap_or_default())
                .bind(page.operation.as_deref().unwrap_or_default())
                .bind(page.limit);
            select.fetch_all(c).await
        })?;
        rows.into_iter().map(Row::stored).collect()
    }

    /// Removes the entries that are older than a year. Returns how many there were.
    pub async fn forget_old_audit(&self) -> Result<u64, StoreError> {
        // A minute more, for clocks of the database and of this process that differ.
        let before = self.now().0 - (KEPT + Duration::from_mins(1)).as_millis() as i64;
        let mut tx = self.begin().await?;
        let sql = "DELETE FROM audit_entries WHERE at < $1";
        let removed = on!(tx, |c| {
            let delete = sqlx::query(sql).bind(before);
            delete.execute(c).await.map(|done| done.rows_affected())
        })?;
        tx.commit().await?;
        Ok(removed)
    }
}

impl Row {
    fn stored(self) -> Result<StoredAuditEntry, StoreError> {
        let bad = |column| StoreError::bad("audit_entries", column, self.id);
        let status = self.status.map(u16::try_from).transpose();
        Ok(StoredAuditEntry {
            id: self.id,
            entry: AuditEntry {
                at: Timestamp(self.at),
                status: status.map_err(|_| bad("status"))?,
                times: self.times.try_into().map_err(|_| bad("times"))?,
                who: self.who,
                address: self.address,
                operation: self.operation,
                object: self.object,
            },
        })
    }
}

fn bounded(text: &str) -> String {
    storable(text).chars().take(MOST_CHARS).collect()
}
