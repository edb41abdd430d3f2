//! Revisions of documents, and which one the file holds.

use redraft_domain::{Artifact, RevisionAuthor, RevisionId};
use redraft_store::{DocumentState, NewRevision, Store, StoreError};

use crate::{
    fixture::{Fixture, run_through},
    stores::Stores,
};

on_both![
    a_revision_follows_the_present_one,
    a_revision_of_an_older_parent_is_refused,
    of_many_revisions_at_once_one_follows,
    a_text_kept_aside_does_not_move_the_document,
    one_text_is_kept_once_and_any_size_comes_back,
    a_document_that_moves_to_another_path_is_published_there_anew,
    a_user_who_restores_beside_a_busy_worker_is_never_refused_by_the_database,
];

async fn a_revision_follows_the_present_one(stores: &Stores) {
    let store = &stores.store;
    let fixture = Fixture::new(store, "shop").await;
    assert_eq!(
        store.document(fixture.step).await.unwrap(),
        DocumentState::default()
    );
    let import = NewRevision {
        author: RevisionAuthor::Import,
        ..fixture.revision(None, "# Found\n")
    };
    let first = store.add_revision(&import).await.unwrap();
    let id = fixture.start(store, 1).await;
    let users = NewRevision {
        author: RevisionAuthor::User,
        ..fixture.revision(Some(first), "# Mine ü\n")
    };
    let second = store.add_revision(&users).await.unwrap();
    assert!(second > first);
    let revisions = store
        .revisions(fixture.step, Artifact::DesignDoc)
        .await
        .unwrap();
    let seen: Vec<_> = revisions
        .iter()
        .map(|r| (r.id, r.parent, r.author, r.size_bytes))
        .collect();
    let expected = [
        (second, Some(first), RevisionAuthor::User, 10),
        (first, None, RevisionAuthor::Import, 8),
    ];
    assert_eq!(seen, expected);
    assert_eq!(
        store.document(fixture.step).await.unwrap().current,
        Some(second)
    );
    // The active session shows it.
    assert_eq!(
        store.session(&id).await.unwrap().unwrap().revision,
        Some(second)
    );
    assert!(store.revision(RevisionId(999)).await.unwrap().is_none());
    assert!(store.revision_text(RevisionId(999)).await.is_err());
}

async fn a_revision_of_an_older_parent_is_refused(stores: &Stores) {
    let store = &stores.store;
    let fixture = Fixture::new(store, "shop").await;
    let first = fixture.revision(None, "1");
    let first = store.add_revision(&first).await.unwrap();
    store
        .add_revision(&fixture.revision(Some(first), "2"))
        .await
        .unwrap();
    for stale in [None, Some(first)] {
        let refused = store.add_revision(&fixture.revision(stale, "3")).await;
        assert!(matches!(refused, Err(StoreError::Lost)), "{refused:?}");
    }
    assert_eq!(
        store
            .revisions(fixture.step, Artifact::DesignDoc)
            .await
            .unwrap()
            .len(),
        2
    );
}

async fn of_many_revisions_at_once_one_follows(stores: &Stores) {
    let fixture = Fixture::new(&stores.store, "shop").await;
    let mut adding = Vec::new();
    for number in 0..5 {
        let store = stores.another().await;
        let new = fixture.revision(None, &number.to_string());
        adding.push(tokio::spawn(async move { store.add_revision(&new).await }));
    }
    let mut added = 0;
    for one in adding {
        match one.await.unwrap() {
            Ok(_) => added += 1,
            Err(error) => assert!(matches!(error, StoreError::Lost), "{error:?}"),
        }
    }
    assert_eq!(added, 1);
}

async fn a_text_kept_aside_does_not_move_the_document(stores: &Stores) {
    let store = &stores.store;
    let fixture = Fixture::new(store, "shop").await;
    let first = fixture.revision(None, "1");
    let first = store.add_revision(&first).await.unwrap();
    let aside = fixture.revision(Some(first), "beside");
    let aside = store.keep_aside(&aside).await.unwrap();
    assert_eq!(
        store.document(fixture.step).await.unwrap().current,
        Some(first)
    );
    assert_eq!(&*store.revision_text(aside).await.unwrap(), "beside");
}

async fn one_text_is_kept_once_and_any_size_comes_back(stores: &Stores) {
    let store = &stores.store;
    let fixture = Fixture::new(store, "shop").await;
    let numbers: Vec<_> = (0..300_000).map(|n| n.to_string()).collect();
    let large = numbers.join(" ");
    let texts = ["", "a\n", "\u{0}nul\r\n🦀", large.as_str(), "a\n", ""];
    let mut parent = None;
    let mut ids = Vec::new();
    for text in texts {
        let id = store
            .add_revision(&fixture.revision(parent, text))
            .await
            .unwrap();
        ids.push(id);
        parent = Some(id);
    }
    let fresh = stores.another().await;
    for (id, text) in ids.into_iter().zip(texts) {
        for _ in 0..2 {
            assert!(
                &*fresh.revision_text(id).await.unwrap() == text,
                "{} bytes",
                text.len()
            );
        }
    }
    assert_eq!(stores.number("SELECT COUNT(*) FROM blobs").await, 4);
    fresh.close().await;
}

async fn a_document_that_moves_to_another_path_is_published_there_anew(stores: &Stores) {
    let store = &stores.store;
    let fixture = Fixture::new(store, "shop").await;
    let first = fixture.revision(None, "1");
    let first = store.add_revision(&first).await.unwrap();
    store.mark_published(fixture.step, first).await.unwrap();
    store
        .place_document(fixture.step, "DESIGN.md")
        .await
        .unwrap();
    assert!(store.unpublished().await.unwrap().is_empty());
    store
        .place_document(fixture.step, "docs/plan.md")
        .await
        .unwrap();
    let state = store.document(fixture.step).await.unwrap();
    assert_eq!((state.current, state.published), (Some(first), None));
    assert_eq!(store.unpublished().await.unwrap()[0].path, "docs/plan.md");
}

async fn restore(store: Store, fixture: Fixture) {
    for number in 0..25 {
        let parent = store.document(fixture.step).await.unwrap().current;
        let new = fixture.revision(parent, &format!("user {number}"));
        match store.add_revision(&new).await {
            Ok(_) | Err(StoreError::Lost) => {}
            Err(error) => panic!("{error:?}"),
        }
    }
}

/// Both write to the session and to the document; on PostgreSQL each could wait for the other.
async fn a_user_who_restores_beside_a_busy_worker_is_never_refused_by_the_database(
    stores: &Stores,
) {
    let store = &stores.store;
    let fixture = Fixture::new(store, "shop").await;
    let id = fixture.start(store, 100).await;
    let restoring = tokio::spawn(restore(stores.another().await, fixture.clone()));
    let mut number = 0;
    while !restoring.is_finished() && number < 99 {
        number += 1;
        let held = crate::fixture::take(store, &id, number, "w1").await;
        crate::fixture::begin(store, &held, number).await;
        loop {
            let parent = store.document(fixture.step).await.unwrap().current;
            let text = format!("iteration {number}");
            let end = crate::fixture::changed(number, fixture.revision(parent, &text));
            match store.finish_iteration(&id, held.epoch, end).await {
                Ok(_) => break,
                Err(StoreError::Lost) => {}
                Err(error) => panic!("{error:?}"),
            }
        }
    }
    restoring.await.unwrap();
    run_through(store, &id, number + 1).await;
}
