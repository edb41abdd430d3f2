//! The database: there, whole, and of a version that this program knows.

use std::{fs::File, io::Read as _, path::Path, sync::Arc, time::Duration};

use redraft_domain::SystemClock;
use redraft_store::{DatabaseUrl, Store, StoreError};
use tokio::time::timeout;

use super::{
    finding::{Finding, Level, sentence},
    scratch::Scratch,
    writers,
};
use crate::{causes::with_causes, network_disk::network_disk, settings::Settings};

const CHECK: &str = "database";
const BELL: &str = "file events";

/// How long opening it may take.
const PATIENCE: Duration = Duration::from_secs(5);

/// How long closing it may take.
const CLOSING: Duration = Duration::from_secs(1);

/// How a SQLite file begins; see "The Database Header" of its file format.
const MAGIC: &[u8; 16] = b"SQLite format 3\0";

/// Looks at the database without changing anything, and whether processes can wake each other.
pub(super) async fn check(settings: &Settings) -> Vec<Finding> {
    let scratch = match Scratch::make() {
        Ok(scratch) => scratch,
        Err(error) => {
            let found = format!("The folder for temporary files cannot be written: {error}.");
            return vec![Finding::problem(
                CHECK,
                found,
                "Correct its rights, or TMPDIR.",
            )];
        }
    };
    let file = match &settings.database {
        DatabaseUrl::Sqlite(path) => Some(path.as_path()),
        DatabaseUrl::Postgres(_) => None,
    };
    if let Some(found) = file.and_then(before_opening) {
        // The bell is of no database: a throw-away one tells as much.
        let passing = DatabaseUrl::Sqlite(scratch.path().join("passing.sqlite3"));
        let bell = match open(&passing, &scratch).await {
            Ok(store) => bell(store).await,
            Err(error) => Finding::problem(BELL, told(error), "Look at the finding above."),
        };
        return vec![found, bell];
    }
    let to_do = match file {
        Some(_) => "Correct its rights; if it is damaged, put a backup in its place.",
        None => "See that the server runs, and that REDRAFT_DATABASE_URL is right.",
    };
    match timeout(PATIENCE, open(&settings.database, &scratch)).await {
        Ok(Ok(store)) => {
            let mut found = vec![schema(&store, file.is_some()).await];
            // What is damaged or too new is not to be written anyway.
            if found[0].level < Level::Problem {
                found.push(writers::check(&store).await.unwrap_or_else(|error| {
                    Finding::problem(CHECK, told(error), "See that its disk can be written.")
                }));
            }
            found.push(bell(store).await);
            found
        }
        Ok(Err(error)) => vec![Finding::problem(CHECK, told(error), to_do)],
        Err(_) => vec![Finding::problem(CHECK, "It does not answer.", to_do)],
    }
}

async fn open(database: &DatabaseUrl, scratch: &Scratch) -> Result<Store, StoreError> {
    // Its bell is in the scratch folder, so that none is made in the home.
    Store::open(database, scratch.path(), Arc::new(SystemClock)).await
}

/// What is to be said of a file without opening it; `None`: it may be opened.
fn before_opening(path: &Path) -> Option<Finding> {
    let shown = path.display();
    let folder = path.ancestors().skip(1).find(|folder| folder.is_dir());
    if let Some(kind) = folder.and_then(network_disk) {
        return Some(Finding::problem(
            CHECK,
            format!(
                "{shown} is on a network disk ({kind}), where its write-ahead log does not work."
            ),
            "Set REDRAFT_HOME to a folder on a disk of this machine.",
        ));
    }
    if !path.exists() {
        let found = format!("There is none yet; {shown} is made at the first start.");
        return Some(Finding::ok(CHECK, found));
    }
    let mut header = [0; 20];
    let read = File::open(path).and_then(|mut file| file.read_exact(&mut header));
    match read {
        Err(error) => Some(Finding::problem(
            CHECK,
            format!("{shown} cannot be read: {error}."),
            "Correct its rights, or put a backup in its place.",
        )),
        Ok(()) if !header.starts_with(MAGIC) => Some(Finding::problem(
            CHECK,
            format!("{shown} is no SQLite database."),
            "Move it away, and put a backup in its place.",
        )),
        // The versions that may write and read it: 2 where it has a write-ahead log.
        Ok(()) if header[18..] != [2, 2] => Some(Finding::warning(
            CHECK,
            format!("{shown} has no write-ahead log."),
            "Start Redraft once: it turns it on.",
        )),
        Ok(()) => None,
    }
}

