//! Histories of any order against the real store: each step must be allowed or refused as the simple model
//! says, and leave the record as the model has it. A history that fails is made as short as it can be.

use std::sync::Arc;

use proptest::{prelude::*, test_runner::Config};
use proptest_state_machine::{ReferenceStateMachine, StateMachineTest};
use redraft_domain::{PauseReason, RevisionAuthor, RevisionId, RunStatus, SessionId, WaitReason};
use redraft_store::{
    Finished, JobPayload, LeaseHeld, NewRevision, Renewal, Request, RequestError, Settlement,
    StartSessionError, StartedAttempt, Store, StoreError,
};
use tokio::runtime::Runtime;

use super::{
    promises::Seen,
    simple::{Model, Session, Stands, Wish},
    step::{Ending, Step, any_step},
};
use crate::{
    fixture::{Fixture, changed, content, failed, new_attempt, try_begin, unchanged},
    stores::Stores,
};

/// How many histories there are, where the environment does not say.
const HISTORIES: u32 = 200;

/// How many steps a history has.
const STEPS: std::ops::Range<usize> = 1..50;

/// What one attempt costs.
const COST: f64 = 0.01;

impl ReferenceStateMachine for Model {
    type State = Self;
    type Transition = Step;

    fn init_state() -> BoxedStrategy<Self> {
        Just(Self::new()).boxed()
    }

    fn transitions(state: &Self) -> BoxedStrategy<Step> {
        let state = state.clone();
        any_step()
            .prop_filter("it means something now", move |step| state.has(step))
            .boxed()
    }

    fn apply(mut state: Self, step: &Step) -> Self {
        state.apply(step);
        state
    }

    fn preconditions(state: &Self, step: &Step) -> bool {
        state.has(step)
    }
}

/// The database of all histories, and what runs them.
struct Bench {
    runtime: Runtime,
    stores: Stores,
}

thread_local! {
    /// Set for the length of one test.
    static BENCH: std::cell::RefCell<Option<Arc<Bench>>> = const { std::cell::RefCell::new(None) };
}

/// What a worker believes it holds.
struct Hand {
    held: LeaseHeld,
    looked_at: Option<RevisionId>,
    attempt: Option<StartedAttempt>,
}

/// The real thing.
struct Real {
    bench: Arc<Bench>,
    fixtures: Vec<Fixture>,
    /// The sessions of each document.
    sessions: Vec<Vec<SessionId>>,
    hands: Vec<Hand>,
    attempts: Vec<StartedAttempt>,
    seen: Seen,
    steps: usize,
}

struct History;

impl StateMachineTest for History {
    type SystemUnderTest = Real;
    type Reference = Model;

    fn init_test(_: &Model) -> Real {
        let bench = BENCH.with_borrow(|bench| bench.clone().unwrap());
        let fixtures = bench.runtime.block_on(async {
            let stores = &bench.stores;
            // What an earlier history left, which may have failed.
            for left in ["DELETE FROM projects", "DELETE FROM spending"] {
                stores.execute(left).await.unwrap();
            }
            let mut fixtures = vec![Fixture::new(&stores.store, "shop").await];
            for _ in 0..2 {
                fixtures.push(fixtures[0].sibling(&stores.store).await);
            }
            fixtures
        });
        Real {
            bench,
            fixtures,
            sessions: vec![Vec::new(); 3],
            hands: Vec::new(),
            attempts: Vec::new(),
            seen: Seen::default(),
            steps: 0,
        }
    }

    fn apply(mut real: Real, model: &Model, step: Step) -> Real {
        let bench = Arc::clone(&real.bench);
        bench.runtime.block_on(async {
            let allowed = real.step(&bench.stores.store, &step).await;
            assert_eq!(allowed, model.allowed, "{step:?} is allowed");
            real.compare(&bench.stores.store, model).await;
            real.steps += 1;
            if real.steps.is_multiple_of(12) {
                real.seen.check(&bench.stores, &real.fixtures).await;
            }
        });
        real
    }

    fn teardown(mut real: Real, model: Model) {
        let bench = Arc::clone(&real.bench);
        bench.runtime.block_on(async {
            real.seen.check(&bench.stores, &real.fixtures).await;
            real.come_to_an_end(&bench.stores, &model).await;
            real.seen.check(&bench.stores, &real.fixtures).await;
        });
    }
}

/// Whether a write was made; not being allowed to is fine, anything else is not.
fn allowed<T>(written: Result<T, StoreError>) -> bool {
    match written {
        Ok(_) => true,
        Err(StoreError::Lost) => false,
        Err(error) => panic!("{error:?}"),
    }
}

