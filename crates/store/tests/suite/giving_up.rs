//! Calls that their caller drops half-way: a lease's keeper is aborted, a request's client goes away.

use std::{future::poll_fn, pin::pin, task::Poll, time::Duration};

use redraft_store::Renewal;

use crate::{
    fixture::{Fixture, content, events, take},
    stores::Stores,
};

on_both![
    a_call_that_is_given_up_leaves_no_transaction_open,
    a_call_that_is_given_up_while_it_waits_for_the_database_leaves_nothing,
];

async fn a_call_that_is_given_up_leaves_no_transaction_open(stores: &Stores) {
    let store = &stores.store;
    let id = Fixture::new(store, "shop").await.start(store, 1).await;
    let held = take(store, &id, 1, "w1").await;
    let mut given_up = 0;
    for round in 0..300 {
        let polls = round % 20;
        let new = [content(store, "x"), content(store, "y")];
        let append = store.append_events(&id, held.epoch, &new);
        given_up += usize::from(give_up_after(polls, append).await.is_none());
        let renew = store.renew_lease(&id, held.epoch);
        given_up += usize::from(give_up_after(polls, renew).await.is_none());
        // The next call finds all in order.
        let renewed = tokio::time::timeout(Duration::from_secs(5), async {
            store.renew_lease(&id, held.epoch).await.unwrap()
        });
        assert_eq!(renewed.await.unwrap(), Renewal::Held);
    }
    assert!(given_up > 20, "{given_up}");
    // Each append is there as a whole, or not at all.
    let stored = events(store, &id).await;
    assert!(stored.len().is_multiple_of(2));
    let doubled = stored.chunks(2).all(|pair| pair[0].data < pair[1].data);
    assert!(doubled, "an append is there by half");
}

/// Polls `call` so many times and then drops it, so that it ends at each of its steps, whatever time
/// they take.
async fn give_up_after<T>(polls: usize, call: impl Future<Output = T>) -> Option<T> {
    let mut call = pin!(call);
    let mut left = polls;
    poll_fn(|context| {
        if left == 0 {
            return Poll::Ready(None);
        }
        left -= 1;
        call.as_mut().poll(context).map(Some)
    })
    .await
}

async fn a_call_that_is_given_up_while_it_waits_for_the_database_leaves_nothing(stores: &Stores) {
    let store = &stores.store;
    let id = Fixture::new(store, "shop").await.start(store, 1).await;
    let held = take(store, &id, 1, "w1").await;
    let mut other = stores.connect().await;
    match &other {
        crate::stores::Raw::Sqlite(_) => other.execute("BEGIN IMMEDIATE").await,
        crate::stores::Raw::Postgres(_) => other.execute("BEGIN").await,
    }
    other
        .execute("UPDATE sessions SET updated_at = updated_at")
        .await;
    for _ in 0..3 {
        let new = [content(store, "x")];
        let append = store.append_events(&id, held.epoch, &new);
        let given_up = tokio::time::timeout(Duration::from_millis(100), append).await;
        assert!(given_up.is_err(), "{given_up:?}");
    }
    other.execute("ROLLBACK").await;
    let new = [content(store, "y")];
    let append = store.append_events(&id, held.epoch, &new);
    tokio::time::timeout(Duration::from_secs(5), append)
        .await
        .unwrap()
        .unwrap();
    let texts: Vec<_> = events(store, &id)
        .await
        .into_iter()
        .map(|event| event.data)
        .collect();
    assert_eq!(texts.len(), 1, "{texts:?}");
    assert!(texts[0].contains("\"y\""), "{texts:?}");
}
