//! Resources of a project.

mod adopting;
mod completing;
mod containment;
mod library;

use std::{fs, path::PathBuf};

use reqwest::Method;
use serde_json::{Value, json};

use crate::app::TestApp;

/// A project with its folder.
struct Library {
    app: TestApp,
    folder: PathBuf,
}

const ROOT: &str = "/api/projects/shop/resources";

impl Library {
    async fn open() -> Self {
        let app = TestApp::start().await;
        let folder = app.folder("shop");
        app.post("/api/projects", json!({"path": folder})).await;
        Self { app, folder }
    }

    /// One with the resource `rules.md`.
    async fn with(content: &str) -> Self {
        let library = Self::open().await;
        let new = json!({"file_name": "rules.md", "content": content});
        library.app.post(ROOT, new).await;
        library
    }

    /// The resource folder.
    fn inside(&self) -> PathBuf {
        self.folder.join(".redraft/resources")
    }

    /// What stands in a file of the resource folder.
    fn file(&self, name: &str) -> Option<String> {
        fs::read_to_string(self.inside().join(name)).ok()
    }

    /// Writes such a file, as the user does.
    fn edit(&self, name: &str, text: &str) {
        fs::create_dir_all(self.inside()).unwrap();
        fs::write(self.inside().join(name), text).unwrap();
    }

    async fn get(&self, path: &str) -> Value {
        self.app.get(&format!("{ROOT}/{path}")).await
    }

    async fn put(&self, path: &str, body: Value) -> Value {
        let path = format!("{ROOT}/{path}");
        self.app.ok(Method::PUT, &path, Some(body)).await
    }

    /// The status of a request that must fail.
    async fn refused(&self, method: Method, path: &str, body: Option<Value>) -> u16 {
        let path = format!("{ROOT}{path}");
        self.app.refused(method, &path, body).await.0
    }

    /// The texts of a resource's revisions, newest first.
    async fn texts(&self, name: &str) -> Vec<String> {
        let mut texts = Vec::new();
        let revisions = self.get(&format!("{name}/revisions")).await;
        for revision in revisions.as_array().unwrap() {
            let path = format!("{name}/revisions/{}", revision["id"]);
            let content = self.get(&path).await["content"].clone();
            texts.push(content.as_str().unwrap().to_owned());
        }
        texts
    }

    /// The file names of the list.
    async fn names(&self, query: &str) -> Vec<String> {
        let list = self.app.get(&format!("{ROOT}{query}")).await;
        let names = list.as_array().unwrap().iter();
        names
            .map(|one| one["file_name"].as_str().unwrap().to_owned())
            .collect()
    }
}