fn possible<T>(asked: Result<T, RequestError>) -> bool {
    match asked {
        Ok(_) => true,
        Err(RequestError::NotPossible(_)) => false,
        Err(error) => panic!("{error:?}"),
    }
}

fn worker(number: usize) -> String {
    format!("w{number}")
}

impl Real {
    /// Does it; whether it was allowed.
    async fn step(&mut self, store: &Store, step: &Step) -> bool {
        match *step {
            Step::Start(document, wanted) => {
                let new = self.fixtures[document].new_session(wanted);
                match store.start_session(new).await {
                    Ok(id) => {
                        self.sessions[document].push(id);
                        true
                    }
                    Err(StartSessionError::Busy(_)) => false,
                    Err(error) => panic!("{error:?}"),
                }
            }
            Step::HandOut {
                document,
                worker: number,
                late,
            } => self.hand_out(store, document, number, late).await,
            Step::ClaimAndDie(number) => {
                if let Some(claim) = store.claim_job(&worker(number)).await.unwrap() {
                    let job = JobPayload::decode(claim.payload.as_bytes()).unwrap();
                    let session = store.session(&job.session_id).await.unwrap().unwrap();
                    assert!(!session.is_held(store.now()), "handed out while it is held");
                    assert!(!session.state.is_final(), "handed out after its end");
                }
                true
            }
            Step::Begin(hand) => self.begin(store, hand).await,
            Step::Write(hand, count) => {
                let (id, epoch) = self.named(hand);
                let new = vec![content(store, "x"); count as usize];
                allowed(store.append_events(&id, epoch, &new).await)
            }
            Step::Renew(hand) => {
                let (id, epoch) = self.named(hand);
                store.renew_lease(&id, epoch).await.unwrap() != Renewal::Lost
            }
            Step::Release(hand) => {
                let (id, epoch) = self.named(hand);
                let held = store.look_at_lease(&id, epoch).await.unwrap() != Renewal::Lost;
                store.release_lease(&id, epoch).await.unwrap();
                self.hands.remove(hand);
                held
            }
            Step::Wait(hand, secs) => {
                let until = store.now().plus(std::time::Duration::from_secs(secs));
                let (id, epoch) = self.named(hand);
                self.hands.remove(hand);
                let wait = |state: redraft_domain::SessionState| {
                    state.wait(until, WaitReason::BackOff, "Later.".into())
                };
                allowed(store.stand_still(&id, epoch, wait).await)
            }
            Step::Pause(hand) => {
                let (id, epoch) = self.named(hand);
                self.hands.remove(hand);
                let pause = |state: redraft_domain::SessionState| {
                    state.pause(PauseReason::NeedsUser, "Look.".into())
                };
                allowed(store.stand_still(&id, epoch, pause).await)
            }
            Step::Finish {
                hand,
                ending,
                behind,
                publishes,
            } => self.finish(store, hand, ending, behind, publishes).await,
            Step::Conclude(hand) => {
                let (id, epoch) = self.named(hand);
                self.hands.remove(hand);
                allowed(store.conclude(&id, epoch).await)
            }
            Step::Die(hand) => {
                self.hands.remove(hand);
                true
            }
            Step::Settle(attempt) => {
                let settlement = Settlement {
                    cost_usd: Some(COST),
                    ..Settlement::default()
                };
                let id = self.attempts[attempt].id;
                store.settle_attempt(id, &settlement).await.unwrap()
            }
            Step::Cancel(document, force) => {
                self.ask(store, document, Request::Cancel, force).await
            }
            Step::HoldOn(document, force) => self.ask(store, document, Request::Pause, force).await,
            Step::Resume(document) => {
                let id = self.sessions[document].last().unwrap();
                possible(store.resume_session(id).await)
            }
            Step::Edit(document) => {
                let fixture = &self.fixtures[document];
                let parent = store.document(fixture.step).await.unwrap().current;
                let users = NewRevision {
                    author: RevisionAuthor::User,
                    ..fixture.revision(parent, "mine")
                };
                allowed(store.add_revision(&users).await)
            }
            Step::Later(time) => {
                self.bench.stores.later(time);
                true
            }
            Step::Reconcile => {
                store.reconcile().await.unwrap();
                true
            }
            Step::Bury(number) => {
                store.bury_worker(&worker(number)).await.unwrap();
                true
            }
        }
    }

    fn named(&self, hand: usize) -> (SessionId, redraft_domain::LeaseEpoch) {
        let held = &self.hands[hand].held;
        (held.session.id.clone(), held.epoch)
    }

