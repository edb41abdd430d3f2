//! One thing after the other, as chance will have it.

use std::time::Duration;

use redraft_domain::{PauseReason, RevisionAuthor, SessionState, WaitReason};
use redraft_store::{
    IterationEnd, JobPayload, LeaseHeld, NewRevision, Renewal, Request, Settlement, StartedAttempt,
    StoreError,
};

use super::{dice::Dice, promises::Seen};
use crate::{
    fixture::{Fixture, changed, content, failed, new_attempt, try_begin, unchanged},
    stores::Stores,
};

on_both![
    whatever_happens_the_record_keeps_its_promises_with_seed_1,
    whatever_happens_the_record_keeps_its_promises_with_seed_2,
    whatever_happens_the_record_keeps_its_promises_with_seed_3,
];

/// What a worker believes it holds; it may be wrong.
struct Hand {
    held: LeaseHeld,
    number: u32,
    attempt: Option<StartedAttempt>,
}

struct World<'a> {
    stores: &'a Stores,
    dice: Dice,
    fixtures: Vec<Fixture>,
    hands: Vec<Hand>,
    unsettled: Vec<StartedAttempt>,
}

async fn whatever_happens_the_record_keeps_its_promises_with_seed_1(stores: &Stores) {
    walk(stores, 1).await;
}

async fn whatever_happens_the_record_keeps_its_promises_with_seed_2(stores: &Stores) {
    walk(stores, 2).await;
}

async fn whatever_happens_the_record_keeps_its_promises_with_seed_3(stores: &Stores) {
    walk(stores, 3).await;
}

async fn walk(stores: &Stores, seed: u64) {
    let mut fixtures = vec![Fixture::new(&stores.store, "shop").await];
    for _ in 0..2 {
        fixtures.push(fixtures[0].sibling(&stores.store).await);
    }
    let mut world = World {
        stores,
        dice: Dice::new(seed),
        fixtures: fixtures.clone(),
        hands: Vec::new(),
        unsettled: Vec::new(),
    };
    let mut seen = Seen::default();
    for step in 0..240 {
        world.step().await;
        if step % 8 == 0 {
            world.check_hands().await;
            seen.check(stores, &fixtures).await;
        }
    }
    world.come_to_an_end().await;
    seen.check(stores, &fixtures).await;
}

/// Whether a write was made; not being allowed to is fine, anything else is not.
fn allowed<T>(written: Result<T, StoreError>) -> bool {
    match written {
        Ok(_) => true,
        Err(StoreError::Lost) => false,
        Err(error) => panic!("{error:?}"),
    }
}

