//! The care for the data: copies, retention, archives, and what happens when disk or file fail.

mod backup;
mod damage;
mod full_disk;
mod locked;
mod mounted;
mod moving;
mod read_only;
mod recorded;
mod retention;

use std::process::Output;

use serde_json::Value;

use crate::{
    app::{Project, TestApp},
    documents::SHOP,
    session::Session,
};

/// A project with a document, and the `planning` path of its workflow.
async fn planned(app: &TestApp) -> (Project, String) {
    let project = app.project("shop").await;
    project.write("design.md", SHOP);
    let planning = app.workflow(&project, "design.md").await;
    (project, planning)
}

/// A session that came to its end; its id.
async fn one_session(app: &TestApp, planning: &str) -> String {
    let session = Session::start(app, planning, "Make it complete.\ndemo: size=60000", 2).await;
    let told = session.follow().await;
    session.check(&told).await;
    assert_eq!(told.last().unwrap().kind(), "done");
    session.id.clone()
}

/// What a command that must fail says: one sentence, and no panic.
fn complaint(output: &Output) -> String {
    assert!(!output.status.success(), "{output:?}");
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(!said.contains("panicked"), "{said}");
    said
}

/// What a command that must succeed answers as JSON.
fn json(app: &TestApp, arguments: &[&str]) -> Value {
    serde_json::from_str(&app.said(arguments)).unwrap()
}

/// How often a part was started again.
fn restarts(app: &TestApp) -> usize {
    app.output().matches("starting it again").count()
}
