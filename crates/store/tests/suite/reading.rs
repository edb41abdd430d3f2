//! Finding and listing sessions.

use std::time::Duration;

use redraft_store::Request;

use crate::{
    fixture::{Fixture, run_through},
    stores::Stores,
};

on_both![
    sessions_are_listed_newest_first,
    the_overview_shows_sessions_of_all_projects_with_their_names,
    sessions_that_go_on_are_counted,
    a_row_that_makes_no_sense_is_named,
];

async fn sessions_are_listed_newest_first(stores: &Stores) {
    let store = &stores.store;
    let fixture = Fixture::new(store, "shop").await;
    assert!(store.newest_session(fixture.step).await.unwrap().is_none());
    assert!(
        store
            .active_session(&fixture.workflow)
            .await
            .unwrap()
            .is_none()
    );
    let mut made = Vec::new();
    for _ in 0..3 {
        stores.later(Duration::from_millis(1));
        let id = fixture.start(store, 1).await;
        run_through(store, &id, 1).await;
        made.insert(0, id);
    }
    let listed = store.sessions(&fixture.workflow).await.unwrap();
    let listed: Vec<_> = listed.into_iter().map(|session| session.id).collect();
    assert_eq!(listed, made);
    let active = store
        .active_session(&fixture.workflow)
        .await
        .unwrap()
        .unwrap();
    let newest = store.newest_session(fixture.step).await.unwrap().unwrap();
    assert_eq!((&active.id, &newest.id), (&made[0], &made[0]));
    store.complete_planning(&made[0], &[]).await.unwrap();
    assert!(
        store
            .active_session(&fixture.workflow)
            .await
            .unwrap()
            .is_none()
    );
    let newest = store.newest_session(fixture.step).await.unwrap().unwrap();
    assert_eq!(newest.id, made[0]);
}

async fn the_overview_shows_sessions_of_all_projects_with_their_names(stores: &Stores) {
    let store = &stores.store;
    for called in ["shop", "blog", "wiki"] {
        stores.later(Duration::from_millis(1));
        Fixture::new(store, called).await.start(store, 2).await;
    }
    let overview = store.overview(2).await.unwrap();
    let seen: Vec<_> = overview
        .iter()
        .map(|row| {
            (
                &*row.project_name,
                &*row.workflow_name,
                row.session.limits.iterations,
            )
        })
        .collect();
    assert_eq!(seen, [("wiki", "Planning", 2), ("blog", "Planning", 2)]);
}

async fn sessions_that_go_on_are_counted(stores: &Stores) {
    let store = &stores.store;
    let fixture = Fixture::new(store, "shop").await;
    assert_eq!(store.count_going_sessions().await.unwrap(), 0);
    let id = fixture.start(store, 1).await;
    fixture.sibling(store).await.start(store, 1).await;
    assert_eq!(store.count_going_sessions().await.unwrap(), 2);
    store.request(&id, Request::Pause).await.unwrap();
    assert_eq!(store.count_going_sessions().await.unwrap(), 1);
    let open = store.open_sessions(&fixture.project).await.unwrap();
    assert_eq!(open.len(), 2);
}

async fn a_row_that_makes_no_sense_is_named(stores: &Stores) {
    let store = &stores.store;
    let id = Fixture::new(store, "shop").await.start(store, 1).await;
    stores
        .execute("UPDATE sessions SET run_status = 'odd'")
        .await
        .unwrap();
    let error = store.session(&id).await.unwrap_err().to_string();
    for word in ["sessions", "run_status", id.as_str()] {
        assert!(error.contains(word), "{error}");
    }
}
