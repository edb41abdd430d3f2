//! One transaction on either database, and the macros that run one statement on either.
//!
//! The macros expand the same statement once for each database, so the SQL is written once; the price
//! is that nothing checks it when it is compiled, which is why every statement is run by a test on
//! both databases.

use sqlx::{Postgres, Sqlite, Transaction};

use crate::{
    Bell, Store, StoreError,
    database::Database,
    notifications::{Happened, write_happenings},
};

/// Changes that are committed together. Dropped without [`commit`](Self::commit) it changes nothing.
#[derive(Debug)]
pub struct Tx {
    pub(crate) connection: Connection,
    bell: Bell,
    events_changed: bool,
    jobs_changed: bool,
    happened: Vec<Happened>,
}

#[derive(Debug)]
pub(crate) enum Connection {
    Sqlite(Transaction<'static, Sqlite>),
    Postgres(Transaction<'static, Postgres>),
}

/// Runs `$body` with `$c` bound to the transaction's connection.
macro_rules! on {
    ($tx:expr, |$c:ident| $body:expr) => {
        match &mut $tx.connection {
            crate::transaction::Connection::Sqlite(transaction) => {
                let $c = &mut **transaction;
                $body
            }
            crate::transaction::Connection::Postgres(transaction) => {
                let $c = &mut **transaction;
                $body
            }
        }
    };
}

/// Runs `$body` with `$c` bound to the connections that only read, outside any transaction.
macro_rules! read {
    ($store:expr, |$c:ident| $body:expr) => {
        match &$store.database {
            crate::database::Database::Sqlite { readers, .. } => {
                let $c = readers;
                $body
            }
            crate::database::Database::Postgres(pool) => {
                let $c = pool;
                $body
            }
        }
    };
}

impl Store {
    /// Begins a transaction that may write. On SQLite it holds the write lock from the start, so it
    /// never fails half-way because another one wrote.
    pub async fn begin(&self) -> Result<Tx, StoreError> {
        let connection = match &self.database {
            Database::Sqlite { writer, .. } => {
                Connection::Sqlite(writer.begin_with("BEGIN IMMEDIATE").await?)
            }
            Database::Postgres(pool) => Connection::Postgres(pool.begin().await?),
        };
        Ok(self.tx(connection))
    }

    /// Begins a transaction that only reads, and sees one moment for as long as it goes on.
    pub(crate) async fn begin_reading(&self) -> Result<Tx, StoreError> {
        let connection = match &self.database {
            Database::Sqlite { readers, .. } => Connection::Sqlite(readers.begin().await?),
            Database::Postgres(pool) => {
                let begin = "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY";
                Connection::Postgres(pool.begin_with(begin).await?)
            }
        };
        Ok(self.tx(connection))
    }

    fn tx(&self, connection: Connection) -> Tx {
        Tx {
            connection,
            bell: self.bell.clone(),
            events_changed: false,
            jobs_changed: false,
            happened: Vec::new(),
        }
    }
}

impl Tx {
    /// Makes the changes durable, and then rings for those who wait for them.
    pub async fn commit(mut self) -> Result<(), StoreError> {
        let happened = std::mem::take(&mut self.happened);
        if !happened.is_empty() {
            write_happenings(&mut self, happened).await?;
        }
        match self.connection {
            Connection::Sqlite(transaction) => transaction.commit().await?,
            Connection::Postgres(transaction) => transaction.commit().await?,
        }
        if self.events_changed {
            self.bell.ring_events();
        }
        if self.jobs_changed {
            self.bell.ring_jobs();
        }
        Ok(())
    }

    /// Remembers what somebody may want to be told of. It is written as the last thing before the commit.
    pub(crate) fn happens(&mut self, what: Happened) {
        self.happened.push(what);
    }

    /// Remembers to ring the bell of events after the commit.
    pub(crate) fn will_ring_events(&mut self) {
        self.events_changed = true;
    }

    /// Remembers to ring the bell of jobs after the commit.
    pub(crate) fn will_ring_jobs(&mut self) {
        self.jobs_changed = true;
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use redraft_domain::{ManualClock, Timestamp};

    use crate::sample::one_session;

    /// What SQLite does by itself when the disk is full in the middle of a transaction.
    #[tokio::test]
    async fn a_transaction_that_the_database_ended_leaves_a_store_that_works() {
        let folder = tempfile::tempdir().unwrap();
        let clock = Arc::new(ManualClock::new(Timestamp(1)));
        let (store, id) = one_session(folder.path(), clock).await;
        let mut tx = store.begin().await.unwrap();
        on!(tx, |c| sqlx::query("ROLLBACK").execute(c).await.map(|_| ())).unwrap();
        drop(tx);
        assert!(store.take_lease(&id, 1, "w1").await.unwrap().is_some());
    }
}
