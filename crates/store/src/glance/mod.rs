//! All that goes on, in one look: sessions, workers, the queue, what was spent today.

mod sessions;
mod work;

use std::collections::HashMap;

use redraft_domain::{SessionId, Timestamp, Usd};

use crate::{
    Overview, Periods, Store, StoreError,
    gate::{policy_in, preferences_in, spent_in},
};

pub use work::{Queue, Work, WorkerAtWork};

pub(crate) use work::alive_in;

/// The most sessions of each kind, going on and ended, that one look takes.
const MOST_SESSIONS: i64 = 200;

/// What someone sees who looks at everything.
#[derive(Debug, Clone)]
pub struct Glance {
    /// Sessions that have not ended: those that need the user first.
    pub open: Vec<Overview>,
    /// How many of them there are beyond those.
    pub more_open: i64,
    /// Sessions that ended since the moment that was asked for, newest first.
    pub ended: Vec<Overview>,
    /// How many of them there are beyond those.
    pub more_ended: i64,
    /// The places in the queue of those that wait for a worker, from 1.
    pub places: HashMap<SessionId, i64>,
    /// The workers, oldest first.
    pub workers: Vec<WorkerAtWork>,
    /// What waits for a worker.
    pub queue: Queue,
    /// What was spent.
    pub spent: Periods,
    /// Dollars that all projects may spend on a day.
    pub day_usd: Option<Usd>,
    /// The moment of all this.
    pub at: Timestamp,
}

impl Store {
    /// Everything that goes on, as of one moment, and what ended since `since`.
    pub async fn glance(&self, since: Timestamp) -> Result<Glance, StoreError> {
        let now = self.now();
        let mut tx = self.begin_reading().await?;
        let (open, more_open) = sessions::open_in(&mut tx, MOST_SESSIONS).await?;
        let (ended, more_ended) = sessions::ended_in(&mut tx, since, MOST_SESSIONS).await?;
        let (queue, places) = work::queue_in(&mut tx, now).await?;
        let workers = work::workers_in(&mut tx, now).await?;
        let preferences = preferences_in(&mut tx).await?;
        let spent = spent_in(&mut tx, None, &preferences, now).await?;
        let policy = policy_in(&mut tx, None).await?;
        Ok(Glance {
            open,
            more_open,
            ended,
            more_ended,
            places,
            workers,
            queue,
            spent,
            day_usd: policy.day.usd,
            at: now,
        })
    }
}
