//! A resource's record and its file, together again after any crash.
//!
//! A crash is played by doing only what would have been done before it: the store's part of a change
//! without the file's, or both without the mark that they agree.
#![expect(
    clippy::unwrap_used,
    reason = "a test that cannot go on should say where"
)]

use std::{fs, os::unix::fs::symlink, path::PathBuf, sync::Arc};

use redraft_document::ResourceName;
use redraft_domain::{Name, ResourceKind, RevisionAuthor, SystemClock};
use redraft_publication::{ResourcePlace, settle_resource, settle_resources, take_in_resource};
use redraft_store::{DatabaseUrl, NewProject, NewResource, Resource, ResourceChange, Store};
use tempfile::TempDir;

/// A project with an empty resource folder, and a store.
struct Scene {
    folder: TempDir,
    store: Store,
    place: ResourcePlace,
}

impl Scene {
    async fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let home = folder.path().join("home");
        let project_path = folder.path().canonicalize().unwrap().join("shop");
        fs::create_dir(&home).unwrap();
        fs::create_dir_all(project_path.join(".redraft/resources")).unwrap();
        let url = DatabaseUrl::Sqlite(home.join("redraft.db"));
        let store = Store::open(&url, &home, Arc::new(SystemClock))
            .await
            .unwrap();
        store.migrate(&home.join("lock")).await.unwrap();
        let project = NewProject {
            name: Name::parse("shop").unwrap(),
            path: project_path.to_str().unwrap().to_owned(),
        };
        let project = store.create_project(project).await.unwrap().slug;
        let name = ResourceName::parse("rules.md").unwrap();
        let place = ResourcePlace {
            project,
            project_path,
            name,
        };
        Self {
            folder,
            store,
            place,
        }
    }

    /// A resource whose file holds this text.
    async fn with(text: &str) -> Self {
        let scene = Self::new().await;
        scene.add(text).await;
        settle_resources(&scene.store).await.unwrap();
        assert_eq!(scene.content().as_deref(), Some(text));
        scene
    }

    /// The store's part of making a resource.
    async fn add(&self, text: &str) {
        let new = NewResource {
            project: self.place.project.clone(),
            workflow: None,
            kind: ResourceKind::Other,
            name: "Rules".into(),
            path: self.place.name.path(),
            author: RevisionAuthor::User,
            session: None,
            text: text.into(),
        };
        self.store.add_resource(&new).await.unwrap();
    }

    /// The store's part of replacing its text.
    async fn replace(&self, text: &str) {
        let before = self.record().await;
        let change = ResourceChange {
            parent: before.current,
            author: RevisionAuthor::User,
            text: text.into(),
            name: None,
            kind: None,
        };
        self.store
            .change_resource(before.id, &change)
            .await
            .unwrap();
    }

    /// The store's part of removing it.
    async fn remove(&self) {
        let before = self.record().await;
        let removed = self.store.remove_resource(before.id, before.current).await;
        assert!(removed.unwrap());
    }

    async fn found(&self) -> Option<Resource> {
        self.place.record(&self.store).await.unwrap()
    }

    async fn record(&self) -> Resource {
        self.found().await.unwrap()
    }

    fn file(&self) -> PathBuf {
        self.place.project_path.join(self.place.name.path())
    }

    fn content(&self) -> Option<String> {
        fs::read_to_string(self.file()).ok()
    }

    /// The texts of all revisions, newest first.
    async fn texts(&self) -> Vec<String> {
        let mut texts = Vec::new();
        for revision in self
            .store
            .resource_revisions(self.record().await.id)
            .await
            .unwrap()
        {
            texts.push(revision.text(&self.store).await.unwrap().to_string());
        }
        texts
    }

    /// The reconciler comes by; then record and file agree and nothing is left to be done.
    async fn reconcile(&self) {
        settle_resources(&self.store).await.unwrap();
        let left = self.store.unsettled_resources().await.unwrap();
        assert!(left.is_empty(), "{left:?}");
    }

    /// Record and file both say this.
    async fn agree_on(&self, text: &str) {
        let record = self.record().await;
        assert_eq!(record.published, Some(record.current));
        assert_eq!(
            &*self.store.resource_text(record.current).await.unwrap(),
            text
        );
        assert_eq!(self.content().as_deref(), Some(text));
    }
}

#[tokio::test]
async fn a_resource_whose_file_was_not_written_gets_it() {
    let scene = Scene::new().await;
    scene.add("one").await;
    assert_eq!(scene.content(), None);
    scene.reconcile().await;
    scene.agree_on("one").await;
}

#[tokio::test]
async fn a_resource_whose_file_was_written_and_not_marked_is_marked() {
    let scene = Scene::new().await;
    scene.add("one").await;
    fs::write(scene.file(), "one").unwrap();
    scene.reconcile().await;
    scene.agree_on("one").await;
    assert_eq!(scene.texts().await, ["one"]);
}

#[tokio::test]
async fn a_text_that_did_not_come_into_the_file_is_not_taken_back_by_the_one_before() {
    let scene = Scene::with("one").await;
    scene.replace("two").await;
    let seen = take_in_resource(&scene.store, &scene.place).await.unwrap();
    assert_eq!(seen.unwrap().current, scene.record().await.current);
    assert_eq!(scene.content().as_deref(), Some("one"));
    scene.reconcile().await;
    scene.agree_on("two").await;
    assert_eq!(scene.texts().await, ["two", "one"]);
}

