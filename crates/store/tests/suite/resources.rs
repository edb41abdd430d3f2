//! Resources of a project: their revisions, and what is left to be done to their files.

use std::time::Duration;

use redraft_domain::{ResourceKind, RevisionAuthor};
use redraft_store::{NewResource, Resource, ResourceChange, Store, StoreError};

use crate::{
    fixture::{Fixture, run_through},
    stores::Stores,
};

on_both![
    results_of_a_step_are_listed_by_path_and_go_on_from_the_earlier_ones,
    every_text_of_a_resource_stays_readable,
    a_change_of_what_is_not_there_any_more_is_refused,
    of_two_resources_at_one_path_one_is_recorded,
    what_an_import_finds_is_settled_and_everything_else_is_not,
    a_removed_resource_is_none_until_it_is_forgotten,
    a_result_at_the_path_of_a_removed_resource_brings_it_back,
    a_forgotten_resource_takes_its_texts_along_but_not_those_of_others,
    rows_of_an_older_version_have_one_revision,
];

fn resource(fixture: &Fixture, path: &str, text: &str) -> NewResource {
    NewResource {
        project: fixture.project.clone(),
        workflow: None,
        kind: ResourceKind::Other,
        name: "Rules".into(),
        path: path.into(),
        author: RevisionAuthor::User,
        session: None,
        text: text.into(),
    }
}

fn change(of: &Resource, text: &str) -> ResourceChange {
    ResourceChange {
        parent: of.current,
        author: RevisionAuthor::User,
        text: text.into(),
        name: None,
        kind: None,
    }
}

async fn at(store: &Store, fixture: &Fixture, path: &str) -> Resource {
    let found = store.resource(&fixture.project, path).await.unwrap();
    found.expect("it is recorded")
}

async fn unsettled(store: &Store) -> Vec<String> {
    let unsettled = store.unsettled_resources().await.unwrap();
    unsettled.into_iter().map(|one| one.path).collect()
}

/// The texts of all revisions, newest first.
async fn texts(store: &Store, of: &Resource) -> Vec<String> {
    let mut texts = Vec::new();
    for revision in store.resource_revisions(of.id).await.unwrap() {
        texts.push(revision.text(store).await.unwrap().to_string());
    }
    texts
}

async fn results_of_a_step_are_listed_by_path_and_go_on_from_the_earlier_ones(stores: &Stores) {
    let store = &stores.store;
    let fixture = Fixture::new(store, "shop").await;
    for (round, name) in [(1_usize, "First"), (2, "Second"), (3, "Second")] {
        stores.later(Duration::from_secs(1));
        if round > 1 {
            let reopened = store.reopen_step(&fixture.workflow, fixture.step);
            reopened.await.unwrap();
        }
        let id = fixture.start(store, 1).await;
        run_through(store, &id, 1).await;
        let result = |kind, path| NewResource {
            workflow: Some(fixture.workflow.clone()),
            kind,
            name: name.into(),
            session: Some(id.clone()),
            ..resource(&fixture, path, name)
        };
        let results = [
            result(ResourceKind::Guardrails, "guardrails.md"),
            result(ResourceKind::DesignDoc, "design.md"),
        ];
        store.complete_planning(&id, &results).await.unwrap();
        let saved = store.resources(&fixture.project).await.unwrap();
        let seen: Vec<_> = saved
            .iter()
            .map(|r| (&*r.path, r.kind, &*r.name, r.updated_at))
            .collect();
        let now = store.now();
        let expected = [
            ("design.md", ResourceKind::DesignDoc, name, now),
            ("guardrails.md", ResourceKind::Guardrails, name, now),
        ];
        assert_eq!(seen, expected, "round {round}");
        assert_eq!(saved[0].workflow.as_ref(), Some(&fixture.workflow));
        let revisions = store.resource_revisions(saved[0].id).await.unwrap();
        assert_eq!(
            revisions.len(),
            round.min(2),
            "the same text is no revision"
        );
        assert_eq!(revisions[0].id, saved[0].current);
        if round < 3 {
            assert_eq!(revisions[0].session.as_ref(), Some(&id));
        }
    }
    let other = Fixture::new(store, "blog").await;
    assert!(store.resources(&other.project).await.unwrap().is_empty());
}

