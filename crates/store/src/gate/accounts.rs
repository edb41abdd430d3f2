//! The accounts that agents run with, and how far their limits are used up.

use redraft_domain::Timestamp;

use crate::{Store, StoreError, Tx};

/// An account, as a worker knows it: a configuration folder and a kind of login.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AccountKey {
    /// The same for every worker that uses this account; holds no secret.
    pub id: String,
    /// For a person, such as `~/.claude, signed in`.
    pub label: String,
    /// `subscription`, `api` or `demo`: what its dollars are.
    pub billing: &'static str,
}

/// What is known of an account.
#[derive(Debug, Clone, PartialEq)]
pub struct Account {
    /// See [`AccountKey::id`].
    pub id: String,
    /// For a person.
    pub label: String,
    /// `subscription`, `api` or `demo`.
    pub billing: String,
    /// Its limit is reached until then; may lie in the past.
    pub limited_until: Option<Timestamp>,
    /// Which limit, such as `five_hour`; may be empty.
    pub limit_kind: String,
    /// Its usage windows, as far as a warning named how much of them is used.
    pub windows: Vec<AccountWindow>,
}

/// How far a usage window was used up when it was last heard of.
#[derive(Debug, Clone, PartialEq)]
pub struct AccountWindow {
    /// Such as `five_hour`.
    pub kind: String,
    /// The used part, 0 to 1.
    pub used: f64,
    /// When it begins anew.
    pub resets_at: Option<Timestamp>,
    /// When that was heard.
    pub seen_at: Timestamp,
}

type Row = (String, String, String, Option<i64>, Option<String>);
type WindowRow = (String, String, f64, Option<i64>, i64);

/// Records that an agent runs with this account.
pub(crate) async fn note_account(
    tx: &mut Tx,
    key: &AccountKey,
    now: Timestamp,
) -> Result<(), StoreError> {
    let sql = "INSERT INTO accounts (id, label, billing, seen_at) VALUES ($1, $2, $3, $4) \
               ON CONFLICT (id) DO UPDATE SET label = excluded.label, \
               billing = excluded.billing, seen_at = excluded.seen_at";
    on!(tx, |c| {
        let insert = sqlx::query(sql).bind(&key.id).bind(&key.label);
        insert
            .bind(key.billing)
            .bind(now.0)
            .execute(c)
            .await
            .map(|_| ())
    })?;
    Ok(())
}

/// What is known of one account, or with `None` of all.
pub(crate) async fn account_in(tx: &mut Tx, id: Option<&str>) -> Result<Vec<Account>, StoreError> {
    let sql = "SELECT id, label, billing, limited_until, limit_kind FROM accounts \
               WHERE $1 = '' OR id = $1 ORDER BY label, id";
    let id = id.unwrap_or_default();
    let rows: Vec<Row> = on!(tx, |c| sqlx::query_as(sql).bind(id).fetch_all(c).await)?;
    let sql = "SELECT account_id, kind, used, resets_at, seen_at FROM account_windows \
               WHERE $1 = '' OR account_id = $1 ORDER BY kind";
    let windows: Vec<WindowRow> = on!(tx, |c| sqlx::query_as(sql).bind(id).fetch_all(c).await)?;
    let account = |(id, label, billing, until, kind): Row| Account {
        windows: windows
            .iter()
            .filter(|window| window.0 == id)
            .map(|(_, kind, used, resets_at, seen_at)| AccountWindow {
                kind: kind.clone(),
                used: *used,
                resets_at: resets_at.map(Timestamp),
                seen_at: Timestamp(*seen_at),
            })
            .collect(),
        id,
        label,
        billing,
        limited_until: until.map(Timestamp),
        limit_kind: kind.unwrap_or_default(),
    };
    Ok(rows.into_iter().map(account).collect())
}

impl Store {
    /// All accounts that an agent was started with.
    pub async fn accounts(&self) -> Result<Vec<Account>, StoreError> {
        account_in(&mut self.begin().await?, None).await
    }

    /// The limit of an account is reached until then.
    pub async fn note_limit(
        &self,
        account: &str,
        kind: &str,
        until: Timestamp,
    ) -> Result<(), StoreError> {
        let sql = "UPDATE accounts SET limited_until = $2, limit_kind = $3, seen_at = $4 \
                   WHERE id = $1";
        let mut tx = self.begin().await?;
        on!(tx, |c| {
            let update = sqlx::query(sql).bind(account).bind(until.0).bind(kind);
            update.bind(self.now().0).execute(c).await.map(|_| ())
        })?;
        tx.commit().await
    }

    /// An account works: what was known of its limit is over.
    pub async fn forget_limit(&self, account: &str) -> Result<(), StoreError> {
        let sql = "UPDATE accounts SET limited_until = NULL \
                   WHERE id = $1 AND limited_until IS NOT NULL";
        let mut tx = self.begin().await?;
        on!(tx, |c| sqlx::query(sql)
            .bind(account)
            .execute(c)
            .await
            .map(|_| ()))?;
        tx.commit().await
    }

    /// So much of a usage window of an account is used.
    pub async fn note_window(
        &self,
        account: &str,
        window: &AccountWindow,
    ) -> Result<(), StoreError> {
        let sql = "INSERT INTO account_windows (account_id, kind, used, resets_at, seen_at) \
                   VALUES ($1, $2, $3, $4, $5) ON CONFLICT (account_id, kind) DO UPDATE SET \
                   used = excluded.used, resets_at = excluded.resets_at, \
                   seen_at = excluded.seen_at";
        let mut tx = self.begin().await?;
        on!(tx, |c| {
            let insert = sqlx::query(sql).bind(account).bind(&window.kind);
            let insert = insert
                .bind(window.used)
                .bind(window.resets_at.map(|at| at.0));
            insert.bind(window.seen_at.0).execute(c).await.map(|_| ())
        })?;
        tx.commit().await
    }
}
