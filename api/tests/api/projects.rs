//! Projects and folders.

use std::fs;

use reqwest::Method;
use serde_json::json;

use crate::app::TestApp;

#[tokio::test]
async fn a_project_is_registered_listed_renamed_and_forgotten_but_its_files_stay() {
    let app = TestApp::start().await;
    let folder = app.folder("My Shop");
    fs::write(folder.join("plan.md"), "kept").unwrap();
    let (status, made) = app
        .send(Method::POST, "/api/projects", Some(json!({"path": folder})))
        .await;
    assert_eq!(status, 201);
    assert_eq!(
        (made["slug"].as_str(), made["name"].as_str()),
        (Some("my-shop"), Some("My Shop"))
    );
    assert_eq!(made["path"], json!(folder));
    assert!(made["created_at"].as_str().unwrap().ends_with('Z'));

    assert_eq!(app.get("/api/projects").await, json!([made]));
    assert_eq!(app.get("/api/projects/my-shop").await, made);
    let change = Some(json!({"name": "Store"}));
    let renamed = app.ok(Method::PATCH, "/api/projects/my-shop", change).await;
    assert_eq!(
        (&renamed["name"], &renamed["slug"]),
        (&json!("Store"), &json!("my-shop"))
    );

    let (status, _) = app
        .send(Method::DELETE, "/api/projects/my-shop", None)
        .await;
    assert_eq!(status, 204);
    assert_eq!(
        app.refused(Method::GET, "/api/projects/my-shop", None)
            .await
            .0,
        404
    );
    assert_eq!(fs::read_to_string(folder.join("plan.md")).unwrap(), "kept");
}

#[tokio::test]
async fn a_path_that_is_no_readable_folder_is_refused_and_a_known_one_too() {
    let app = TestApp::start().await;
    let folder = app.folder("shop");
    fs::write(folder.join("file"), "").unwrap();
    for path in [
        folder.join("missing").to_string_lossy().into_owned(),
        folder.join("file").to_string_lossy().into_owned(),
        "shop".to_owned(),
        String::new(),
        format!("{}\0", folder.display()),
        "/x".repeat(3_000),
    ] {
        let body = Some(json!({"path": path}));
        let (status, detail) = app.refused(Method::POST, "/api/projects", body).await;
        assert_eq!(status, 422, "{path:.60}: {detail}");
    }
    assert_eq!(
        app.get("/api/projects").await,
        json!([]),
        "nothing was changed"
    );
    app.post("/api/projects", json!({"path": folder})).await;
    let again = Some(json!({"path": folder, "name": "Again"}));
    let (status, detail) = app.refused(Method::POST, "/api/projects", again).await;
    assert_eq!(status, 409);
    assert!(detail.contains("'shop'"), "{detail}");
}

#[tokio::test]
async fn a_project_with_a_running_session_is_kept_unless_it_may_be_stopped() {
    let app = TestApp::start().await;
    let (planning, _) = app.workflow().await;
    app.session(&planning, 1).await;
    for path in ["/api/projects/shop", planning.trim_end_matches("/planning")] {
        let (status, detail) = app.refused(Method::DELETE, path, None).await;
        assert_eq!(status, 409, "{detail}");
        let bad = format!("{path}?stop_running=perhaps");
        assert_eq!(app.refused(Method::DELETE, &bad, None).await.0, 422);
    }
    let path = format!(
        "{}?stop_running=true",
        planning.trim_end_matches("/planning")
    );
    assert_eq!(app.send(Method::DELETE, &path, None).await.0, 204);
    let (status, _) = app
        .send(Method::DELETE, "/api/projects/shop?stop_running=true", None)
        .await;
    assert_eq!(status, 204);
}

#[tokio::test]
async fn folders_are_listed_for_the_picker() {
    let app = TestApp::start().await;
    let folder = app.folder("shop");
    for name in ["docs", ".hidden"] {
        fs::create_dir(folder.join(name)).unwrap();
    }
    fs::write(folder.join("README.md"), "").unwrap();
    let path = format!("/api/folders?path={}", folder.display());
    let listing = app.get(&path).await;
    assert_eq!(listing["folders"].as_array().unwrap().len(), 1);
    assert_eq!(listing["folders"][0]["name"], "docs");
    assert_eq!(listing["documents"], json!(["README.md"]));
    assert_eq!(listing["parent"], json!(folder.parent().unwrap()));
    let home = app.get("/api/folders").await;
    assert_eq!(
        home["path"], listing["parent"],
        "the configured home comes without a path"
    );
    for bad in ["relative", "/no/such/folder", ""] {
        let (status, _) = app
            .refused(Method::GET, &format!("/api/folders?path={bad}"), None)
            .await;
        assert_eq!(status, 422, "{bad}");
    }
}
