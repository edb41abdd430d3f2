//! The reconciler's part: what should be going on, and is not.
//!
//! The same code for the normal and the failure case: it runs at start and every few seconds, takes
//! no input, and puts right what it finds.

use redraft_domain::{ProjectSlug, RevisionId, SessionId, SessionState, StepId, Timestamp};

use crate::{
    JobPayload, Request, RequestError, Store, StoreError,
    iterations::past_in,
    jobs::{enqueue, remove_job},
    sessions::{Holder, end_session, session_in},
};

/// What was put right.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Reconciled {
    /// Sessions that should have had a job, or another one, and have it now.
    pub enqueued: u64,
    /// Sessions whose wish was not fulfilled by any worker, and is now.
    pub fulfilled: u64,
}

/// A document whose file does not hold its newest revision.
#[derive(Debug, Clone)]
pub struct Unpublished {
    /// The step.
    pub step: StepId,
    /// Its project.
    pub project: ProjectSlug,
    /// The project's folder.
    pub project_path: String,
    /// The document, relative to the project.
    pub path: String,
    /// The newest revision.
    pub current: RevisionId,
    /// The revision that the file holds, as far as we know.
    pub published: Option<RevisionId>,
}

/// Step, project, its folder, document, newest revision, published revision.
type UnpublishedRow = (i64, String, String, String, i64, Option<i64>);

impl Store {
    /// Finds sessions that should be running and have neither a live lease nor the right job, and
    /// enqueues them; removes the jobs of those that stand still; and fulfils wishes that no worker
    /// holds the session for.
    pub async fn reconcile(&self) -> Result<Reconciled, StoreError> {
        let now = self.now();
        let mut done = Reconciled::default();
        for id in self.with_a_wrong_job(now).await? {
            done.enqueued += u64::from(self.put_job_right(&id, now).await?);
        }
        for (id, what) in self.unheard(now).await? {
            match self.request(&id, what).await {
                Ok(_) => done.fulfilled += 1,
                Err(RequestError::Store(error)) => return Err(error),
                // It ended meanwhile, or is gone: nothing is left to be done.
                Err(
                    RequestError::Unknown | RequestError::NotPossible(_) | RequestError::NotOpen(_),
                ) => {}
            }
        }
        Ok(done)
    }

    /// The sessions that seem to have no job and should, or one that they should not have.
    async fn with_a_wrong_job(&self, now: Timestamp) -> Result<Vec<SessionId>, StoreError> {
        let sql = "SELECT s.id, s.run_status, s.next_iteration, j.payload FROM sessions s \
                   LEFT JOIN jobs j ON j.session_id = s.id \
                   WHERE (s.lease_until IS NULL OR s.lease_until <= $1) \
                   AND (j.id IS NOT NULL OR (s.requested IS NULL \
                        AND s.run_status IN ('pending', 'running', 'waiting')))";
        let rows: Vec<(String, String, i64, Option<String>)> =
            read!(self, |c| sqlx::query_as(sql).bind(now.0).fetch_all(c).await)?;
        let is_wrong = |(_, status, next, payload): &(String, String, i64, Option<String>)| {
            let goes = ["pending", "running", "waiting"].contains(&status.as_str());
            !goes
                || !payload
                    .as_ref()
                    .is_some_and(|job| is_for(job, *next as u32))
        };
        let wrong = rows.into_iter().filter(is_wrong);
        wrong.map(|(id, ..)| session_id(&id)).collect()
    }