async fn every_text_of_a_resource_stays_readable(stores: &Stores) {
    let store = &stores.store;
    let fixture = Fixture::new(store, "shop").await;
    let new = resource(&fixture, "rules.md", "one");
    let id = store.add_resource(&new).await.unwrap();
    for text in ["two", "two", "one"] {
        stores.later(Duration::from_secs(1));
        let before = at(store, &fixture, "rules.md").await;
        store
            .change_resource(id, &change(&before, text))
            .await
            .unwrap();
    }
    let now = at(store, &fixture, "rules.md").await;
    assert_eq!(texts(store, &now).await, ["one", "two", "one"]);
    let revisions = store.resource_revisions(id).await.unwrap();
    let parents: Vec<_> = revisions.iter().map(|revision| revision.parent).collect();
    assert_eq!(
        parents,
        [Some(revisions[1].id), Some(revisions[2].id), None]
    );
    assert_eq!((now.size_bytes, now.created_at < now.updated_at), (3, true));
    let first = store.resource_revision(id, revisions[2].id).await.unwrap();
    assert_eq!(first.unwrap().size_bytes, 3);
    assert_eq!(&*store.resource_text(now.current).await.unwrap(), "one");

    let relabelled = ResourceChange {
        name: Some("Other rules".into()),
        kind: Some(ResourceKind::Guardrails),
        ..change(&now, "one")
    };
    store.change_resource(id, &relabelled).await.unwrap();
    let now = at(store, &fixture, "rules.md").await;
    assert_eq!(
        (&*now.name, now.kind),
        ("Other rules", ResourceKind::Guardrails)
    );
    assert_eq!(store.resource_revisions(id).await.unwrap().len(), 3);

    let other = resource(&fixture, "other.md", "one");
    let other = store.add_resource(&other).await.unwrap();
    let foreign = store.resource_revision(other, revisions[2].id).await;
    assert!(foreign.unwrap().is_none(), "it is another resource's");
}

async fn a_change_of_what_is_not_there_any_more_is_refused(stores: &Stores) {
    let store = &stores.store;
    let fixture = Fixture::new(store, "shop").await;
    let new = resource(&fixture, "rules.md", "one");
    let id = store.add_resource(&new).await.unwrap();
    let old = at(store, &fixture, "rules.md").await;
    store
        .change_resource(id, &change(&old, "two"))
        .await
        .unwrap();
    let late = store.change_resource(id, &change(&old, "three")).await;
    assert!(matches!(late, Err(StoreError::Lost)), "{late:?}");
    assert!(!store.remove_resource(id, old.current).await.unwrap());
    let now = at(store, &fixture, "rules.md").await;
    assert_eq!(texts(store, &now).await, ["two", "one"]);
    assert!(store.remove_resource(id, now.current).await.unwrap());
    let late = store.change_resource(id, &change(&now, "three")).await;
    assert!(matches!(late, Err(StoreError::Lost)), "{late:?}");
    store.forget_resource(id).await.unwrap();
    let late = store.resource_text(now.current).await;
    assert!(matches!(late, Err(StoreError::Lost)), "{late:?}");
}

async fn of_two_resources_at_one_path_one_is_recorded(stores: &Stores) {
    let store = &stores.store;
    let other = stores.another().await;
    let fixture = Fixture::new(store, "shop").await;
    let (one, two) = (
        resource(&fixture, "rules.md", "one"),
        resource(&fixture, "rules.md", "two"),
    );
    let made = tokio::join!(store.add_resource(&one), other.add_resource(&two));
    let lost = [made.0.is_err(), made.1.is_err()];
    assert!(lost == [true, false] || lost == [false, true], "{made:?}");
    let failed = made.0.err().or(made.1.err()).unwrap();
    assert!(matches!(failed, StoreError::Lost), "{failed:?}");
    let now = at(store, &fixture, "rules.md").await;
    assert_eq!(texts(store, &now).await.len(), 1);
    let blog = Fixture::new(store, "blog").await;
    let same = resource(&blog, "rules.md", "three");
    store.add_resource(&same).await.expect("another project's");
    other.close().await;
}

async fn what_an_import_finds_is_settled_and_everything_else_is_not(stores: &Stores) {
    let store = &stores.store;
    let fixture = Fixture::new(store, "shop").await;
    let imported = NewResource {
        author: RevisionAuthor::Import,
        ..resource(&fixture, "found.md", "one")
    };
    let found = store.add_resource(&imported).await.unwrap();
    assert!(unsettled(store).await.is_empty());
    let new = resource(&fixture, "rules.md", "one");
    let rules = store.add_resource(&new).await.unwrap();
    let before = at(store, &fixture, "found.md").await;
    store
        .change_resource(found, &change(&before, "two"))
        .await
        .unwrap();
    assert_eq!(unsettled(store).await, ["found.md", "rules.md"]);
    for (id, path) in [(found, "found.md"), (rules, "rules.md")] {
        let now = at(store, &fixture, path).await;
        store
            .mark_resource_published(id, now.current)
            .await
            .unwrap();
    }
    assert!(unsettled(store).await.is_empty());
    store.mark_resource_missing(rules).await.unwrap();
    assert_eq!(unsettled(store).await, ["rules.md"]);
    let now = at(store, &fixture, "rules.md").await;
    store
        .mark_resource_published(rules, now.current)
        .await
        .unwrap();
    let left = at(store, &fixture, "found.md").await;
    store.remove_resource(found, left.current).await.unwrap();
    let unsettled = store.unsettled_resources().await.unwrap();
    assert_eq!(unsettled.len(), 1);
    assert_eq!(unsettled[0].project, "shop");
    assert_eq!(unsettled[0].project_path, "/projects/shop");
}

