//! Forgetting projects and workflows with all that hangs on them.

use redraft_domain::{Artifact, NoteText, ResourceKind, RevisionAuthor, SessionId};
use redraft_store::{NewAttempt, NewResource, ProjectError, Request, Settlement, Store};

use crate::{
    fixture::{Fixture, changed, content, events, new_attempt, take, try_begin},
    stores::Stores,
};

on_both![
    a_forgotten_project_takes_all_its_records_along,
    a_forgotten_workflow_leaves_its_neighbour_alone,
    nothing_is_forgotten_while_a_session_has_not_ended,
    contents_that_nothing_names_any_more_are_forgotten_too,
];

/// Every table that a session writes to.
const TABLES: [&str; 15] = [
    "workflows",
    "steps",
    "revisions",
    "documents",
    "sessions",
    "iterations",
    "attempts",
    "notes",
    "note_uses",
    "events",
    "partials",
    "jobs",
    "resources",
    "resource_revisions",
    "blobs",
];

/// A session with revisions, cut events, attempts, a partial text and resources, that has ended.
async fn lived_in(store: &Store, fixture: &Fixture) -> SessionId {
    let mut parent = None;
    for text in ["# One\n", "# Two\n"] {
        let new = fixture.revision(parent, text);
        parent = Some(store.add_revision(&new).await.unwrap());
    }
    let id = fixture.start(store, 2).await;
    let held = take(store, &id, 1, "w1").await;
    let note = NoteText::parse("Mention refunds.").unwrap();
    let note = store.write_note(&id, &note).await.unwrap();
    let with_note = NewAttempt {
        notes: vec![note.id],
        ..new_attempt(1)
    };
    let attempt = try_begin(store, &id, held.epoch, &with_note);
    let attempt = attempt.await.unwrap();
    let large = content(store, &"x".repeat(20_000));
    store
        .append_events(&id, held.epoch, &[large])
        .await
        .unwrap();
    store.put_partial(&id, held.epoch, "{}").await.unwrap();
    let settlement = Settlement {
        document: Some("half".into()),
        ..Settlement::default()
    };
    store.settle_attempt(attempt.id, &settlement).await.unwrap();
    let end = changed(1, fixture.revision(parent, "# Three\n"));
    store.finish_iteration(&id, held.epoch, end).await.unwrap();
    store.request(&id, Request::Cancel).await.unwrap();
    let resource = NewResource {
        project: fixture.project.clone(),
        workflow: Some(fixture.workflow.clone()),
        kind: ResourceKind::DesignDoc,
        name: "Design Doc".into(),
        path: format!(".redraft/resources/design-doc-{}.md", fixture.workflow),
        author: RevisionAuthor::User,
        session: Some(id.clone()),
        text: "# Three\n".into(),
    };
    store.set_guardrails(&id, "Be brief.").await.unwrap();
    store.complete_planning(&id, &[resource]).await.unwrap();
    id
}

async fn a_forgotten_project_takes_all_its_records_along(stores: &Stores) {
    let store = &stores.store;
    let shop = Fixture::new(store, "shop").await;
    lived_in(store, &shop).await;
    store.delete_project(&shop.project).await.unwrap();
    for table in TABLES {
        let left = stores
            .number(&format!("SELECT COUNT(*) FROM {table}"))
            .await;
        assert_eq!(left, 0, "{table}");
    }
}

async fn a_forgotten_workflow_leaves_its_neighbour_alone(stores: &Stores) {
    let store = &stores.store;
    let shop = Fixture::new(store, "shop").await;
    let other = shop.sibling(store).await;
    lived_in(store, &shop).await;
    let kept = lived_in(store, &other).await;
    let before = events(store, &kept).await.len();
    store.delete_workflow(&shop.workflow).await.unwrap();
    assert!(
        store
            .workflow(&shop.project, &shop.workflow)
            .await
            .unwrap()
            .is_none()
    );
    assert!(store.sessions(&shop.workflow).await.unwrap().is_empty());
    assert_eq!(events(store, &kept).await.len(), before);
    assert_eq!(
        store
            .revisions(other.step, Artifact::DesignDoc)
            .await
            .unwrap()
            .len(),
        3
    );
    for revision in store
        .revisions(other.step, Artifact::DesignDoc)
        .await
        .unwrap()
    {
        revision.text(store).await.unwrap();
    }
}

async fn nothing_is_forgotten_while_a_session_has_not_ended(stores: &Stores) {
    let store = &stores.store;
    let shop = Fixture::new(store, "shop").await;
    let id = shop.start(store, 1).await;
    let busy = store.delete_project(&shop.project).await.unwrap_err();
    assert!(
        matches!(&busy, ProjectError::Busy(it) if *it == id),
        "{busy:?}"
    );
    assert!(busy.to_string().contains(id.as_str()), "{busy}");
    let busy = store.delete_workflow(&shop.workflow).await.unwrap_err();
    assert!(
        matches!(&busy, ProjectError::Busy(it) if *it == id),
        "{busy:?}"
    );
    assert!(busy.to_string().contains(id.as_str()), "{busy}");
    assert_eq!(store.open_sessions(&shop.project).await.unwrap()[0].id, id);
    store.request(&id, Request::Cancel).await.unwrap();
    assert!(store.open_sessions(&shop.project).await.unwrap().is_empty());
    store.delete_project(&shop.project).await.unwrap();
}

async fn contents_that_nothing_names_any_more_are_forgotten_too(stores: &Stores) {
    let store = &stores.store;
    let shop = Fixture::new(store, "shop").await;
    let other = shop.sibling(store).await;
    for (fixture, own) in [(&shop, "# Shop\n"), (&other, "# Other\n")] {
        let shared = fixture.revision(None, "# Shared\n");
        let first = store.add_revision(&shared).await.unwrap();
        store
            .add_revision(&fixture.revision(Some(first), own))
            .await
            .unwrap();
    }
    assert_eq!(stores.number("SELECT COUNT(*) FROM blobs").await, 3);
    store.delete_workflow(&shop.workflow).await.unwrap();
    // Read by a store that remembers nothing.
    let fresh = stores.another().await;
    let mut texts = Vec::new();
    for revision in fresh
        .revisions(other.step, Artifact::DesignDoc)
        .await
        .unwrap()
    {
        texts.push(revision.text(&fresh).await.unwrap().to_string());
    }
    assert_eq!(texts, ["# Other\n", "# Shared\n"]);
    assert_eq!(stores.number("SELECT COUNT(*) FROM blobs").await, 2);
    fresh.close().await;
}
