//! Claiming jobs: which one next, and by whom.

use std::{collections::HashSet, time::Duration};

use redraft_domain::WaitReason;
use redraft_store::{JobPayload, Store};

use crate::{
    fixture::{Fixture, begin, run_through, take, unchanged},
    stores::Stores,
};

on_both![
    two_claimers_get_one_job_once,
    many_claimers_share_the_jobs_without_repeats,
    the_project_served_longest_ago_comes_first,
    within_a_project_the_session_that_waited_longest_comes_first,
    a_job_is_not_handed_out_before_its_time,
    a_job_is_not_handed_out_while_its_session_is_held,
    a_claim_that_comes_to_nothing_runs_out,
    a_job_is_free_as_soon_as_its_workers_lease_has_run_out,
    looking_for_a_job_takes_no_lock,
    a_payload_that_cannot_be_read_is_dropped,
];

async fn claimed(store: &Store, worker: &str) -> Option<JobPayload> {
    let claim = store.claim_job(worker).await.unwrap()?;
    Some(JobPayload::decode(claim.payload.as_bytes()).unwrap())
}

async fn two_claimers_get_one_job_once(stores: &Stores) {
    let fixture = Fixture::new(&stores.store, "shop").await;
    for _ in 0..10 {
        let id = fixture.start(&stores.store, 1).await;
        let (one, two) = (stores.another().await, stores.another().await);
        let (a, b) = tokio::join!(claimed(&one, "w1"), claimed(&two, "w2"));
        assert!(a.is_some() != b.is_some(), "{a:?} {b:?}");
        run_through(&stores.store, &id, 1).await;
        one.close().await;
        two.close().await;
    }
}

async fn many_claimers_share_the_jobs_without_repeats(stores: &Stores) {
    let mut wanted = HashSet::new();
    for number in 0..3 {
        let fixture = Fixture::new(&stores.store, &format!("p{number}")).await;
        for _ in 0..4 {
            let fixture = fixture.sibling(&stores.store).await;
            wanted.insert(fixture.start(&stores.store, 1).await);
        }
    }
    let mut claimers = Vec::new();
    for number in 0..4 {
        let store = stores.another().await;
        claimers.push(tokio::spawn(async move {
            let mut mine = Vec::new();
            while let Some(job) = claimed(&store, &format!("w{number}")).await {
                mine.push(job.session_id);
            }
            mine
        }));
    }
    let mut all = Vec::new();
    for claimer in claimers {
        all.extend(claimer.await.unwrap());
    }
    assert_eq!(all.len(), 12);
    assert_eq!(all.into_iter().collect::<HashSet<_>>(), wanted);
}

async fn the_project_served_longest_ago_comes_first(stores: &Stores) {
    let store = &stores.store;
    let shop = Fixture::new(store, "shop").await;
    let blog = Fixture::new(store, "blog").await;
    let first = shop.start(store, 1).await;
    stores.later(Duration::from_millis(10));
    let second = shop.sibling(store).await.start(store, 1).await;
    stores.later(Duration::from_millis(10));
    let other = blog.start(store, 1).await;
    let mut order = Vec::new();
    for _ in 0..3 {
        stores.later(Duration::from_millis(10));
        order.push(claimed(store, "w1").await.unwrap().session_id);
    }
    assert_eq!(order, [first, other, second]);
}

async fn within_a_project_the_session_that_waited_longest_comes_first(stores: &Stores) {
    let store = &stores.store;
    let shop = Fixture::new(store, "shop").await;
    let first = shop.start(store, 3).await;
    stores.later(Duration::from_millis(10));
    let second = shop.sibling(store).await.start(store, 3).await;
    let mut order = Vec::new();
    for number in [1, 1, 2, 2] {
        stores.later(Duration::from_millis(10));
        let job = claimed(store, "w1").await.unwrap();
        assert_eq!(job.iteration, number);
        run_through(store, &job.session_id, number).await;
        order.push(job.session_id);
    }
    // Iteration by iteration they take turns.
    assert_eq!(order, [first.clone(), second.clone(), first, second]);
}

