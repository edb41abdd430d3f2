//! Copies of a database that is being written, and files that are none.

use std::{
    fs,
    path::Path,
    sync::Arc,
    sync::atomic::{AtomicBool, Ordering},
};

use redraft_store::{CopyError, DatabaseUrl, Store, copy_database, look_at_database};

use crate::{
    fixture::{Fixture, content, take},
    stores::Stores,
};

fn file(stores: &Stores) -> &Path {
    match &stores.url {
        DatabaseUrl::Sqlite(path) => path,
        DatabaseUrl::Postgres(_) => panic!("these tests are for files"),
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_copy_that_is_made_while_others_write_is_whole() {
    let stores = Stores::sqlite().await;
    let shop = Fixture::new(&stores.store, "shop").await;
    let id = shop.start(&stores.store, 3).await;
    let held = take(&stores.store, &id, 1, "w1").await;
    let (store, stop) = (stores.another().await, Arc::new(AtomicBool::new(false)));
    let stopped = Arc::clone(&stop);
    let session = id.clone();
    let writer = tokio::spawn(async move {
        let mut written = 0_i64;
        while !stopped.load(Ordering::Relaxed) {
            let some = [content(&store, &"x".repeat(9_000)), content(&store, "y")];
            store
                .append_events(&session, held.epoch, &some)
                .await
                .unwrap();
            written += 2;
        }
        store.close().await;
        written
    });
    let folder = tempfile::tempdir().unwrap();
    let mut earlier = 0;
    for number in 0..5 {
        let to = folder.path().join(format!("copy-{number}"));
        let figures = copy_database(file(&stores), &to).await.unwrap();
        assert_eq!(figures.schema, Store::schema_version());
        let events = figures.rows_of("events");
        assert!(
            events >= earlier && events % 2 == 0,
            "a half transaction: {events}"
        );
        earlier = events;
        assert_eq!(look_at_database(&to).await.unwrap(), figures);
    }
    stop.store(true, Ordering::Relaxed);
    let written = writer.await.unwrap();
    assert!(written >= earlier && earlier > 0);
    // The copy is a database like any other.
    let copy = DatabaseUrl::Sqlite(folder.path().join("copy-4"));
    let copy = Store::open(&copy, folder.path(), stores.clock.clone())
        .await
        .unwrap();
    assert_eq!(copy.session(&id).await.unwrap().unwrap().id, id);
    copy.close().await;
    stores.end().await;
}

#[tokio::test]
async fn what_is_no_database_of_ours_or_damaged_is_said_to_be() {
    let stores = Stores::sqlite().await;
    let shop = Fixture::new(&stores.store, "shop").await;
    shop.start(&stores.store, 3).await;
    let folder = tempfile::tempdir().unwrap();
    let whole = folder.path().join("whole");
    copy_database(file(&stores), &whole).await.unwrap();
    let bytes = fs::read(&whole).unwrap();
    let with = async |name: &str, bytes: &[u8]| {
        let path = folder.path().join(name);
        fs::write(&path, bytes).unwrap();
        look_at_database(&path).await.unwrap_err()
    };
    let text = with(
        "text",
        b"Not a database at all, but long enough to be looked at.",
    )
    .await;
    assert!(matches!(text, CopyError::NotOurs), "{text:?}");
    let mut header = bytes.clone();
    header[..16].fill(b'?');
    let header = with("header", &header).await;
    assert!(matches!(header, CopyError::NotOurs), "{header:?}");
    let mut page = bytes.clone();
    let middle = bytes.len() / 2 / 4_096 * 4_096;
    page[middle..middle + 4_096].fill(0xa5);
    let page = with("page", &page).await;
    assert!(matches!(page, CopyError::Damaged(_)), "{page:?}");
    let cut = with("cut", &bytes[..bytes.len() - 8_192]).await;
    assert!(matches!(cut, CopyError::Damaged(_)), "{cut:?}");
    let missing = look_at_database(&folder.path().join("missing"))
        .await
        .unwrap_err();
    assert!(!missing.is_of_the_file(), "{missing:?}");
    stores.end().await;
}
