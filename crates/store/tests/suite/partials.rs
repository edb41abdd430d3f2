//! The block that is being written right now.

use redraft_store::Request;

use crate::{
    fixture::{Fixture, content, take},
    stores::Stores,
};

on_both![
    a_partial_text_is_replaced_and_its_number_grows,
    a_finished_block_takes_the_partial_text_away,
    the_end_of_a_session_takes_the_partial_text_away,
];

async fn a_partial_text_is_replaced_and_its_number_grows(stores: &Stores) {
    let store = &stores.store;
    let id = Fixture::new(store, "shop").await.start(store, 1).await;
    let held = take(store, &id, 1, "w1").await;
    assert!(store.partials().await.unwrap().is_empty());
    for (text, number) in [("{\"text\":\"a\"}", 1), ("{\"text\":\"ab\"}", 2)] {
        store.put_partial(&id, held.epoch, text).await.unwrap();
        let shown = store.partials().await.unwrap();
        assert_eq!(shown.len(), 1);
        assert_eq!(
            (&shown[0].session, &*shown[0].data, shown[0].number),
            (&id, text, number)
        );
    }
}

async fn a_finished_block_takes_the_partial_text_away(stores: &Stores) {
    let store = &stores.store;
    let id = Fixture::new(store, "shop").await.start(store, 1).await;
    let held = take(store, &id, 1, "w1").await;
    store.put_partial(&id, held.epoch, "{}").await.unwrap();
    store
        .append_events(&id, held.epoch, &[content(store, "whole")])
        .await
        .unwrap();
    assert!(store.partials().await.unwrap().is_empty());
    store
        .append_events(&id, held.epoch, &[content(store, "next")])
        .await
        .unwrap();
    assert!(store.partials().await.unwrap().is_empty());
    store.put_partial(&id, held.epoch, "{}").await.unwrap();
    // A viewer that saw the first one sees that this is another.
    assert_eq!(store.partials().await.unwrap()[0].number, 3);
}

async fn the_end_of_a_session_takes_the_partial_text_away(stores: &Stores) {
    let store = &stores.store;
    let id = Fixture::new(store, "shop").await.start(store, 1).await;
    let held = take(store, &id, 1, "w1").await;
    store.put_partial(&id, held.epoch, "{}").await.unwrap();
    store.enforce(&id, Request::Cancel).await.unwrap();
    assert!(store.partials().await.unwrap().is_empty());
    store.put_partial(&id, held.epoch, "{}").await.unwrap();
    assert!(store.partials().await.unwrap().is_empty());
}