    /// Looks again with the session's row in hand, since all may have changed since the first look.
    /// Returns whether a job was enqueued.
    async fn put_job_right(&self, id: &SessionId, now: Timestamp) -> Result<bool, StoreError> {
        let mut tx = self.begin().await?;
        let Some(session) = session_in(&mut tx, id).await? else {
            return Ok(false);
        };
        if session.is_held(now) {
            return Ok(false);
        }
        let run_at = match &session.state {
            SessionState::Pending | SessionState::Running => now,
            SessionState::Waiting { until, .. } => *until,
            _ => {
                remove_job(&mut tx, id).await?;
                tx.commit().await?;
                return Ok(false);
            }
        };
        let sql = "SELECT payload FROM jobs WHERE session_id = $1";
        let job: Option<String> = on!(tx, |c| sqlx::query_scalar(sql)
            .bind(id.as_str())
            .fetch_optional(c)
            .await)?;
        if job.is_some_and(|job| is_for(&job, session.next_iteration)) {
            return Ok(false);
        }
        let past = past_in(&mut tx, &session).await?;
        if session.requested.is_none()
            && let Ok(Some(to)) = session.end_when_nothing_is_left(past, now)
        {
            // Its worker died between its last iteration and its end.
            end_session(&mut tx, &session, &to, Holder::IsCutOff, now).await?;
            tx.commit().await?;
            return Ok(false);
        }
        if session.requested.is_some() {
            return Ok(false);
        }
        enqueue(&mut tx, id, session.next_iteration, run_at, now).await?;
        tx.commit().await?;
        Ok(true)
    }

    async fn unheard(&self, now: Timestamp) -> Result<Vec<(SessionId, Request)>, StoreError> {
        let sql = "SELECT id, requested FROM sessions WHERE requested IS NOT NULL \
                   AND run_status IN ('pending', 'running', 'waiting', 'paused') \
                   AND (lease_until IS NULL OR lease_until <= $1)";
        let rows: Vec<(String, String)> =
            read!(self, |c| sqlx::query_as(sql).bind(now.0).fetch_all(c).await)?;
        let wishes = rows
            .iter()
            .map(|(id, word)| Ok((session_id(id)?, Request::from_word(word))));
        let wishes: Vec<(SessionId, Option<Request>)> =
            wishes.collect::<Result<_, StoreError>>()?;
        Ok(wishes
            .into_iter()
            .filter_map(|(id, what)| Some((id, what?)))
            .collect())
    }

    /// The documents whose file does not hold their newest revision.
    pub async fn unpublished(&self) -> Result<Vec<Unpublished>, StoreError> {
        let sql = "SELECT d.step_id, w.project_slug, p.path, d.path, d.current_revision, \
                   d.published_revision FROM documents d JOIN steps t ON t.id = d.step_id \
                   JOIN workflows w ON w.id = t.workflow_id \
                   JOIN projects p ON p.slug = w.project_slug \
                   WHERE d.current_revision IS NOT NULL AND (d.published_revision IS NULL \
                   OR d.published_revision <> d.current_revision)";
        let rows: Vec<UnpublishedRow> = read!(self, |c| sqlx::query_as(sql).fetch_all(c).await)?;
        let unpublished =
            |(step, project, project_path, path, current, published): UnpublishedRow| {
                let bad = StoreError::bad("workflows", "project_slug", &project);
                Ok(Unpublished {
                    step: StepId(step),
                    project: project.parse().map_err(|_| bad)?,
                    project_path,
                    path,
                    current: RevisionId(current),
                    published: published.map(RevisionId),
                })
            };
        rows.into_iter().map(unpublished).collect()
    }
}

/// Whether a job can be read and is for this iteration.
fn is_for(payload: &str, iteration: u32) -> bool {
    JobPayload::decode(payload.as_bytes()).is_ok_and(|job| job.iteration == iteration)
}

fn session_id(id: &str) -> Result<SessionId, StoreError> {
    id.parse()
        .map_err(|_| StoreError::bad("sessions", "id", id))
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use redraft_domain::ManualClock;

    use super::*;
    use crate::sample::one_session;

    /// All that there was to put right may have been put right since the first look.
    #[tokio::test]
    async fn a_job_that_is_right_at_the_second_look_is_left_alone() {
        let folder = tempfile::tempdir().unwrap();
        let clock = Arc::new(ManualClock::new(Timestamp(1)));
        let (store, id) = one_session(folder.path(), clock).await;
        let claimed = store.claim_job("w1").await.unwrap().unwrap();
        assert!(!store.put_job_right(&id, store.now()).await.unwrap());
        // A job that was made anew would have another id, and could be claimed again.
        assert!(store.claim_job("w2").await.unwrap().is_none());
        store.take_lease(&id, 1, "w1").await.unwrap().unwrap();
        store.drop_payload(&claimed.payload).await.unwrap();
        assert!(!store.put_job_right(&id, store.now()).await.unwrap());
    }
}
