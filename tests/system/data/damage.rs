//! A database of a newer version, and files that are damaged.

use std::{
    fs,
    os::unix::fs::FileExt as _,
    path::{Path, PathBuf},
    time::{Duration, Instant},
};

use reqwest::Method;

use super::{
    backup::{has_python, newer, python},
    complaint, one_session, planned, restarts,
};
use crate::{app::TestApp, session::Session};

/// A home with a session that ended and a backup; nothing runs.
async fn lived_in() -> (TestApp, String, String, PathBuf) {
    let app = TestApp::up(1);
    let (_, planning) = planned(&app).await;
    let id = one_session(&app, &planning).await;
    let backup = app.folder().join("backup");
    app.said(&["backup", backup.to_str().unwrap()]);
    app.stop();
    (app, planning, id, backup)
}

async fn all_is_there(app: &TestApp, planning: &str, id: &str) {
    app.start_up(1);
    let session = Session::of(app, planning, id);
    session.check(&session.follow().await).await;
    one_session(app, planning).await;
    app.stop();
}

/// Every way to start it says the same at once, and does not try for ever.
fn refused(app: &TestApp, why: &[&str]) {
    for command in [
        &["up", "--no-open"][..],
        &["api"],
        &["worker"],
        &["projects", "list"],
    ] {
        let began = Instant::now();
        let said = complaint(&app.run(command));
        assert!(
            why.iter().all(|why| said.contains(why)),
            "{command:?}: {said}"
        );
        assert!(
            began.elapsed() < Duration::from_secs(10),
            "{command:?}: {said}"
        );
    }
    assert!(app.signs.processes().is_empty());
}

fn overwrite(database: &Path, from: u64, bytes: usize) {
    let file = fs::File::options().write(true).open(database).unwrap();
    file.write_all_at(&vec![0xa5; bytes], from).unwrap();
}

#[tokio::test]
async fn a_database_of_a_newer_version_is_refused_and_left_alone() {
    if !has_python() {
        return;
    }
    let (app, planning, id, _) = lived_in().await;
    let database = app.home.join("redraft.sqlite3");
    newer(&database);
    refused(&app, &["newer version", "install that version"]);
    python(
        &database,
        "c.execute('DELETE FROM _sqlx_migrations WHERE version = 9999')",
    );
    all_is_there(&app, &planning, &id).await;
}

#[tokio::test]
async fn a_database_with_a_damaged_header_is_said_and_a_backup_puts_it_right() {
    let (app, planning, id, backup) = lived_in().await;
    let database = app.home.join("redraft.sqlite3");
    overwrite(&database, 0, 100);
    refused(&app, &["is damaged", "redraft restore"]);
    let said = complaint(&app.run(&["backup", app.folder().join("b").to_str().unwrap()]));
    assert!(said.contains("restore"), "{said}");
    let damaged = fs::read(&database).unwrap();
    let told = app.said(&["restore", backup.to_str().unwrap()]);
    let kept = fs::read_dir(&app.home).unwrap().find_map(|entry| {
        let path = entry.unwrap().path();
        path.to_str()
            .unwrap()
            .contains("before-restore")
            .then_some(path)
    });
    assert!(told.contains("is kept"), "{told}");
    assert!(fs::read(kept.unwrap()).unwrap() == damaged);
    all_is_there(&app, &planning, &id).await;
}

#[tokio::test]
async fn a_database_that_is_damaged_inside_makes_no_crash_loop_and_a_backup_puts_it_right() {
    let (app, planning, id, backup) = lived_in().await;
    let database = app.home.join("redraft.sqlite3");
    // All but the first pages, so that it opens, and whatever is read is damaged.
    let size = fs::metadata(&database).unwrap().len();
    overwrite(&database, size / 4, usize::try_from(size / 2).unwrap());
    let said = complaint(&app.run(&["doctor"]));
    drop(said);
    app.start(&["up", "--no-open", "--workers", "2"]);
    let began = Instant::now();
    let mut told = String::new();
    while began.elapsed() < Duration::from_secs(10) {
        let request = app.request(Method::GET, &format!("{planning}/iterate/{id}/events"));
        if let Ok(answer) = request.send().await
            && answer.status() == 500
        {
            told = answer.text().await.unwrap();
        }
        tokio::time::sleep(Duration::from_millis(200)).await;
    }
    let output = app.output();
    let all = format!("{told}{output}");
    assert!(
        all.contains("damaged") && all.contains("redraft restore"),
        "{all}"
    );
    assert!(restarts(&app) <= 16, "{} times: {output}", restarts(&app));
    app.stop();
    app.said(&["restore", backup.to_str().unwrap()]);
    all_is_there(&app, &planning, &id).await;
}
