//! The reconciler's part: what should be going on, and is not.
//!
//! The same code for the normal and the failure case: it runs at start and every few seconds, takes
//! no input, and puts right what it finds.

use redraft_domain::{ProjectSlug, RevisionId, SessionId, StepId, Timestamp};

use crate::{Request, RequestError, Store, StoreError, jobs::enqueue};

/// What was put right.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Reconciled {
    /// Sessions that should have had a job, and have one now.
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
    /// Finds sessions that should be running and have neither a live lease nor a job, and enqueues
    /// them; and fulfils wishes that no worker holds the session for.
    pub async fn reconcile(&self) -> Result<Reconciled, StoreError> {
        let now = self.now();
        let mut done = Reconciled::default();
        for (id, next, wait_until) in self.without_job(now).await? {
            let mut tx = self.begin().await?;
            let run_at = wait_until.map_or(now, Timestamp);
            enqueue(&mut tx, &id, next as u32, run_at, now).await?;
            tx.commit().await?;
            done.enqueued += 1;
        }
        for (id, what) in self.unheard(now).await? {
            match self.request(&id, what).await {
                Ok(_) => done.fulfilled += 1,
                Err(RequestError::Store(error)) => return Err(error),
                // It ended meanwhile, or is gone: nothing is left to be done.
                Err(RequestError::Unknown | RequestError::NotPossible(_)) => {}
            }
        }
        Ok(done)
    }

    async fn without_job(
        &self,
        now: Timestamp,
    ) -> Result<Vec<(SessionId, i64, Option<i64>)>, StoreError> {
        let sql = "SELECT s.id, s.next_iteration, s.wait_until FROM sessions s \
                   WHERE s.run_status IN ('pending', 'running', 'waiting') \
                   AND s.kind = 'iteration' AND s.requested IS NULL \
                   AND (s.lease_until IS NULL OR s.lease_until <= $1) \
                   AND NOT EXISTS (SELECT 1 FROM jobs j WHERE j.session_id = s.id)";
        let rows: Vec<(String, i64, Option<i64>)> =
            read!(self, |c| sqlx::query_as(sql).bind(now.0).fetch_all(c).await)?;
        rows.into_iter()
            .map(|(id, next, wait)| Ok((session_id(&id)?, next, wait)))
            .collect()
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

fn session_id(id: &str) -> Result<SessionId, StoreError> {
    id.parse()
        .map_err(|_| StoreError::bad("sessions", "id", id))
}
