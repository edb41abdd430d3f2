//! Who brings a database up to date, and what happens to the others.

use std::time::Duration;

use redraft_store::{Store, StoreError};

use sqlx::migrate::Migrator;

use crate::{
    fixture::Fixture,
    stores::{Raw, Stores},
};

/// Tests that begin with a database without tables.
macro_rules! from_empty {
    ($($name:ident),+ $(,)?) => {
        mod from_empty_sqlite {
            $(#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
            async fn $name() {
                let stores = crate::stores::Stores::empty_sqlite().await;
                super::$name(&stores).await;
                stores.end().await;
            })+
        }
        mod from_empty_postgres {
            $(#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
            async fn $name() {
                let Some(stores) = crate::stores::Stores::empty_postgres().await else {
                    println!("skipped: no PostgreSQL, since REDRAFT_TEST_POSTGRES_URL is not set");
                    return;
                };
                super::$name(&stores).await;
                stores.end().await;
            })+
        }
    };
}

from_empty![
    owners_that_start_at_once_migrate_once,
    a_worker_waits_until_the_owner_has_migrated,
    a_worker_that_waits_in_vain_says_what_to_start,
    a_database_of_an_older_version_opens_with_its_data,
    words_that_were_kept_of_unmasked_texts_go,
];

on_both![
    migrating_again_keeps_the_data,
    a_database_of_a_newer_version_is_refused_and_left_as_it_is,
];

async fn owners_that_start_at_once_migrate_once(stores: &Stores) {
    let lock = stores.lock_file();
    let mut owners = Vec::new();
    for _ in 0..4 {
        let (store, lock) = (stores.another().await, lock.clone());
        owners.push(tokio::spawn(async move {
            store.migrate(&lock).await.unwrap();
            store.close().await;
        }));
    }
    for owner in owners {
        owner.await.unwrap();
    }
    let applied = stores
        .number("SELECT COUNT(*) FROM _sqlx_migrations WHERE success")
        .await;
    assert_eq!(applied, Store::schema_version());
}

async fn a_worker_waits_until_the_owner_has_migrated(stores: &Stores) {
    let worker = stores.another().await;
    let waiting = tokio::spawn(async move {
        worker.wait_for_schema(Duration::from_secs(20)).await?;
        worker.projects().await
    });
    tokio::time::sleep(Duration::from_millis(150)).await;
    assert!(!waiting.is_finished());
    stores.store.migrate(&stores.lock_file()).await.unwrap();
    assert!(waiting.await.unwrap().unwrap().is_empty());
}

async fn a_worker_that_waits_in_vain_says_what_to_start(stores: &Stores) {
    let waited = stores
        .store
        .wait_for_schema(Duration::from_millis(120))
        .await;
    let error = waited.unwrap_err();
    assert!(matches!(error, StoreError::SchemaMissing), "{error:?}");
    assert!(error.to_string().contains("redraft up"), "{error}");
}

/// Brings the database to the version `newest` only, as an older program did.
async fn migrate_to(stores: &Stores, newest: i64) {
    let older = |migrations: &Migrator| {
        let known = migrations.iter().filter(|m| m.version <= newest);
        Migrator::with_migrations(known.cloned().collect())
    };
    match stores.connect().await {
        Raw::Sqlite(mut connection) => {
            let migrations = older(&sqlx::migrate!("../../migrations/sqlite"));
            migrations.run(&mut connection).await.unwrap();
        }
        Raw::Postgres(mut connection) => {
            let migrations = older(&sqlx::migrate!("../../migrations/postgres"));
            migrations.run(&mut connection).await.unwrap();
        }
    }
}

