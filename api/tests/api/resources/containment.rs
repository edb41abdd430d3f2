//! Nothing outside the resource folder is read, written or removed.

use std::{fs, os::unix::fs::symlink};

use reqwest::Method;
use serde_json::json;

use super::{Library, ROOT};

#[tokio::test]
async fn a_name_that_leads_elsewhere_is_refused_and_nothing_is_written() {
    let library = Library::open().await;
    for name in [
        "",
        ".",
        "..",
        "../rules.md",
        "../../rules.md",
        "a/rules.md",
        "/etc/rules.md",
        "~/rules.md",
        ".rules.md",
        "rules.md/",
        "rules\0.md",
        "rules.md\0",
        "rules\n.md",
        "a\\rules.md",
        "rules",
        "rules.sh",
        " rules.md",
    ] {
        let new = Some(json!({"file_name": name, "content": "x"}));
        let status = library.refused(Method::POST, "", new).await;
        assert_eq!(status, 422, "{name:?}");
    }
    let long = format!("{}.md", "n".repeat(198));
    let new = Some(json!({"file_name": long, "content": "x"}));
    assert_eq!(library.refused(Method::POST, "", new).await, 422);
    assert_eq!(library.app.get(ROOT).await, json!([]));
    assert_eq!(fs::read_dir(&library.folder).unwrap().count(), 0);
}

#[tokio::test]
async fn no_path_leads_out_of_the_folder() {
    let library = Library::with("x").await;
    fs::write(library.folder.join("plan.md"), "plan").unwrap();
    fs::write(library.folder.join(".redraft/other.md"), "other").unwrap();
    for name in [
        "..%2fother.md",
        "..%2f..%2fplan.md",
        "%2e%2e%2fother.md",
        "%2fetc%2fpasswd",
        "rules.md%00",
        ".gitignore",
    ] {
        for method in [Method::GET, Method::PUT, Method::DELETE] {
            let body = (method == Method::PUT).then(|| json!({"content": "x"}));
            let path = format!("/{name}");
            let status = library.refused(method.clone(), &path, body).await;
            assert_eq!(status, 404, "{method} {name}");
        }
    }
    assert_eq!(
        fs::read_to_string(library.folder.join("plan.md")).unwrap(),
        "plan"
    );
    let other = library.folder.join(".redraft/other.md");
    assert_eq!(fs::read_to_string(other).unwrap(), "other");
}

#[tokio::test]
async fn a_link_is_neither_followed_nor_removed() {
    let library = Library::with("x").await;
    let outside = library.app.folder("outside").join("secret.md");
    let plan = library.folder.join("plan.md");
    for target in [&outside, &plan] {
        fs::write(target, "secret").unwrap();
        let link = library.inside().join("link.md");
        symlink(target, &link).unwrap();
        assert_eq!(library.names("").await, ["rules.md"]);
        for method in [Method::GET, Method::PUT, Method::DELETE] {
            let body = (method == Method::PUT).then(|| json!({"content": "x"}));
            let status = library.refused(method.clone(), "/link.md", body).await;
            assert_eq!(status, 422, "{method}");
        }
        let new = Some(json!({"file_name": "link.md", "content": "x"}));
        assert_eq!(library.refused(Method::POST, "", new).await, 422);
        assert_eq!(fs::read_to_string(target).unwrap(), "secret");
        fs::remove_file(link).unwrap();
    }
}

#[tokio::test]
async fn a_folder_that_is_a_link_is_not_used() {
    let library = Library::open().await;
    let outside = library.app.folder("outside");
    fs::write(outside.join("secret.md"), "secret").unwrap();
    fs::create_dir(library.folder.join(".redraft")).unwrap();
    symlink(&outside, library.inside()).unwrap();
    assert_eq!(library.refused(Method::GET, "", None).await, 422);
    assert_eq!(library.refused(Method::GET, "/secret.md", None).await, 422);
    assert_eq!(
        library.refused(Method::DELETE, "/secret.md", None).await,
        422
    );
    let new = Some(json!({"file_name": "new.md", "content": "x"}));
    assert_eq!(library.refused(Method::POST, "", new).await, 409);
    assert_eq!(fs::read_dir(&outside).unwrap().count(), 1);
}

#[tokio::test]
async fn a_file_that_is_no_text_is_listed_and_neither_read_nor_removed() {
    let library = Library::with("one").await;
    fs::write(library.inside().join("rules.md"), b"\xff\xfe").unwrap();
    assert_eq!(library.names("").await, ["rules.md"]);
    for method in [Method::GET, Method::PUT, Method::DELETE] {
        let body = (method == Method::PUT).then(|| json!({"content": "x"}));
        assert_eq!(library.refused(method, "/rules.md", body).await, 422);
    }
    assert_eq!(
        fs::read(library.inside().join("rules.md")).unwrap(),
        b"\xff\xfe"
    );
}

#[tokio::test]
async fn the_resources_of_another_project_are_its_own() {
    let library = Library::with("one").await;
    let other = library.app.folder("other");
    library
        .app
        .post("/api/projects", json!({"path": other}))
        .await;
    let there = "/api/projects/other/resources";
    assert_eq!(library.app.get(there).await, json!([]));
    let one = format!("{there}/rules.md");
    assert_eq!(library.app.refused(Method::GET, &one, None).await.0, 404);
    let new = json!({"file_name": "rules.md", "content": "theirs"});
    library.app.post(there, new).await;
    let revision = library.get("rules.md").await["revision_id"].clone();
    let foreign = format!("{one}/revisions/{revision}");
    assert_eq!(
        library.app.refused(Method::GET, &foreign, None).await.0,
        404
    );
    assert_eq!(library.file("rules.md").as_deref(), Some("one"));
}
