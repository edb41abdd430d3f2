//! Which tokens and browsers there are.

use redraft_domain::{Scope, Timestamp};
use sqlx::FromRow;

use super::scope_of;
use crate::{Store, StoreError};

/// The most rows of a list.
const MOST: i64 = 1_000;

/// A token, as lists show it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Token {
    /// What it is called.
    pub name: String,
    /// What it may do.
    pub scope: Scope,
    /// When it was made.
    pub created_at: Timestamp,
    /// When it becomes void.
    pub expires_at: Option<Timestamp>,
    /// When it was used last, to the minute.
    pub last_used_at: Option<Timestamp>,
    /// From which address.
    pub last_used_from: Option<String>,
}

/// A browser that is signed in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Browser {
    /// By what: the name of a token, or `link`.
    pub signed_in_by: String,
    /// What it may do.
    pub scope: Scope,
    /// Since when.
    pub signed_in_at: Timestamp,
    /// From which address.
    pub signed_in_from: Option<String>,
    /// Until when, if nothing ends it before.
    pub expires_at: Option<Timestamp>,
    /// When it was used last, to the minute.
    pub last_used_at: Option<Timestamp>,
    /// From which address.
    pub last_used_from: Option<String>,
}

#[derive(FromRow)]
struct Row {
    name: String,
    scope: String,
    created_at: i64,
    made_from: Option<String>,
    expires_at: Option<i64>,
    last_used_at: Option<i64>,
    last_used_from: Option<String>,
}

impl Store {
    /// The tokens that are good now, oldest first.
    pub async fn tokens(&self) -> Result<Vec<Token>, StoreError> {
        let rows = self.good_ones("token").await?.into_iter();
        rows.map(|row| {
            Ok(Token {
                scope: scope_of(&row.scope, &row.name)?,
                name: row.name,
                created_at: Timestamp(row.created_at),
                expires_at: row.expires_at.map(Timestamp),
                last_used_at: row.last_used_at.map(Timestamp),
                last_used_from: row.last_used_from,
            })
        })
        .collect()
    }

    /// The browsers that are signed in now, oldest first.
    pub async fn browsers(&self) -> Result<Vec<Browser>, StoreError> {
        let rows = self.good_ones("browser").await?.into_iter();
        rows.map(|row| {
            Ok(Browser {
                scope: scope_of(&row.scope, &row.name)?,
                signed_in_by: row.name,
                signed_in_at: Timestamp(row.created_at),
                signed_in_from: row.made_from,
                expires_at: row.expires_at.map(Timestamp),
                last_used_at: row.last_used_at.map(Timestamp),
                last_used_from: row.last_used_from,
            })
        })
        .collect()
    }

    async fn good_ones(&self, kind: &str) -> Result<Vec<Row>, StoreError> {
        let sql = "SELECT c.name, c.scope, c.created_at, c.made_from, c.expires_at, \
                   c.last_used_at, c.last_used_from FROM credentials c \
                   LEFT JOIN credentials p ON p.hash = c.parent_hash AND p.kind = 'token' \
                   WHERE c.kind = $1 AND (c.expires_at IS NULL OR c.expires_at > $2) \
                   AND (p.expires_at IS NULL OR p.expires_at > $2) \
                   ORDER BY c.created_at, c.name LIMIT $3";
        let now = self.now().0;
        Ok(read!(self, |c| {
            let select = sqlx::query_as(sql).bind(kind).bind(now).bind(MOST);
            select.fetch_all(c).await
        })?)
    }
}