async fn a_database_of_an_older_version_opens_with_its_data(stores: &Stores) {
    let store = &stores.store;
    for older in 1..Store::schema_version() {
        migrate_to(stores, older).await;
        let waited = store.wait_for_schema(Duration::ZERO).await;
        assert!(
            matches!(waited, Err(StoreError::SchemaMissing)),
            "{waited:?}"
        );
    }
    stores
        .execute(
            "INSERT INTO projects (slug, name, path, created_at, updated_at) \
             VALUES ('shop', 'Shop', '/shop', 1, 1)",
        )
        .await
        .unwrap();
    store.migrate(&stores.lock_file()).await.unwrap();
    store.wait_for_schema(Duration::ZERO).await.unwrap();
    assert_eq!(store.projects().await.unwrap()[0].path, "/shop");
}

async fn words_that_were_kept_of_unmasked_texts_go(stores: &Stores) {
    migrate_to(stores, 11).await;
    let words = if stores.is_postgres() {
        [
            "INSERT INTO search_entries (kind, step_id, words) SELECT 'document', id, \
             to_tsvector('simple', 'hunter2') FROM steps",
            "SELECT 1",
        ]
    } else {
        [
            "INSERT INTO search_entries (kind, step_id) SELECT 'document', id FROM steps",
            "INSERT INTO search_words (rowid, body) SELECT id, 'hunter2' FROM search_entries",
        ]
    };
    let rows = [
        "INSERT INTO projects (slug, name, path, created_at, updated_at) VALUES ('shop', 'Shop', '/shop', 1, 1)",
        "INSERT INTO workflows (id, project_slug, name, status, created_at, updated_at) \
         VALUES ('wf-000000000001', 'shop', 'W', 'ready', 1, 1)",
        "INSERT INTO steps (workflow_id, step_number, name, step_type, status, config) \
         VALUES ('wf-000000000001', 1, 'S', 'interactive', 'pending', '{}')",
        "UPDATE search_progress SET event_id = 7",
    ];
    for sql in rows.into_iter().chain(words) {
        stores.execute(sql).await.unwrap();
    }
    let hits = if stores.is_postgres() {
        "SELECT COUNT(*) FROM search_entries WHERE words @@ to_tsquery('simple', 'hunter2')"
    } else {
        "SELECT COUNT(*) FROM search_words WHERE search_words MATCH 'hunt*'"
    };
    assert_eq!(stores.number(hits).await, 1);
    stores.store.migrate(&stores.lock_file()).await.unwrap();
    assert_eq!(stores.number(hits).await, 0);
    for none in [
        "SELECT COUNT(*) FROM search_entries",
        "SELECT event_id FROM search_progress",
    ] {
        assert_eq!(stores.number(none).await, 0, "{none}");
    }
}

async fn migrating_again_keeps_the_data(stores: &Stores) {
    let fixture = Fixture::new(&stores.store, "shop").await;
    let id = fixture.start(&stores.store, 3).await;
    let later = stores.another().await;
    later.migrate(&stores.lock_file()).await.unwrap();
    later.wait_for_schema(Duration::ZERO).await.unwrap();
    assert_eq!(later.session(&id).await.unwrap().unwrap().id, id);
    later.close().await;
}

async fn a_database_of_a_newer_version_is_refused_and_left_as_it_is(stores: &Stores) {
    let newer = Store::schema_version() + 1;
    let insert = format!(
        "INSERT INTO _sqlx_migrations (version, description, success, checksum, execution_time) \
         SELECT {newer}, 'newer', success, checksum, 1 FROM _sqlx_migrations WHERE version = 1"
    );
    stores.execute(&insert).await.unwrap();
    let refused = [
        stores.store.migrate(&stores.lock_file()).await,
        stores.store.wait_for_schema(Duration::ZERO).await,
    ];
    for error in refused.map(Result::unwrap_err) {
        assert!(
            matches!(error, StoreError::NewerSchema(v) if v == newer),
            "{error:?}"
        );
        assert!(error.to_string().contains("newer version"), "{error}");
    }
    let known = stores.number("SELECT COUNT(*) FROM _sqlx_migrations").await;
    assert_eq!(known, newer);
}
