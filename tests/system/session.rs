//! A session of iterations, and what must hold of every one that ended.

use std::time::Duration;

use serde_json::{Value, json};

use crate::{
    app::{TestApp, eventually},
    stream::{Message, Stream, follow},
};

/// A session of iterations.
pub(crate) struct Session<'a> {
    app: &'a TestApp,
    planning: String,
    pub(crate) id: String,
}

impl<'a> Session<'a> {
    /// Starts one with the demo agent; `prompt` may end with a line `demo: …`.
    pub(crate) async fn start(
        app: &'a TestApp,
        planning: &str,
        prompt: &str,
        iterations: u32,
    ) -> Self {
        let body = json!({"prompt": prompt, "iterations": iterations});
        Self::start_with(app, planning, body).await
    }

    pub(crate) async fn start_with(app: &'a TestApp, planning: &str, body: Value) -> Self {
        let started = app.post(&format!("{planning}/iterate"), body).await;
        Self {
            app,
            planning: planning.to_owned(),
            id: started["id"].as_str().unwrap().to_owned(),
        }
    }

    /// One that was started before.
    pub(crate) fn of(app: &'a TestApp, planning: &str, id: &str) -> Self {
        Self {
            app,
            planning: planning.to_owned(),
            id: id.to_owned(),
        }
    }

    pub(crate) fn iterate_path(&self) -> String {
        format!("{}/iterate", self.planning)
    }

    fn path(&self, rest: &str) -> String {
        format!("{}/iterate/{}{rest}", self.planning, self.id)
    }

    pub(crate) async fn get(&self) -> Value {
        self.get_with("").await
    }

    /// What stands under its path.
    pub(crate) async fn get_with(&self, rest: &str) -> Value {
        self.app.get(&self.path(rest)).await
    }

    pub(crate) async fn events(&self) -> Vec<Value> {
        let mut all: Vec<Value> = Vec::new();
        loop {
            let after = all.last().map_or(0, |event| event["id"].as_i64().unwrap());
            let path = self.path(&format!("/events?after_id={after}&limit=1000"));
            let page = self.app.get(&path).await;
            let page = page.as_array().unwrap();
            if page.is_empty() {
                return all;
            }
            all.extend(page.iter().cloned());
        }
    }

    pub(crate) async fn iterations(&self) -> Vec<Value> {
        list(self.app.get(&self.path("/iterations")).await)
    }

    pub(crate) async fn attempts(&self) -> Vec<Value> {
        list(self.app.get(&self.path("/attempts")).await)
    }

    pub(crate) async fn diff(&self, iteration: &Value) -> Value {
        let id = iteration["id"].as_i64().unwrap();
        self.app
            .get(&self.path(&format!("/iterations/{id}/diff")))
            .await
    }

    pub(crate) async fn revisions(&self) -> Vec<Value> {
        list(self.app.get(&format!("{}/revisions", self.planning)).await)
    }

    pub(crate) fn stream_path(&self) -> String {
        format!("{}/iterate/stream/{}", self.planning, self.id)
    }

    pub(crate) async fn stream(&self) -> Stream {
        Stream::open(self.app, &self.stream_path(), None).await
    }

    /// Follows the stream to the session's end, through every break.
    pub(crate) async fn follow(&self) -> Vec<Message> {
        self.follow_after(None).await
    }

    /// The same, for who has seen the events up to this one.
    pub(crate) async fn follow_after(&self, after: Option<i64>) -> Vec<Message> {
        follow(self.app, &self.stream_path(), after, Duration::from_mins(1)).await
    }

    pub(crate) async fn pause(&self) -> Value {
        self.app.post(&self.path("/pause"), Value::Null).await
    }

    pub(crate) async fn resume(&self) -> Value {
        self.app.post(&self.path("/resume"), Value::Null).await
    }

    pub(crate) async fn cancel(&self) -> Value {
        let path = format!("{}/iterate/cancel", self.planning);
        self.app.post(&path, json!({"session_id": self.id})).await
    }

    /// Waits until it is in this state.
    pub(crate) async fn until(&self, run_status: &str) -> Value {
        let what = format!("the session is {run_status}");
        eventually(&what, async || {
            Some(self.get().await).filter(|session| session["run_status"] == run_status)
        })
        .await
    }

    /// What must hold of every session that ended: `streamed` is all that its stream told.
    pub(crate) async fn check(&self, streamed: &[Message]) {
        let events = self.events().await;
        let stored: Vec<i64> = events.iter().map(|e| e["id"].as_i64().unwrap()).collect();
        let seen: Vec<i64> = streamed.iter().map(|m| m.id.unwrap()).collect();
        assert!(seen.is_sorted_by(|a, b| a < b), "ids ascend: {seen:?}");
        assert_eq!(seen, stored, "no event is lost or told twice");

        for attempt in self.attempts().await {
            assert!(!attempt["outcome"].is_null(), "not settled: {attempt}");
            assert!(!attempt["ended_at"].is_null(), "not ended: {attempt}");
        }

        let iterations = self.iterations().await;
        let completions = |number: &Value| {
            let of_it =
                |m: &&Message| m.kind() == "iteration_complete" && m.data["iteration"] == *number;
            streamed.iter().filter(of_it).count()
        };
        for iteration in &iterations {
            let number = &iteration["iteration_number"];
            let completed = usize::from(iteration["status"] == "completed");
            assert_eq!(completions(number), completed, "iteration {number}");
        }

        let revisions = self.revisions().await;
        for revision in &revisions {
            let parent = &revision["parent_id"];
            let there = revisions.iter().any(|other| other["id"] == *parent);
            assert!(parent.is_null() || there, "no parent: {revision}");
        }
        let done = iterations.iter().filter(|i| i["status"] == "completed");
        let done: Vec<&Value> = done.collect();
        for two in done.windows(2) {
            let (after, before) = (&two[0]["after_revision"], &two[1]["before_revision"]);
            let of_user = revisions
                .iter()
                .any(|revision| revision["id"] == *before && revision["author"] != "iteration");
            assert!(after == before || of_user, "{} then {}", two[0], two[1]);
        }
    }
}

fn list(value: Value) -> Vec<Value> {
    match value {
        Value::Array(items) => items,
        other => panic!("no list: {other}"),
    }
}
