//! What must hold of the record at any moment.

use std::collections::HashMap;

use redraft_domain::{Artifact, EventBody, EventId, IterationStatus, SessionId};
use redraft_store::{EventPage, Iteration, Session, Store, StoredEvent};

use crate::{fixture::Fixture, stores::Stores};

/// What was seen before, since some things never change again.
#[derive(Debug, Default)]
pub(crate) struct Seen {
    ended: HashMap<SessionId, String>,
    finished: HashMap<i64, String>,
    /// What a viewer has read so far, by session: a cursor and the events before it.
    read: HashMap<SessionId, (EventId, Vec<i64>)>,
}

impl Seen {
    /// Checks every session of these workflows.
    pub(crate) async fn check(&mut self, stores: &Stores, fixtures: &[Fixture]) {
        let store = &stores.store;
        for fixture in fixtures {
            let sessions = store.sessions(&fixture.workflow).await.unwrap();
            let open = sessions.iter().filter(|session| !session.state.is_final());
            assert!(open.count() <= 1, "a workflow has two open sessions");
            for session in sessions {
                self.check_session(store, session).await;
            }
            check_chain(store, fixture).await;
        }
        let doubled = "SELECT COUNT(*) FROM (SELECT session_id FROM jobs GROUP BY session_id \
                       HAVING COUNT(*) > 1) AS doubled";
        assert_eq!(stores.number(doubled).await, 0, "two jobs of one session");
        let ended = "SELECT COUNT(*) FROM jobs j JOIN sessions s ON s.id = j.session_id WHERE \
                     s.run_status IN ('completed', 'error', 'cancelled', 'paused')";
        assert_eq!(
            stores.number(ended).await,
            0,
            "a job of a session that does not go on"
        );
    }

    async fn check_session(&mut self, store: &Store, session: Session) {
        let id = session.id.clone();
        let iterations = store.iterations(&id).await.unwrap();
        self.check_iterations(&session, &iterations);
        let attempts = store.attempts(&id).await.unwrap();
        for iteration in &iterations {
            let number = i64::from(iteration.number);
            let made = attempts.iter().filter(|a| a.iteration_number == number);
            let numbers: Vec<_> = made.map(|attempt| attempt.number).collect();
            let expected: Vec<_> = (1..=i64::from(iteration.attempts)).collect();
            assert_eq!(numbers, expected, "{id}: starts of iteration {number}");
        }
        let spent: f64 = attempts.iter().map(|attempt| attempt.cost_usd).sum();
        assert!(
            (spent - session.cost_usd).abs() < 1e-6,
            "{id}: {spent} {}",
            session.cost_usd
        );

        self.check_events(store, &session).await;
        if session.state.is_final() {
            // Money may still come in, and a later session may take over.
            let lasting = (
                &session.state,
                session.version,
                session.ended_at,
                session.last_event,
            );
            let lasting = format!("{lasting:?} {:?}", session.lease_owner);
            let first = self
                .ended
                .entry(id.clone())
                .or_insert_with(|| lasting.clone());
            assert_eq!(*first, lasting, "{id} changed after its end");
        }
    }

    fn check_iterations(&mut self, session: &Session, iterations: &[Iteration]) {
        let id = &session.id;
        assert_eq!(iterations.len() as u32, session.limits.iterations);
        let count = |status| iterations.iter().filter(|i| i.status == status).count() as u32;
        let completed = count(IterationStatus::Completed);
        assert_eq!(completed, session.iterations_completed, "{id}");
        let done = completed + count(IterationStatus::Failed);
        assert_eq!(done, session.iterations_finished(), "{id}");
        if session.state.is_final() {
            let open = count(IterationStatus::Pending) + count(IterationStatus::Running);
            assert_eq!(open, 0, "{id} ended with open iterations");
        }
        for iteration in iterations.iter().filter(|i| i.status.is_final()) {
            let Iteration {
                status,
                after,
                before,
                completed_at,
                ..
            } = iteration;
            let lasting = format!("{status} {before:?} {after:?} {completed_at:?}");
            let first = self
                .finished
                .entry(iteration.id.0)
                .or_insert_with(|| lasting.clone());
            assert_eq!(*first, lasting, "{id}: a finished iteration changed");
        }
        // Those that are done come first, and then those that are not.
        let order: Vec<_> = iterations
            .iter()
            .map(|i| {
                matches!(
                    i.status,
                    IterationStatus::Completed | IterationStatus::Failed
                )
            })
            .collect();
        assert!(order.is_sorted_by(|a, b| a >= b), "{id}: {order:?}");
    }

    async fn check_events(&mut self, store: &Store, session: &Session) {
        let id = &session.id;
        let all = crate::fixture::events(store, id).await;
        let (cursor, read) = self
            .read
            .entry(id.clone())
            .or_insert((EventId(0), Vec::new()));
        let page = store
            .events(id, EventPage::After(*cursor), 100_000)
            .await
            .unwrap();
        read.extend(page.iter().map(|event| event.id));
        *cursor = page.last().map_or(*cursor, |event| EventId(event.id));
        let ids: Vec<_> = all.iter().map(|event| event.id).collect();
        assert_eq!(*read, ids, "{id}: a viewer with a cursor missed something");
        assert_eq!(session.last_event.0, ids.last().copied().unwrap_or(0));
        check_story(session, &all);
    }
}

/// What the events tell: each iteration ends once, and nothing comes after the end.
fn check_story(session: &Session, events: &[StoredEvent]) {
    let mut ended: HashMap<u32, usize> = HashMap::new();
    for (index, event) in events.iter().enumerate() {
        let body: EventBody = serde_json::from_str(&event.data).unwrap();
        let is_last = index + 1 == events.len();
        let closes = session.state.is_final() && is_last;
        assert_eq!(body.is_last(), closes, "{}: event {}", session.id, event.id);
        match body {
            EventBody::IterationComplete { iteration, .. }
            | EventBody::Error {
                iteration: Some(iteration),
                ..
            } => {
                *ended.entry(iteration).or_default() += 1;
            }
            _ => {}
        }
    }
    assert_eq!(
        ended.len() as u32,
        session.iterations_finished(),
        "{}: {ended:?}",
        session.id
    );
    assert!(
        ended.values().all(|times| *times == 1),
        "{}: {ended:?}",
        session.id
    );
}

/// The revisions of a document follow one another without a gap, up to the present one.
async fn check_chain(store: &Store, fixture: &Fixture) {
    let mut revisions = store
        .revisions(fixture.step, Artifact::DesignDoc)
        .await
        .unwrap();
    revisions.reverse();
    let mut parent = None;
    for revision in &revisions {
        assert_eq!(revision.parent, parent, "revision {}", revision.id);
        parent = Some(revision.id);
    }
    assert_eq!(store.document(fixture.step).await.unwrap().current, parent);
}