impl World<'_> {
    async fn step(&mut self) {
        match self.dice.throw(16) {
            0 => self.start().await,
            1..=3 => self.claim().await,
            4..=8 if !self.hands.is_empty() => self.work().await,
            9 if !self.hands.is_empty() => self.settle().await,
            10 => self.user().await,
            11 => self.edit().await,
            12 => {
                let secs = [0, 1, 4, 6, 30][self.dice.throw(5)];
                self.stores.later(Duration::from_secs(secs));
            }
            13 => drop(self.stores.store.reconcile().await.unwrap()),
            14 if self.dice.once_in(3) => drop(self.stores.store.bury_worker("w1").await.unwrap()),
            15 => self.renew().await,
            _ => self.stores.later(Duration::from_millis(300)),
        }
    }

    async fn start(&mut self) {
        let fixture = &self.fixtures[self.dice.throw(self.fixtures.len())];
        let new = fixture.new_session(1 + self.dice.throw(4) as u32);
        // Refused while another one is open.
        let _either_way = self.stores.store.start_session(new).await;
    }

    async fn claim(&mut self) {
        let owner = format!("w{}", self.dice.throw(3));
        let Some(claim) = self.stores.store.claim_job(&owner).await.unwrap() else {
            return;
        };
        // Some workers die between the claim and the lease.
        if self.dice.once_in(6) {
            return;
        }
        let job = JobPayload::decode(claim.payload.as_bytes()).unwrap();
        let (id, number) = (&job.session_id, job.iteration);
        let taken = self
            .stores
            .store
            .take_lease(id, number, &owner)
            .await
            .unwrap();
        if let Some(held) = taken {
            self.hands.push(Hand {
                held,
                number,
                attempt: None,
            });
        }
    }

    /// One of the workers goes on, whether or not its lease still stands.
    async fn work(&mut self) {
        let store = &self.stores.store;
        let index = self.dice.throw(self.hands.len());
        let Hand {
            held,
            number,
            attempt,
        } = &mut self.hands[index];
        let (id, epoch, number) = (held.session.id.clone(), held.epoch, *number);
        let Some(started) = *attempt else {
            match try_begin(store, &id, epoch, &new_attempt(number)).await {
                Ok(started) => {
                    self.unsettled.push(started);
                    self.hands[index].attempt = Some(started);
                }
                Err(StoreError::Lost) => drop(self.hands.remove(index)),
                Err(error) => panic!("{error:?}"),
            }
            return;
        };
        let goes_on = match self.dice.throw(8) {
            0..=2 => {
                let text = "x".repeat([1, 50, 9_000][self.dice.throw(3)]);
                let new = vec![content(store, &text); 1 + self.dice.throw(3)];
                allowed(store.append_events(&id, epoch, &new).await)
            }
            3 => {
                store.put_partial(&id, epoch, "{}").await.unwrap();
                true
            }
            4 => {
                allowed(store.release_lease(&id, epoch).await);
                false
            }
            5 if self.dice.once_in(2) => {
                let until = store.now().plus(Duration::from_secs(10));
                let pause = self.dice.once_in(2);
                let change = move |state: SessionState| {
                    if pause {
                        state.pause(PauseReason::NeedsUser, "Look.".into())
                    } else {
                        state.wait(until, WaitReason::BackOff, "Later.".into())
                    }
                };
                allowed(store.stand_still(&id, epoch, change).await);
                false
            }
            // The worker dies.
            6 if self.dice.once_in(3) => false,
            _ => {
                let end = self.end(index, started).await;
                allowed(store.finish_iteration(&id, epoch, end).await);
                false
            }
        };
        if !goes_on {
            self.hands.remove(index);
        }
    }

    async fn end(&mut self, index: usize, attempt: StartedAttempt) -> IterationEnd {
        let Hand { held, number, .. } = &self.hands[index];
        let fixture = self
            .fixtures
            .iter()
            .find(|f| f.step == held.session.step)
            .unwrap();
        let current = self
            .stores
            .store
            .document(fixture.step)
            .await
            .unwrap()
            .current;
        // Some have worked on a document that moved on meanwhile.
        let parent = if self.dice.once_in(5) {
            held.session.revision
        } else {
            current
        };
        let end = match self.dice.throw(4) {
            0 => failed(*number, "No."),
            1 => unchanged(*number),
            _ => changed(
                *number,
                fixture.revision(parent, &format!("{}", self.dice.throw(99))),
            ),
        };
        IterationEnd {
            attempt: Some(attempt.id),
            ..end
        }
    }

    async fn settle(&mut self) {
        let Some(attempt) = self.unsettled.pop() else {
            return;
        };
        let settlement = Settlement {
            cost_usd: Some(0.01),
            ..Settlement::default()
        };
        let store = &self.stores.store;
        assert!(store.settle_attempt(attempt.id, &settlement).await.unwrap());
        assert!(!store.settle_attempt(attempt.id, &settlement).await.unwrap());
    }

    async fn user(&mut self) {
        let store = &self.stores.store;
        let workflow = &self.fixtures[self.dice.throw(self.fixtures.len())].workflow;
        let Some(session) = store.active_session(workflow).await.unwrap() else {
            return;
        };
        // What its state does not allow is refused.
        let _either_way = match self.dice.throw(6) {
            0 => store.request(&session.id, Request::Cancel).await,
            1 => store.enforce(&session.id, Request::Pause).await,
            2 => store.request(&session.id, Request::Pause).await,
            3 if self.dice.once_in(2) => store.enforce(&session.id, Request::Cancel).await,
            _ => store.resume_session(&session.id).await,
        };
    }

    async fn edit(&mut self) {
        let store = &self.stores.store;
        let fixture = &self.fixtures[self.dice.throw(self.fixtures.len())];
        let parent = store.document(fixture.step).await.unwrap().current;
        let users = NewRevision {
            author: RevisionAuthor::User,
            ..fixture.revision(parent, "mine")
        };
        assert!(allowed(store.add_revision(&users).await));
    }

    async fn renew(&mut self) {
        for hand in &self.hands {
            let (id, epoch) = (&hand.held.session.id, hand.held.epoch);
            self.stores.store.renew_lease(id, epoch).await.unwrap();
        }
    }

    /// Of all who believe that they hold a session at most one is right.
    async fn check_hands(&self) {
        let mut standing = Vec::new();
        for hand in &self.hands {
            let (id, epoch) = (&hand.held.session.id, hand.held.epoch);
            if self.stores.store.look_at_lease(id, epoch).await.unwrap() != Renewal::Lost {
                standing.push(id);
            }
        }
        let all = standing.len();
        standing.sort();
        standing.dedup();
        assert_eq!(standing.len(), all, "two workers hold one session");
    }

    /// With one worker that does its work, everything that can go on comes to an end.
    async fn come_to_an_end(&mut self) {
        self.hands.clear();
        let store = &self.stores.store;
        for _ in 0..80 {
            self.stores.later(Duration::from_secs(11));
            store.reconcile().await.unwrap();
            let mut open = store.count_going_sessions().await.unwrap();
            for fixture in &self.fixtures {
                if let Some(session) = store.active_session(&fixture.workflow).await.unwrap()
                    && session.state.status() == redraft_domain::RunStatus::Paused
                {
                    store.resume_session(&session.id).await.unwrap();
                    open += 1;
                }
            }
            if open == 0 {
                break;
            }
            while let Some(claim) = store.claim_job("w9").await.unwrap() {
                let job = JobPayload::decode(claim.payload.as_bytes()).unwrap();
                let taken = store
                    .take_lease(&job.session_id, job.iteration, "w9")
                    .await
                    .unwrap();
                let held = taken.expect("nobody else works");
                let new = new_attempt(job.iteration);
                try_begin(store, &job.session_id, held.epoch, &new)
                    .await
                    .unwrap();
                let end = unchanged(job.iteration);
                store
                    .finish_iteration(&job.session_id, held.epoch, end)
                    .await
                    .unwrap();
            }
        }
        assert_eq!(store.count_going_sessions().await.unwrap(), 0);
        assert_eq!(self.stores.number("SELECT COUNT(*) FROM jobs").await, 0);
    }
}
