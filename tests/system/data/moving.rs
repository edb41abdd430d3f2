//! `redraft export` and `redraft import`, between two installations.

use std::{fs, path::Path};

use super::{complaint, json, one_session, planned};
use crate::{
    app::{TestApp, eventually},
    session::Session,
};

fn path(app: &TestApp, name: &str) -> String {
    app.folder().join(name).to_str().unwrap().to_owned()
}

#[tokio::test]
async fn a_project_goes_to_another_installation_and_is_the_same_there() {
    let app = TestApp::up(1);
    let (project, planning) = planned(&app).await;
    let id = one_session(&app, &planning).await;
    let session = Session::of(&app, &planning, &id);
    let going = Session::start(
        &app,
        &planning,
        "Make it complete.\ndemo: speed=2; lines=500",
        1,
    );
    let going = going.await;
    going.stream().await.until("content").await;
    going.cancel().await;
    let file = path(&app, "shop.redraft");
    let exported = json(&app, &["export", "shop", &file, "--json"]);
    assert!(complaint(&app.run(&["export", "shop", &file])).contains("--force"));
    assert!(complaint(&app.run(&["export", "nothing", &file])).contains("nothing"));
    let checked = json(&app, &["import", &file, "--check", "--json"]);
    assert_eq!(checked["content"], exported["content"]);

    // Elsewhere, where there is something already.
    let other = TestApp::up(1);
    let (_, others) = planned(&other).await;
    one_session(&other, &others).await;
    let folder = path(&other, "imported/shop");
    let imported = json(&other, &["import", &file, "--path", &folder, "--json"]);
    assert_eq!(
        (&imported["project"], &imported["ended"]),
        (&"shop-2".into(), &0.into())
    );
    let there = planning.replace("/projects/shop/", "/projects/shop-2/");
    let moved = Session::of(&other, &there, &id);
    let shown = moved.get().await;
    for field in [
        "sentence",
        "cost_usd",
        "created_at",
        "prompt",
        "iterations_completed",
    ] {
        assert_eq!(shown[field], session.get().await[field], "{field}");
    }
    moved.check(&moved.follow().await).await;
    assert_eq!(
        moved.revisions().await.len(),
        session.revisions().await.len()
    );
    // The document appears in its folder.
    eventually("the document is there", async || {
        let there = fs::read_to_string(Path::new(&folder).join("design.md")).ok()?;
        (there == project.read("design.md")).then_some(())
    })
    .await;
    let again = path(&other, "again.redraft");
    let second = json(&other, &["export", "shop-2", &again, "--json"]);
    assert_eq!(second["rows"], exported["rows"]);
    // The folder is taken now.
    let said = complaint(&other.run(&["import", &file, "--path", &folder]));
    assert!(
        said.contains("shop-2") && said.contains("nothing was changed"),
        "{said}"
    );

    // In an empty home it is the same to the last byte.
    let empty = TestApp::new();
    let folder = path(&empty, "shop");
    json(&empty, &["import", &file, "--path", &folder, "--json"]);
    let third = path(&empty, "third.redraft");
    let third = json(&empty, &["export", "shop", &third, "--json"]);
    assert_eq!(third["content"], exported["content"]);
}

#[tokio::test]
async fn an_import_says_which_steps_let_agents_do_more_than_write_their_document() {
    let app = TestApp::up(1);
    let (project, _) = planned(&app).await;
    let config = serde_json::json!({"allowedTools": ["Read", "Bash"]});
    app.workflow_with(&project, "more.md", config).await;
    let file = path(&app, "shop.redraft");
    json(&app, &["export", "shop", &file, "--json"]);
    let expected = serde_json::json!([{"name": "Design", "permissions": "commands"}]);
    let checked = json(&app, &["import", &file, "--check", "--json"]);
    assert_eq!(checked["powerful_steps"], expected);
    let other = TestApp::new();
    let said = other.said(&["import", &file, "--path", &path(&other, "shop")]);
    assert!(
        said.contains("Design: Commands: the agent may run commands"),
        "{said}"
    );
    let other = TestApp::new();
    let folder = path(&other, "shop");
    let imported = json(&other, &["import", &file, "--path", &folder, "--json"]);
    assert_eq!(imported["powerful_steps"], expected);
}

#[tokio::test]
async fn a_session_that_was_going_on_has_ended_where_it_comes_to() {
    let app = TestApp::up(1);
    let (_, planning) = planned(&app).await;
    let going = Session::start(
        &app,
        &planning,
        "Make it complete.\ndemo: speed=2; lines=500",
        3,
    );
    let going = going.await;
    going.stream().await.until("content").await;
    let file = path(&app, "shop.redraft");
    app.said(&["export", "shop", &file]);
    let other = TestApp::up(1);
    let folder = path(&other, "shop");
    let told = other.said(&["import", &file, "--path", &folder]);
    assert!(told.contains("1 session had not ended"), "{told}");
    let there = Session::of(&other, &planning, &going.id);
    let shown = there.get().await;
    assert_eq!(shown["run_status"], "cancelled");
    assert!(
        shown["sentence"].as_str().unwrap().contains("exported"),
        "{shown}"
    );
    assert_eq!(there.follow().await.last().unwrap().kind(), "cancelled");
    // Where it came from it goes on.
    going.check(&going.follow().await).await;
}

#[tokio::test]
async fn an_archive_that_is_not_whole_is_refused_with_the_place() {
    let app = TestApp::up(1);
    let (_, planning) = planned(&app).await;
    one_session(&app, &planning).await;
    let (file, bad) = (path(&app, "shop.redraft"), path(&app, "bad.redraft"));
    app.said(&["export", "shop", &file]);
    let whole = fs::read(&file).unwrap();
    let other = TestApp::up(1);
    let folder = path(&other, "there");
    let mut cases = vec![
        Vec::new(),
        b"hello".to_vec(),
        whole[..whole.len() / 3].to_vec(),
        whole[..whole.len() - 1].to_vec(),
        [&whole[..], b"x"].concat(),
    ];
    for part in 1..8 {
        let mut flipped = whole.clone();
        flipped[whole.len() * part / 8] ^= 0x10;
        cases.push(flipped);
    }
    for case in cases {
        fs::write(&bad, &case).unwrap();
        let said = complaint(&other.run(&["import", &bad, "--path", &folder]));
        assert!(
            said.contains("byte ") && said.contains("nothing was changed"),
            "{said}"
        );
        assert!(!Path::new(&folder).exists());
    }
    assert_eq!(
        other.get("/api/projects").await.as_array().unwrap().len(),
        0
    );
    // Without --path it is the folder that it had, which is another's on this machine.
    let said = complaint(&other.run(&["import", &path(&app, "missing")]));
    assert!(said.contains("cannot be opened"), "{said}");
    other.said(&["import", &file, "--path", &folder]);
    assert_eq!(
        other.get("/api/projects").await.as_array().unwrap().len(),
        1
    );
}