async fn a_job_is_not_handed_out_before_its_time(stores: &Stores) {
    let store = &stores.store;
    let shop = Fixture::new(store, "shop").await;
    let id = shop.start(store, 1).await;
    assert_eq!(store.next_due().await.unwrap(), None);
    let held = take(store, &id, 1, "w1").await;
    let until = store.now().plus(Duration::from_mins(1));
    let wait = |state: redraft_domain::SessionState| {
        state.wait(until, WaitReason::BackOff, "Again soon.".into())
    };
    store.stand_still(&id, held.epoch, wait).await.unwrap();
    assert_eq!(store.next_due().await.unwrap(), Some(until));
    stores.later(Duration::from_millis(59_999));
    assert!(claimed(store, "w1").await.is_none());
    stores.later(Duration::from_millis(1));
    assert_eq!(store.next_due().await.unwrap(), None);
    assert_eq!(claimed(store, "w1").await.unwrap().session_id, id);
    take(store, &id, 1, "w1").await;
}

async fn a_job_is_not_handed_out_while_its_session_is_held(stores: &Stores) {
    let store = &stores.store;
    let shop = Fixture::new(store, "shop").await;
    let id = shop.start(store, 2).await;
    claimed(store, "w1").await.unwrap();
    let held = take(store, &id, 1, "w1").await;
    begin(store, &held, 1).await;
    for _ in 0..30 {
        stores.later(Duration::from_secs(1));
        store.renew_lease(&id, held.epoch).await.unwrap();
        assert!(claimed(store, "w2").await.is_none());
    }
    store
        .finish_iteration(&id, held.epoch, unchanged(1))
        .await
        .unwrap();
    assert_eq!(claimed(store, "w2").await.unwrap().iteration, 2);
}

async fn a_claim_that_comes_to_nothing_runs_out(stores: &Stores) {
    let store = &stores.store;
    let shop = Fixture::new(store, "shop").await;
    shop.start(store, 1).await;
    claimed(store, "w1").await.unwrap();
    stores.later(Duration::from_secs(4));
    assert!(claimed(store, "w2").await.is_none());
    stores.later(Duration::from_secs(1));
    claimed(store, "w2").await.unwrap();
}

async fn a_job_is_free_as_soon_as_its_workers_lease_has_run_out(stores: &Stores) {
    let store = &stores.store;
    let id = Fixture::new(store, "shop").await.start(store, 1).await;
    claimed(store, "w1").await.unwrap();
    stores.later(Duration::from_secs(1));
    take(store, &id, 1, "w1").await;
    // The worker is killed. Its claim is younger than its lease, and must not outlive it.
    stores.later(Store::LEASE.mul_f64(0.99));
    assert!(claimed(store, "w2").await.is_none());
    stores.later(Store::LEASE.mul_f64(0.01));
    assert_eq!(claimed(store, "w2").await.unwrap().session_id, id);
}

/// While another process writes.
async fn looking_for_a_job_takes_no_lock(stores: &Stores) {
    Fixture::new(&stores.store, "shop").await;
    let mut other = stores.connect().await;
    match &other {
        crate::stores::Raw::Sqlite(_) => other.execute("BEGIN IMMEDIATE").await,
        crate::stores::Raw::Postgres(_) => other.execute("BEGIN").await,
    }
    other.execute("UPDATE projects SET served_at = 1").await;
    let look = stores.store.claim_job("w1");
    let found = tokio::time::timeout(Duration::from_secs(2), look).await;
    assert!(found.expect("nobody is waited for").unwrap().is_none());
    other.execute("ROLLBACK").await;
}

async fn a_payload_that_cannot_be_read_is_dropped(stores: &Stores) {
    let store = &stores.store;
    let shop = Fixture::new(store, "shop").await;
    let id = shop.start(store, 1).await;
    stores
        .execute("UPDATE jobs SET payload = 'not json'")
        .await
        .unwrap();
    let claim = store.claim_job("w1").await.unwrap().unwrap();
    JobPayload::decode(claim.payload.as_bytes()).unwrap_err();
    store.drop_payload(&claim.payload).await.unwrap();
    assert_eq!(stores.number("SELECT COUNT(*) FROM jobs").await, 0);
    assert_eq!(store.reconcile().await.unwrap().enqueued, 1);
    assert_eq!(claimed(store, "w1").await.unwrap().session_id, id);
}
