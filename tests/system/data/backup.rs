//! `redraft backup` and `redraft restore`.

use std::{fs, os::unix::fs::PermissionsExt as _, path::Path};

use reqwest::Method;

use super::{complaint, json, one_session, planned};
use crate::{
    app::{TestApp, eventually},
    session::Session,
};

fn path(app: &TestApp, name: &str) -> String {
    app.folder().join(name).to_str().unwrap().to_owned()
}

#[tokio::test]
async fn a_backup_of_a_running_redraft_brings_everything_back() {
    let app = TestApp::up(1);
    let (project, planning) = planned(&app).await;
    let first = one_session(&app, &planning).await;
    // Events come in while the copy is made.
    let going = Session::start(
        &app,
        &planning,
        "Make it complete.\ndemo: speed=2; lines=200",
        1,
    );
    let going = going.await;
    going.stream().await.until("content").await;
    let file = path(&app, "copy.sqlite3");
    let backup = json(&app, &["backup", "--json", &file]);
    assert_eq!(backup["database"]["rows"]["sessions"], 2);
    assert!(backup["database"]["rows"]["events"].as_u64().unwrap() > 10);
    let mode = fs::metadata(&file).unwrap().permissions().mode();
    assert_eq!(mode & 0o777, 0o600);
    let refused = complaint(&app.run(&["backup", &file]));
    assert!(refused.contains("--force"), "{refused}");
    app.said(&["backup", "--force", &file]);
    going.check(&going.follow().await).await;

    // While it runs nothing is put in its place; nor while a worker alone has the database open.
    let refused = complaint(&app.run(&["restore", &file]));
    assert!(refused.contains("redraft stop"), "{refused}");
    assert!(app.said(&["stop"]).contains("Stopped"));
    app.start(&["worker"]);
    eventually("the worker has the database", async || {
        let waiting = app.output().matches("waits for jobs").count();
        (waiting == 2).then_some(())
    })
    .await;
    let refused = complaint(&app.run(&["restore", &file]));
    assert!(refused.contains("has the database open"), "{refused}");
    app.stop();

    // What came after the backup is gone, and the database before is kept.
    let before = fs::read(project.folder.join("design.md")).unwrap();
    let restored = json(&app, &["restore", "--json", &file]);
    let kept = restored["kept"].as_str().unwrap();
    assert!(Path::new(kept).exists());
    assert_eq!(fs::read(project.folder.join("design.md")).unwrap(), before);
    app.start_up(1);
    let session = Session::of(&app, &planning, &first);
    session.check(&session.follow().await).await;
    // The one that was going on goes on where it was then.
    let going = Session::of(&app, &planning, &going.id);
    going.check(&going.follow().await).await;
    assert_eq!(going.get().await["run_status"], "completed");
    app.stop();
    // And the kept one is a database that can be put back, too.
    let back = json(&app, &["restore", "--json", kept]);
    assert_eq!(back["database"]["rows"]["sessions"], 2);
}

#[tokio::test]
async fn what_is_no_backup_is_refused_and_changes_nothing() {
    if !has_python() {
        return;
    }
    let app = TestApp::up(1);
    let (_, planning) = planned(&app).await;
    let id = one_session(&app, &planning).await;
    let (file, bad) = (path(&app, "copy.sqlite3"), path(&app, "bad.sqlite3"));
    app.said(&["backup", &file]);
    app.stop();
    let whole = fs::read(&file).unwrap();
    let database = app.home.join("redraft.sqlite3");
    let before = fs::read(&database).unwrap();
    let refused = |bytes: &[u8], why: &str| {
        fs::write(&bad, bytes).unwrap();
        let said = complaint(&app.run(&["restore", &bad]));
        assert!(
            said.contains("nothing was changed") && said.contains(why),
            "{said}"
        );
        assert!(
            fs::read(&database).unwrap() == before,
            "the database was changed"
        );
        let names = fs::read_dir(&app.home).unwrap();
        let names = names.map(|entry| entry.unwrap().file_name().into_string().unwrap());
        let left: Vec<String> = names.filter(|name| name.contains(".new")).collect();
        assert!(left.is_empty(), "{left:?}");
    };
    refused(b"hello", "no database of Redraft");
    refused(&whole[..whole.len() / 2], "damaged");
    let mut page = whole.clone();
    let middle = page.len() / 2 / 4_096 * 4_096;
    page[middle..middle + 4_096].fill(0x5a);
    refused(&page, "damaged");
    fs::write(&bad, &whole).unwrap();
    newer(Path::new(&bad));
    refused(&fs::read(&bad).unwrap(), "newer version");
    let said = complaint(&app.run(&["restore", &path(&app, "missing")]));
    assert!(said.contains("missing"), "{said}");
    app.start_up(1);
    let session = Session::of(&app, &planning, &id);
    session.check(&session.follow().await).await;
}

/// Makes a database one of a newer version.
pub(super) fn newer(database: &Path) {
    python(
        database,
        "c.execute(\"INSERT INTO _sqlx_migrations SELECT 9999, 'newer', installed_on, 1, checksum, 1 \
         FROM _sqlx_migrations WHERE version = 1\")",
    );
}

/// Whether there is a Python to change a database with; says so where there is none.
pub(super) fn has_python() -> bool {
    let asked = std::process::Command::new("python3")
        .args(["-c", "import sqlite3"])
        .output();
    let found = asked.is_ok_and(|output| output.status.success());
    if !found {
        println!("skipped: there is no python3");
    }
    found
}

/// Runs a line of Python with `c` as a connection to the database.
pub(super) fn python(database: &Path, line: &str) {
    let program = format!(
        "import sqlite3, sys\nc = sqlite3.connect(sys.argv[1], isolation_level=None)\n{line}\nc.close()"
    );
    let mut command = std::process::Command::new("python3");
    let output = command
        .args(["-c", &program])
        .arg(database)
        .output()
        .unwrap();
    assert!(output.status.success(), "{output:?}");
}

#[tokio::test]
async fn postgresql_is_backed_up_by_its_own_tools() {
    let mut app = TestApp::new();
    app.set("REDRAFT_DATABASE_URL", "postgres://nobody@127.0.0.1:1/none");
    let file = path(&app, "copy");
    for (command, tool) in [("backup", "pg_dump"), ("restore", "pg_restore")] {
        let said = complaint(&app.run(&[command, &file]));
        assert!(said.contains(tool) && said.contains("PostgreSQL"), "{said}");
    }
    assert!(!Path::new(&file).exists());
    // Without a database there is nothing to copy, and none is made.
    app.unset("REDRAFT_DATABASE_URL");
    let said = complaint(&app.run(&["backup", &file]));
    assert!(said.contains("nothing to back up"), "{said}");
    assert!(!app.home.join("redraft.sqlite3").exists());
    let method = Method::GET;
    assert!(app.request(method, "/api/health").send().await.is_err());
}