#[tokio::test]
async fn what_the_user_wrote_after_the_crash_is_the_newest_and_ours_stays_readable() {
    let scene = Scene::with("one").await;
    scene.replace("two").await;
    fs::write(scene.file(), "by hand").unwrap();
    scene.reconcile().await;
    scene.agree_on("by hand").await;
    assert_eq!(scene.texts().await, ["by hand", "two", "one"]);
}

#[tokio::test]
async fn a_resource_that_was_to_be_removed_goes_with_its_file() {
    let scene = Scene::with("one").await;
    scene.remove().await;
    assert!(scene.content().is_some());
    scene.reconcile().await;
    assert_eq!(
        (scene.content(), scene.found().await.is_none()),
        (None, true)
    );
}

#[tokio::test]
async fn a_resource_whose_file_was_removed_before_its_record_is_forgotten() {
    let scene = Scene::with("one").await;
    scene.remove().await;
    fs::remove_file(scene.file()).unwrap();
    scene.reconcile().await;
    assert!(scene.found().await.is_none());
}

#[tokio::test]
async fn of_two_texts_that_are_recorded_either_one_goes_with_its_resource() {
    for holds in ["one", "two"] {
        let scene = Scene::with("one").await;
        scene.replace("two").await;
        fs::write(scene.file(), holds).unwrap();
        scene.remove().await;
        scene.reconcile().await;
        let left = (scene.content(), scene.found().await.is_none());
        assert_eq!(left, (None, true), "{holds}");
    }
}

#[tokio::test]
async fn what_the_user_wrote_into_a_removed_resource_stays_and_is_a_new_one() {
    let scene = Scene::with("one").await;
    scene.remove().await;
    fs::write(scene.file(), "by hand").unwrap();
    let taken = take_in_resource(&scene.store, &scene.place).await.unwrap();
    assert!(!taken.unwrap().is_removed);
    scene.agree_on("by hand").await;
    assert_eq!(scene.texts().await, ["by hand"]);
}

#[tokio::test]
async fn a_file_that_is_no_text_any_more_stays_where_its_resource_goes() {
    let scene = Scene::with("one").await;
    scene.remove().await;
    fs::write(scene.file(), b"\xff\xfe").unwrap();
    scene.reconcile().await;
    assert!(scene.found().await.is_none());
    assert_eq!(fs::read(scene.file()).unwrap(), b"\xff\xfe");

    let scene = Scene::with("one").await;
    let target = scene.folder.path().join("secret.md");
    fs::write(&target, "one").unwrap();
    scene.remove().await;
    fs::remove_file(scene.file()).unwrap();
    symlink(&target, scene.file()).unwrap();
    scene.reconcile().await;
    assert!(scene.found().await.is_none());
    assert_eq!(fs::read_to_string(target).unwrap(), "one");
}

#[tokio::test]
async fn a_file_without_a_record_becomes_a_resource_and_what_is_edited_a_revision() {
    let scene = Scene::new().await;
    let nothing = take_in_resource(&scene.store, &scene.place).await.unwrap();
    assert!(nothing.is_none());
    for text in ["one", "two", "two"] {
        fs::write(scene.file(), text).unwrap();
        take_in_resource(&scene.store, &scene.place)
            .await
            .unwrap()
            .unwrap();
        scene.agree_on(text).await;
    }
    assert_eq!(scene.texts().await, ["two", "one"]);
    assert_eq!(scene.record().await.name, "rules");
    scene.reconcile().await;
}

#[tokio::test]
async fn a_file_that_the_user_removed_comes_back_with_the_next_text() {
    let scene = Scene::with("one").await;
    fs::remove_dir_all(scene.place.project_path.join(".redraft")).unwrap();
    let kept = take_in_resource(&scene.store, &scene.place).await.unwrap();
    assert!(kept.is_some(), "the record is all that is left of it");
    scene.replace("two").await;
    settle_resource(&scene.store, &scene.place).await.unwrap();
    scene.agree_on("two").await;
}

#[tokio::test]
async fn a_resource_that_cannot_be_written_does_not_hold_up_the_others() {
    let scene = Scene::new().await;
    scene.add("one").await;
    let gone = NewProject {
        name: Name::parse("gone").unwrap(),
        path: scene
            .folder
            .path()
            .join("gone")
            .to_str()
            .unwrap()
            .to_owned(),
    };
    let project = scene.store.create_project(gone).await.unwrap().slug;
    let elsewhere = NewResource {
        project,
        workflow: None,
        kind: ResourceKind::Other,
        name: "Rules".into(),
        path: "rules.md".into(),
        author: RevisionAuthor::User,
        session: None,
        text: "one".into(),
    };
    scene.store.add_resource(&elsewhere).await.unwrap();
    let in_vain = NewResource {
        path: ".redraft/resources/rules.md".into(),
        ..elsewhere
    };
    scene.store.add_resource(&in_vain).await.unwrap();
    settle_resources(&scene.store).await.unwrap();
    scene.agree_on("one").await;
    let left = scene.store.unsettled_resources().await.unwrap();
    let left: Vec<&str> = left.iter().map(|one| one.path.as_str()).collect();
    assert_eq!(
        left,
        ["rules.md", ".redraft/resources/rules.md"],
        "they are tried again"
    );
}