    async fn hand_out(
        &mut self,
        store: &Store,
        document: usize,
        number: usize,
        late: bool,
    ) -> bool {
        let id = self.sessions[document].last().unwrap();
        let next = store.session(id).await.unwrap().unwrap().next_iteration;
        let iteration = next - u32::from(late);
        let taken = store.take_lease(id, iteration, &worker(number)).await;
        let Some(held) = taken.unwrap() else {
            return false;
        };
        let step = self.fixtures[document].step;
        self.hands.push(Hand {
            held,
            looked_at: store.document(step).await.unwrap().current,
            attempt: None,
        });
        true
    }

    async fn begin(&mut self, store: &Store, hand: usize) -> bool {
        let (id, epoch) = self.named(hand);
        let number = self.hands[hand].held.session.next_iteration;
        match try_begin(store, &id, epoch, &new_attempt(number)).await {
            Ok(started) => {
                self.hands[hand].attempt = Some(started);
                self.attempts.push(started);
                true
            }
            Err(StoreError::Lost) => {
                self.hands.remove(hand);
                false
            }
            Err(error) => panic!("{error:?}"),
        }
    }

    async fn finish(
        &mut self,
        store: &Store,
        number: usize,
        ending: Ending,
        behind: bool,
        publishes: bool,
    ) -> bool {
        let (id, epoch) = self.named(number);
        let hand = &self.hands[number];
        let iteration = hand.held.session.next_iteration;
        let of_step = |fixture: &&Fixture| fixture.step == hand.held.session.step;
        let fixture = self.fixtures.iter().find(of_step).unwrap();
        let parent = if behind {
            hand.looked_at
        } else {
            store.document(fixture.step).await.unwrap().current
        };
        let mut end = match ending {
            Ending::Changed => {
                changed(iteration, fixture.revision(parent, &self.steps.to_string()))
            }
            Ending::Unchanged => unchanged(iteration),
            Ending::Failed => failed(iteration, "No."),
        };
        end.attempt = hand.attempt.map(|attempt| attempt.id);
        let finished = if publishes {
            store.finish_before_publishing(&id, epoch, end).await
        } else {
            let finished = store.finish_iteration(&id, epoch, end).await;
            finished.map(Finished::To)
        };
        let lost = store.look_at_lease(&id, epoch).await.unwrap() == Renewal::Lost;
        if lost {
            self.hands.remove(number);
        }
        allowed(finished)
    }

    async fn ask(&self, store: &Store, document: usize, what: Request, force: bool) -> bool {
        let id = self.sessions[document].last().unwrap();
        possible(if force {
            store.enforce(id, what).await
        } else {
            store.request(id, what).await
        })
    }

    /// The newest session of each document stands as the model has it.
    async fn compare(&self, store: &Store, model: &Model) {
        for (document, sessions) in self.sessions.iter().enumerate() {
            let (Some(id), Some(expected)) = (sessions.last(), model.last(document)) else {
                continue;
            };
            let real = store.session(id).await.unwrap().unwrap();
            assert_eq!(told(&real), said(expected), "document {document}");
            let held = expected.lease.is_some_and(|(_, until)| until > model.now);
            assert_eq!(
                real.is_held(store.now()),
                held,
                "document {document} is held"
            );
        }
        assert_eq!(self.hands.len(), model.hands.len(), "{:?}", model.hands);
    }

    /// With one worker that does its work, everything that can go on comes to an end; and the record holds
    /// what was done, once.
    async fn come_to_an_end(&mut self, stores: &Stores, model: &Model) {
        let store = &stores.store;
        self.hands.clear();
        for document in 0..3 {
            if let Some(session) = model.last(document)
                && session.stands == Stands::Paused
            {
                let id = self.sessions[document].last().unwrap();
                store.resume_session(id).await.unwrap();
            }
        }
        for _ in 0..20 {
            if store.count_going_sessions().await.unwrap() == 0 {
                break;
            }
            stores.later(std::time::Duration::from_secs(31));
            store.reconcile().await.unwrap();
            while let Some(claim) = store.claim_job("w9").await.unwrap() {
                run(store, &claim.payload).await;
            }
        }
        assert_eq!(store.count_going_sessions().await.unwrap(), 0);
        assert_eq!(stores.number("SELECT COUNT(*) FROM jobs").await, 0);
        for (document, sessions) in self.sessions.iter().enumerate() {
            for (id, expected) in sessions.iter().zip(&model.documents[document].sessions) {
                let session = store.session(id).await.unwrap().unwrap();
                let cost = f64::from(expected.settled) * COST;
                assert!(
                    (session.cost_usd - cost).abs() < 1e-9,
                    "{id}: {}",
                    session.cost_usd
                );
                let events = crate::fixture::events(store, id).await;
                let written = events
                    .iter()
                    .filter(|event| event.kind == "content")
                    .count();
                assert_eq!(written, expected.written as usize, "{id}");
            }
        }
        let nothing = Settlement::default();
        for attempt in &self.attempts {
            store.settle_attempt(attempt.id, &nothing).await.unwrap();
        }
        let mut record = store.invariants(0.0).await.unwrap();
        // Those of the last worker.
        record.unsettled = 0;
        assert!(record.hold(), "{record:?}");
    }
}

