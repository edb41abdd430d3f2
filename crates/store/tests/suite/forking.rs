//! Sessions that begin with an earlier version of the document.

use redraft_domain::{Artifact, RevisionAuthor, RevisionId, SessionId};
use redraft_store::{Fork, ForkedFrom, StartSessionError, Store, StoreError};

use crate::{
    fixture::{Fixture, changed, run_through, take},
    stores::Stores,
};

on_both![
    a_fork_brings_the_document_back_and_loses_nothing,
    a_fork_of_the_present_version_writes_no_other,
    a_fork_is_refused_while_a_session_goes_on,
    a_document_that_has_moved_on_is_left_alone,
];

struct Case {
    fixture: Fixture,
    first: RevisionId,
    second: RevisionId,
    id: SessionId,
}

/// A session that made a second version out of the first.
async fn case(store: &Store) -> Case {
    let fixture = Fixture::new(store, "shop").await;
    let first = fixture.revision(None, "# One\n");
    let first = store.add_revision(&first).await.unwrap();
    let mut new = fixture.new_session(1);
    new.start_revision = Some(first);
    let id = store.start_session(new).await.unwrap();
    let held = take(store, &id, 1, "w1").await;
    let mut second = fixture.revision(Some(first), "# Two\n");
    second.session = Some(id.clone());
    let end = changed(1, second);
    crate::fixture::begin(store, &held, 1).await;
    store.finish_iteration(&id, held.epoch, end).await.unwrap();
    let second = store.document(fixture.step).await.unwrap().current.unwrap();
    Case {
        fixture,
        first,
        second,
        id,
    }
}

impl Case {
    fn fork(&self, text: Option<&str>) -> Fork {
        Fork {
            revision: self.first,
            session: Some(self.id.clone()),
            text: text.map(str::to_owned),
        }
    }
}

async fn a_fork_brings_the_document_back_and_loses_nothing(stores: &Stores) {
    let store = &stores.store;
    let case = case(store).await;
    let mut new = case.fixture.new_session(1);
    new.start_revision = Some(case.second);
    let fork = case.fork(Some("# One\n"));
    let forked = store.fork_session(new, &fork).await.unwrap();
    let revisions = store.revisions(case.fixture.step, Artifact::DesignDoc);
    let revisions = revisions.await.unwrap();
    assert_eq!(revisions.len(), 3);
    let newest = &revisions[0];
    assert_eq!(newest.parent, Some(case.second));
    assert_eq!(newest.author, RevisionAuthor::User);
    assert_eq!(newest.session.as_ref(), Some(&forked));
    assert_eq!(&*newest.text(store).await.unwrap(), "# One\n");
    let session = store.session(&forked).await.unwrap().unwrap();
    assert_eq!(session.start_revision, Some(newest.id));
    assert_eq!(session.revision, Some(newest.id));
    let expected = ForkedFrom {
        session: Some(case.id.clone()),
        revision: case.first,
    };
    assert_eq!(session.forked_from, Some(expected));
    // The one it was forked from keeps what it made.
    let earlier = store.session(&case.id).await.unwrap().unwrap();
    assert_eq!(earlier.revision, Some(case.second));
    assert_eq!(earlier.forked_from, None);
    let forks = store.forks(&case.id).await.unwrap();
    assert_eq!(
        forks.iter().map(|one| &one.id).collect::<Vec<_>>(),
        [&forked]
    );
    run_through(store, &forked, 1).await;
}

async fn a_fork_of_the_present_version_writes_no_other(stores: &Stores) {
    let store = &stores.store;
    let case = case(store).await;
    let mut new = case.fixture.new_session(1);
    new.start_revision = Some(case.second);
    let forked = store.fork_session(new, &case.fork(None)).await.unwrap();
    let session = store.session(&forked).await.unwrap().unwrap();
    assert_eq!(session.start_revision, Some(case.second));
    let revisions = store.revisions(case.fixture.step, Artifact::DesignDoc);
    assert_eq!(revisions.await.unwrap().len(), 2);
}

async fn a_fork_is_refused_while_a_session_goes_on(stores: &Stores) {
    let store = &stores.store;
    let case = case(store).await;
    let open = case.fixture.start(store, 1).await;
    let mut new = case.fixture.new_session(1);
    new.start_revision = Some(case.second);
    let refused = store.fork_session(new, &case.fork(Some("# One\n"))).await;
    let refused = refused.unwrap_err();
    assert!(
        matches!(&refused, StartSessionError::Busy(busy) if *busy == open),
        "{refused}"
    );
    let document = store.document(case.fixture.step).await.unwrap();
    assert_eq!(document.current, Some(case.second));
}

async fn a_document_that_has_moved_on_is_left_alone(stores: &Stores) {
    let store = &stores.store;
    let case = case(store).await;
    let mut new = case.fixture.new_session(1);
    new.start_revision = Some(case.first);
    let refused = store.fork_session(new, &case.fork(Some("# One\n"))).await;
    let lost = matches!(refused, Err(StartSessionError::Store(StoreError::Lost)));
    assert!(lost, "{refused:?}");
    let document = store.document(case.fixture.step).await.unwrap();
    assert_eq!(document.current, Some(case.second));
    assert_eq!(
        store.sessions(&case.fixture.workflow).await.unwrap().len(),
        1
    );
}
