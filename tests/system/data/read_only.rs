//! A home that cannot be written.

use std::{
    fs,
    os::unix::fs::PermissionsExt as _,
    time::{Duration, Instant},
};

use super::{complaint, mounted::Mounted, one_session, planned};
use crate::{app::TestApp, session::Session};

#[tokio::test]
async fn a_home_that_cannot_be_written_is_said_at_once_and_loses_nothing() {
    let app = TestApp::new();
    let disk = if rustix::process::geteuid().is_root() {
        let Some(disk) = Mounted::at_home(&app, 64) else {
            return;
        };
        Some(disk)
    } else {
        None
    };
    app.start_up(1);
    let (_, planning) = planned(&app).await;
    let id = one_session(&app, &planning).await;
    app.stop();
    let rights = |mode| fs::set_permissions(&app.home, fs::Permissions::from_mode(mode)).unwrap();
    match &disk {
        Some(disk) => disk.remount("ro"),
        None => rights(0o500),
    }
    for command in [&["up", "--no-open"][..], &["api"], &["worker"]] {
        let began = Instant::now();
        let said = complaint(&app.run(command));
        assert!(said.contains("written"), "{command:?}: {said}");
        assert!(began.elapsed() < Duration::from_secs(10), "{command:?}");
    }
    match &disk {
        Some(disk) => disk.remount("rw"),
        None => rights(0o700),
    }
    app.start_up(1);
    let session = Session::of(&app, &planning, &id);
    session.check(&session.follow().await).await;
    app.stop();
}