/// Does a job as a worker does that nothing happens to.
async fn run(store: &Store, payload: &str) {
    let job = JobPayload::decode(payload.as_bytes()).unwrap();
    let taken = store.take_lease(&job.session_id, job.iteration, "w9").await;
    let held = taken.unwrap().expect("nobody else works");
    let (id, epoch) = (&job.session_id, held.epoch);
    let new = new_attempt(job.iteration);
    try_begin(store, id, epoch, &new).await.unwrap();
    let finished = store.finish_iteration(id, epoch, unchanged(job.iteration));
    finished.await.unwrap();
}

type Told = (&'static str, u32, u32, Option<&'static str>, i64);

fn told(session: &redraft_store::Session) -> Told {
    let status = session.state.status();
    let wish = session.requested.map(|request| match request {
        Request::Cancel => "cancel",
        Request::Pause => "pause",
    });
    let counts = (session.next_iteration, session.iterations_completed);
    (word(status), counts.0, counts.1, wish, session.epoch.0)
}

fn said(session: &Session) -> Told {
    let status = match session.stands {
        Stands::Pending => RunStatus::Pending,
        Stands::Running => RunStatus::Running,
        Stands::Waiting(_) => RunStatus::Waiting,
        Stands::Paused => RunStatus::Paused,
        Stands::Completed => RunStatus::Completed,
        Stands::Error => RunStatus::Error,
        Stands::Cancelled => RunStatus::Cancelled,
    };
    let wish = session.wish.map(|wish| match wish {
        Wish::Cancel => "cancel",
        Wish::Pause => "pause",
    });
    (
        word(status),
        session.next,
        session.completed,
        wish,
        session.epoch,
    )
}

fn word(status: RunStatus) -> &'static str {
    status.as_str()
}

/// Runs as many histories as wanted, or this share of them.
#[expect(
    clippy::disallowed_methods,
    reason = "who runs the test says here how long; no program reads this"
)]
fn run_histories(runtime: Runtime, stores: Stores, share: u32) {
    let wanted = std::env::var("REDRAFT_TEST_HISTORIES").ok();
    let wanted = wanted.and_then(|count| count.parse().ok());
    let cases = (wanted.unwrap_or(HISTORIES) / share).max(1);
    let config = Config {
        cases,
        // A step that means nothing at its place is drawn again: in all the more often, the more histories
        // there are.
        max_local_rejects: cases.saturating_mul(1_000),
        failure_persistence: None,
        max_shrink_iters: 4_000,
        ..Config::default()
    };
    let bench = Arc::new(Bench { runtime, stores });
    BENCH.set(Some(Arc::clone(&bench)));
    let mut runner = proptest::test_runner::TestRunner::new(config.clone());
    let histories = Model::sequential_strategy(STEPS);
    let ran = runner.run(&histories, |(model, steps, seen)| {
        History::test_sequential(config.clone(), model, steps, seen);
        Ok(())
    });
    BENCH.set(None);
    let Bench { runtime, stores } = Arc::into_inner(bench).expect("no history runs any more");
    runtime.block_on(stores.end());
    if let Err(failure) = ran {
        panic!("{failure}");
    }
}

fn runtime() -> Runtime {
    let mut runtime = tokio::runtime::Builder::new_multi_thread();
    runtime.worker_threads(1).enable_all().build().unwrap()
}

#[test]
fn every_history_is_as_the_simple_model_has_it_on_sqlite() {
    let runtime = runtime();
    let stores = runtime.block_on(Stores::sqlite_in_memory());
    run_histories(runtime, stores, 1);
}

#[test]
fn every_history_is_as_the_simple_model_has_it_on_postgres() {
    let runtime = runtime();
    let Some(stores) = runtime.block_on(Stores::postgres()) else {
        println!("skipped: no PostgreSQL, since REDRAFT_TEST_POSTGRES_URL is not set");
        return;
    };
    run_histories(runtime, stores, 5);
}