async fn schema(store: &Store, is_file: bool) -> Finding {
    let newest = Store::schema_version();
    match store.quick_check().await {
        Ok(damages) if damages.is_empty() => {}
        Ok(damages) => {
            return Finding::problem(
                CHECK,
                format!("It is damaged: {}.", damages.join("; ")),
                "Stop Redraft, keep a copy, and put a backup in its place.",
            );
        }
        Err(error) => return Finding::problem(CHECK, told(error), "Put a backup in its place."),
    }
    match store.wait_for_schema(Duration::ZERO).await {
        Ok(()) => {
            let log = if is_file {
                " with a write-ahead log"
            } else {
                ""
            };
            Finding::ok(
                CHECK,
                format!("It opens{log}, and its schema is number {newest}, as it should be."),
            )
        }
        Err(StoreError::SchemaMissing) => Finding::ok(
            CHECK,
            format!("It opens; its schema is brought to number {newest} at the next start."),
        ),
        Err(StoreError::NewerSchema(found)) => Finding::problem(
            CHECK,
            format!(
                "A newer Redraft wrote it: its schema is number {found}, and this one knows {newest}."
            ),
            "Install the newer Redraft again, or use another REDRAFT_HOME.",
        ),
        Err(error) => Finding::problem(CHECK, told(error), "Put a backup in its place."),
    }
}

async fn bell(store: Store) -> Finding {
    let is_pushed = store.bell().events().is_pushed();
    // One that still waits to write is not waited for.
    let _either_way = timeout(CLOSING, store.close()).await;
    if is_pushed {
        Finding::ok(BELL, "Processes wake each other at once.")
    } else {
        Finding::warning(
            BELL,
            "The system reports no changes of files, so that everything comes up to a second late.",
            "On Linux, raise fs.inotify.max_user_instances and fs.inotify.max_user_watches.",
        )
    }
}

fn told(error: StoreError) -> String {
    sentence(&with_causes(&anyhow::Error::new(error)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn a_database_is_looked_at_whether_it_is_there_ready_or_damaged() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("redraft.sqlite3");
        let none = before_opening(&path).unwrap();
        assert_eq!(none.level, Level::Ok);
        assert!(none.found.contains("made at the first start") && !path.exists());

        std::fs::write(&path, "x".repeat(100)).unwrap();
        assert_eq!(before_opening(&path).unwrap().level, Level::Problem);
        assert_eq!(std::fs::read(&path).unwrap().len(), 100);
        std::fs::remove_file(&path).unwrap();

        let scratch = Scratch::make().unwrap();
        let url = DatabaseUrl::Sqlite(path.clone());
        let store = open(&url, &scratch).await.unwrap();
        let unready = schema(&store, true).await;
        assert!(
            unready.found.contains("at the next start"),
            "{}",
            unready.found
        );
        store.migrate(&folder.path().join("lock")).await.unwrap();
        let ready = schema(&store, true).await;
        assert!(ready.found.contains("as it should be"), "{}", ready.found);
        store.checkpoint().await.unwrap();
        store.close().await;
        assert_eq!(before_opening(&path), None);

        // The page of some index or table after the first ones, which the schema is read from.
        let mut bytes = std::fs::read(&path).unwrap();
        let middle = bytes.len() / 2 / 4096 * 4096;
        bytes[middle..middle + 4096].fill(0xaa);
        std::fs::write(&path, bytes).unwrap();
        let store = open(&url, &scratch).await.unwrap();
        let damaged = schema(&store, true).await;
        assert_eq!(damaged.level, Level::Problem, "{}", damaged.found);
        store.close().await;
    }
}
