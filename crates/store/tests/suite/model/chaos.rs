//! Everything at once.

use std::time::Duration;

use redraft_domain::RevisionAuthor;
use redraft_store::{JobPayload, NewRevision, Request, Settlement, Store, StoreError};
use tokio::task::JoinHandle;

use super::{dice::Dice, promises::Seen};
use crate::{
    fixture::{Fixture, changed, content, failed, new_attempt, try_begin, unchanged},
    stores::Stores,
};

on_both![many_workers_and_users_at_once_break_no_promise];

async fn many_workers_and_users_at_once_break_no_promise(stores: &Stores) {
    let mut fixtures = vec![Fixture::new(&stores.store, "shop").await];
    for _ in 0..3 {
        fixtures.push(fixtures[0].sibling(&stores.store).await);
    }
    for fixture in &fixtures {
        fixture.start(&stores.store, 6).await;
    }
    let mut tasks: Vec<JoinHandle<()>> = Vec::new();
    for number in 0..4 {
        let store = stores.in_real_time().await;
        let worker = format!("w{number}");
        tasks.push(tokio::spawn(work(
            store,
            worker,
            fixtures.clone(),
            Dice::new(number + 1),
        )));
    }
    let user = stores.in_real_time().await;
    tasks.push(tokio::spawn(change_minds(
        user,
        fixtures.clone(),
        Dice::new(99),
    )));
    let reconciler = stores.in_real_time().await;
    while tasks.iter().any(|task| !task.is_finished()) {
        tokio::time::sleep(Duration::from_millis(20)).await;
        match reconciler.reconcile().await {
            // A session went on between two looks.
            Ok(_) | Err(StoreError::Lost) => {}
            Err(error) => panic!("{error:?}"),
        }
    }
    for task in tasks {
        task.await.unwrap();
    }
    reconciler.close().await;
    Seen::default().check(stores, &fixtures).await;
    assert_eq!(stores.store.count_going_sessions().await.unwrap(), 0);
}

/// Works until nothing goes on. Nothing but a lost lease may keep it from writing.
async fn work(store: Store, worker: String, fixtures: Vec<Fixture>, mut dice: Dice) {
    let mut idle = 0;
    while idle < 100 {
        let Some(claim) = store.claim_job(&worker).await.unwrap() else {
            let going = store.count_going_sessions().await.unwrap() > 0;
            idle = if going { 0 } else { idle + 1 };
            tokio::time::sleep(Duration::from_millis(10)).await;
            continue;
        };
        let job = JobPayload::decode(claim.payload.as_bytes()).unwrap();
        match iterate(&store, &job, &worker, &fixtures, &mut dice).await {
            Ok(()) | Err(StoreError::Lost) => {}
            Err(error) => panic!("{error:?}"),
        }
    }
    store.close().await;
}

async fn iterate(
    store: &Store,
    job: &JobPayload,
    worker: &str,
    fixtures: &[Fixture],
    dice: &mut Dice,
) -> Result<(), StoreError> {
    let (id, number) = (&job.session_id, job.iteration);
    let Some(held) = store.take_lease(id, number, worker).await? else {
        return Ok(());
    };
    let epoch = held.epoch;
    let attempt = try_begin(store, id, epoch, &new_attempt(number)).await?;
    for _ in 0..dice.throw(4) {
        let new = vec![content(store, "x"); 1 + dice.throw(20)];
        store.append_events(id, epoch, &new).await?;
        store.put_partial(id, epoch, "{}").await?;
        store.renew_lease(id, epoch).await?;
    }
    let settlement = Settlement {
        cost_usd: Some(0.01),
        ..Settlement::default()
    };
    assert!(store.settle_attempt(attempt.id, &settlement).await?);
    if dice.once_in(5) {
        return store.release_lease(id, epoch).await;
    }
    let fixture = fixtures
        .iter()
        .find(|f| f.step == held.session.step)
        .unwrap();
    loop {
        let parent = store.document(fixture.step).await?.current;
        let end = match dice.throw(5) {
            0 => failed(number, "No."),
            1 => unchanged(number),
            _ => changed(
                number,
                fixture.revision(parent, &format!("{worker} {number}")),
            ),
        };
        match store.finish_iteration(id, epoch, end).await {
            Ok(_) => return Ok(()),
            Err(StoreError::Lost)
                if store.look_at_lease(id, epoch).await? != redraft_store::Renewal::Lost => {}
            Err(error) => return Err(error),
        }
    }
}

/// Users who edit, pause, resume, cancel and begin anew.
async fn change_minds(store: Store, fixtures: Vec<Fixture>, mut dice: Dice) {
    for _ in 0..120 {
        tokio::time::sleep(Duration::from_millis(5)).await;
        let fixture = &fixtures[dice.throw(fixtures.len())];
        let parent = store.document(fixture.step).await.unwrap().current;
        let users = NewRevision {
            author: RevisionAuthor::User,
            ..fixture.revision(parent, "mine")
        };
        match store.add_revision(&users).await {
            Ok(_) | Err(StoreError::Lost) => {}
            Err(error) => panic!("{error:?}"),
        }
        let Some(session) = store.active_session(&fixture.workflow).await.unwrap() else {
            continue;
        };
        let asked = match dice.throw(8) {
            0 => store.enforce(&session.id, Request::Pause).await,
            1 => store.request(&session.id, Request::Pause).await,
            2 if session.state.is_final() => {
                // Refused where another start was faster.
                let _either_way = store.start_session(fixture.new_session(4)).await;
                continue;
            }
            3 => store.enforce(&session.id, Request::Cancel).await,
            _ => store.resume_session(&session.id).await,
        };
        if let Err(redraft_store::RequestError::Store(error)) = asked {
            assert!(matches!(error, StoreError::Lost), "{error:?}");
        }
    }
    for fixture in &fixtures {
        if let Some(session) = store.active_session(&fixture.workflow).await.unwrap() {
            // An ended one cannot be cancelled.
            let _either_way = store.enforce(&session.id, Request::Cancel).await;
        }
    }
    store.close().await;
}
