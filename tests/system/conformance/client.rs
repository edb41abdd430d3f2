//! A client written to the contract's words: plain JSON, plain messages of a stream.

use std::{cell::RefCell, collections::BTreeSet};

use reqwest::Method;
use serde_json::Value;

use super::rows::{OPEN, ROWS, Row};
use crate::{
    app::{PATIENCE, Project, TestApp},
    stream::{Message, follow},
};

/// The client, with what it has seen.
pub(super) struct Client<'a> {
    pub(super) app: &'a TestApp,
    /// Row and status.
    seen: RefCell<BTreeSet<(usize, u16)>>,
}

fn row_of(method: &Method, path: &str) -> (usize, &'static Row) {
    let path = path.split('?').next().unwrap_or(path);
    let mut rows = ROWS.iter().enumerate();
    let found = rows.find(|(_, row)| row.is_of(method.as_str(), path));
    found.unwrap_or_else(|| panic!("{method} {path} is no row of the contract"))
}

impl<'a> Client<'a> {
    pub(super) fn new(app: &'a TestApp) -> Self {
        Self {
            app,
            seen: RefCell::default(),
        }
    }

    /// Sends a request, which must be answered with this status, and with the one shape of errors
    /// where that is one.
    pub(super) async fn send(
        &self,
        status: u16,
        method: Method,
        path: &str,
        body: Option<Value>,
    ) -> Value {
        let (at, row) = row_of(&method, path);
        let (given, answer) = self.app.send(method.clone(), path, body).await;
        let given = given.as_u16();
        assert_eq!(given, status, "{method} {path}: {answer}");
        assert!(
            row.statuses.contains(&given),
            "{row:?} does not name {given}"
        );
        if given >= 400 {
            let detail = answer["detail"].as_str();
            let detail = detail.unwrap_or_else(|| panic!("{path}: no detail in {answer}"));
            assert!(detail.len() > 10, "{path}: {detail}");
            let home = self.app.folder().to_str().unwrap();
            assert!(!detail.contains(home), "a path of the server: {detail}");
        }
        self.seen.borrow_mut().insert((at, given));
        answer
    }

    pub(super) async fn get(&self, path: &str) -> Value {
        self.send(200, Method::GET, path, None).await
    }

    pub(super) async fn get_fails(&self, status: u16, path: &str) {
        self.send(status, Method::GET, path, None).await;
    }

    pub(super) async fn post(&self, status: u16, path: &str, body: Value) -> Value {
        self.send(status, Method::POST, path, Some(body)).await
    }

    pub(super) async fn patch(&self, status: u16, path: &str, body: Value) -> Value {
        self.send(status, Method::PATCH, path, Some(body)).await
    }

    pub(super) async fn delete(&self, status: u16, path: &str) {
        self.send(status, Method::DELETE, path, None).await;
    }

    /// All messages of a stream, to its end; as `onmessage` gets them.
    pub(super) async fn listen(&self, path: &str) -> Vec<Message> {
        let (at, _) = row_of(&Method::GET, path);
        let told = follow(self.app, path, None, PATIENCE).await;
        self.seen.borrow_mut().insert((at, 200));
        told
    }

    /// A registered project with an empty folder.
    pub(super) async fn project(&self, name: &str) -> Project {
        self.app.project(name).await
    }

    /// Every row that is guarded refuses who has no token, whatever it is asked.
    pub(super) async fn nothing_without_the_token(&self) {
        let client = reqwest::Client::builder().no_proxy().build().unwrap();
        for row in &ROWS {
            let method = Method::from_bytes(row.method.as_bytes()).unwrap();
            let request = client.request(method, self.app.url(row.path));
            let status = request.send().await.unwrap().status().as_u16();
            let expected = if OPEN.contains(&row.path) { 200 } else { 401 };
            assert_eq!(status, expected, "{row:?}");
        }
    }

    pub(super) fn all_rows_were_seen(&self) {
        let seen = self.seen.borrow();
        let missing: Vec<_> = ROWS
            .iter()
            .enumerate()
            .flat_map(|(at, row)| row.statuses.iter().map(move |status| (at, row, *status)))
            .filter(|(at, _, status)| !seen.contains(&(*at, *status)))
            .map(|(_, row, status)| format!("{} {}: {status}", row.method, row.path))
            .collect();
        assert!(missing.is_empty(), "never seen: {missing:#?}");
    }
}