async fn a_removed_resource_is_none_until_it_is_forgotten(stores: &Stores) {
    let store = &stores.store;
    let fixture = Fixture::new(store, "shop").await;
    let new = resource(&fixture, "rules.md", "one");
    let id = store.add_resource(&new).await.unwrap();
    let present = at(store, &fixture, "rules.md").await.current;
    store.forget_resource(id).await.unwrap();
    assert!(
        !at(store, &fixture, "rules.md").await.is_removed,
        "nobody wants that"
    );
    assert!(store.remove_resource(id, present).await.unwrap());
    assert!(!store.remove_resource(id, present).await.unwrap(), "once");
    assert!(store.resources(&fixture.project).await.unwrap().is_empty());
    assert!(at(store, &fixture, "rules.md").await.is_removed);
    let again = store.add_resource(&new).await;
    assert!(
        matches!(again, Err(StoreError::Lost)),
        "its file is there yet: {again:?}"
    );
    store.forget_resource(id).await.unwrap();
    store.add_resource(&new).await.unwrap();
}

async fn a_result_at_the_path_of_a_removed_resource_brings_it_back(stores: &Stores) {
    let store = &stores.store;
    let fixture = Fixture::new(store, "shop").await;
    let new = resource(&fixture, "rules.md", "one");
    let id = store.add_resource(&new).await.unwrap();
    let present = at(store, &fixture, "rules.md").await.current;
    store.mark_resource_published(id, present).await.unwrap();
    store.remove_resource(id, present).await.unwrap();
    let session = fixture.start(store, 1).await;
    run_through(store, &session, 1).await;
    store.complete_planning(&session, &[new]).await.unwrap();
    store.forget_resource(id).await.unwrap();
    let now = at(store, &fixture, "rules.md").await;
    assert_eq!((now.id, now.current, now.is_removed), (id, present, false));
    assert_eq!(now.published, None, "its file may be gone");
}

async fn a_forgotten_resource_takes_its_texts_along_but_not_those_of_others(stores: &Stores) {
    let store = &stores.store;
    let fixture = Fixture::new(store, "shop").await;
    for path in ["gone.md", "kept.md"] {
        let new = resource(&fixture, path, "shared");
        let id = store.add_resource(&new).await.unwrap();
        let before = at(store, &fixture, path).await;
        store
            .change_resource(id, &change(&before, path))
            .await
            .unwrap();
    }
    assert_eq!(stores.number("SELECT COUNT(*) FROM blobs").await, 3);
    let gone = at(store, &fixture, "gone.md").await;
    store.remove_resource(gone.id, gone.current).await.unwrap();
    store.forget_resource(gone.id).await.unwrap();
    assert_eq!(stores.number("SELECT COUNT(*) FROM blobs").await, 2);
    let fresh = stores.another().await;
    let kept = at(&fresh, &fixture, "kept.md").await;
    assert_eq!(texts(&fresh, &kept).await, ["kept.md", "shared"]);
    fresh.close().await;
}

/// What the migration does to rows that were there before it.
async fn rows_of_an_older_version_have_one_revision(stores: &Stores) {
    let store = &stores.store;
    let fixture = Fixture::new(store, "shop").await;
    let new = resource(&fixture, "rules.md", "one");
    store.add_resource(&new).await.unwrap();
    for sql in [
        "DELETE FROM resource_revisions",
        "UPDATE resources SET current_revision = NULL",
    ] {
        stores.execute(sql).await.unwrap();
    }
    let migration = include_str!("../../../../migrations/sqlite/0004_resources.sql");
    let statements = migration.split_once("INSERT INTO").unwrap().1;
    for statement in format!("INSERT INTO{statements}").split(";\n") {
        stores.execute(statement).await.unwrap();
    }
    let now = at(store, &fixture, "rules.md").await;
    assert_eq!(texts(store, &now).await, ["one"]);
    assert_eq!((now.published, now.size_bytes), (Some(now.current), 3));
}
