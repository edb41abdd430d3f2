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
    let file = folder.join("README.md");
    let (file, long) = (file.display().to_string(), "x".repeat(5_000));
    for bad in [
        "",
        "relative",
        ".",
        "..",
        "../..",
        "~",
        "~/",
        "docs/../..",
        "/no/such/folder",
        &file,
        &format!("{file}/"),
        &format!("{file}/.."),
        "C:%5C",
        "%5C%5Chost%5Cshare",
        "file:///etc",
        // Encoded twice it is a name like any other, and there is none of it.
        "%252e%252e%252f",
        "/%252e%252e/etc",
        "/etc%00",
        "/etc%00/../..",
        "/%00",
        "/etc%0a",
        "/etc%0d%0aX: y",
        "/etc%7f",
        "%ff%fe",
        &format!("/{long}"),
    ] {
        let (status, _) = app
            .refused(Method::GET, &format!("/api/folders?path={bad}"), None)
            .await;
        assert!(status == 422 || status == 400, "{bad}: {status}");
    }
}

/// Who may look for a folder may look at all of the user's: what is listed is said by its real place, and no file's
/// content is.
#[tokio::test]
async fn the_picker_tells_where_a_way_of_links_and_dots_really_leads() {
    let app = TestApp::start().await;
    let folder = app.folder("shop");
    fs::create_dir(folder.join("docs")).unwrap();
    fs::write(folder.join("docs/secret.md"), "the content").unwrap();
    let link = app.folder("other").join("link");
    std::os::unix::fs::symlink(folder.join("docs"), &link).unwrap();
    let ways = [
        format!("{}/docs/", folder.display()),
        format!("{}//./docs", folder.display()),
        format!("{}/docs/../docs", folder.display()),
        format!("{}/%64%6fcs", folder.display()),
        link.display().to_string(),
    ];
    for way in ways {
        let listing = app.get(&format!("/api/folders?path={way}")).await;
        assert_eq!(listing["path"], json!(folder.join("docs")), "{way}");
        assert_eq!(listing["documents"], json!(["secret.md"]), "{way}");
        assert!(!listing.to_string().contains("the content"), "{way}");
    }
    // A link that goes round in circles, and one to nothing.
    for (name, target) in [("round", "round"), ("gone", "/no/such/folder")] {
        let link = folder.join(name);
        std::os::unix::fs::symlink(target, &link).unwrap();
        let path = format!("/api/folders?path={}", link.display());
        let (status, _) = app.refused(Method::GET, &path, None).await;
        assert_eq!(status, 422, "{name}");
    }
}
