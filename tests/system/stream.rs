//! A session's event stream as a browser reads it.

use std::time::Duration;

use reqwest::{Method, StatusCode};
use serde_json::Value;
use tokio::time::timeout;

use crate::app::{PATIENCE, TestApp};

/// One message: its id, and its data.
#[derive(Debug, Clone)]
pub(crate) struct Message {
    pub(crate) id: Option<i64>,
    pub(crate) data: Value,
}

impl Message {
    pub(crate) fn kind(&self) -> &str {
        self.data["type"].as_str().unwrap()
    }
}

/// An open stream.
pub(crate) struct Stream {
    answer: reqwest::Response,
    text: Vec<u8>,
}

impl Stream {
    /// Opens the stream at `path`, after the event with this id.
    pub(crate) async fn open(app: &TestApp, path: &str, after: Option<i64>) -> Self {
        Self::try_open(app, path, after)
            .await
            .expect("the API answers")
            .expect("the session has more to tell")
    }

    /// The same; `Err` when the API cannot be reached, `None` when the session has no more to tell.
    pub(crate) async fn try_open(
        app: &TestApp,
        path: &str,
        after: Option<i64>,
    ) -> reqwest::Result<Option<Self>> {
        let mut request = app.request(Method::GET, path);
        if let Some(id) = after {
            request = request.header("last-event-id", id.to_string());
        }
        let answer = request.send().await?;
        if answer.status() == StatusCode::NO_CONTENT {
            return Ok(None);
        }
        assert_eq!(answer.status(), StatusCode::OK);
        assert_eq!(answer.headers()["content-type"], "text/event-stream");
        let text = Vec::new();
        Ok(Some(Self { answer, text }))
    }

    /// The next message; `None` at the end, or where the connection broke.
    pub(crate) async fn next(&mut self) -> Option<Message> {
        self.next_within(PATIENCE).await
    }

    pub(crate) async fn next_within(&mut self, limit: Duration) -> Option<Message> {
        loop {
            if let Some(message) = self.take() {
                return Some(message);
            }
            let chunk = timeout(limit, self.answer.chunk()).await;
            let chunk = chunk.expect("a message or a heartbeat in time");
            self.text.extend_from_slice(&chunk.ok()??);
        }
    }

    /// The next message of what has arrived whole.
    fn take(&mut self) -> Option<Message> {
        loop {
            let end = self.text.windows(2).position(|two| two == b"\n\n")?;
            let rest = self.text.split_off(end + 2);
            let frame = std::mem::replace(&mut self.text, rest);
            let frame = String::from_utf8(frame).unwrap();
            let line = |name: &str| frame.lines().find_map(|line| line.strip_prefix(name));
            assert_eq!(line("event:"), None, "clients listen for plain messages");
            if let Some(data) = line("data: ") {
                return Some(Message {
                    id: line("id: ").map(|id| id.parse().unwrap()),
                    data: serde_json::from_str(data).unwrap(),
                });
            }
        }
    }

    /// The next message of this type.
    pub(crate) async fn until(&mut self, kind: &str) -> Message {
        loop {
            let message = self.next().await;
            let message = message.unwrap_or_else(|| panic!("the stream ended before {kind}"));
            if message.kind() == kind {
                return message;
            }
        }
    }

    /// All stored events up to the end of the stream: those that have an id.
    pub(crate) async fn rest(mut self) -> Vec<Message> {
        let mut all = Vec::new();
        while let Some(message) = self.next().await {
            if message.id.is_some() {
                all.push(message);
            }
        }
        all
    }
}

/// Follows a session to its end as `EventSource` does: opens the stream again whenever it breaks,
/// after the last event that came.
pub(crate) async fn follow(
    app: &TestApp,
    path: &str,
    first_after: Option<i64>,
    limit: Duration,
) -> Vec<Message> {
    let mut all: Vec<Message> = Vec::new();
    let following = async {
        loop {
            let after = all.last().and_then(|message| message.id).or(first_after);
            match Stream::try_open(app, path, after).await {
                Ok(None) => return,
                Ok(Some(mut stream)) => {
                    while let Some(message) = stream.next().await {
                        if message.id.is_some() {
                            all.push(message);
                        }
                    }
                }
                Err(_) => tokio::time::sleep(Duration::from_millis(50)).await,
            }
        }
    };
    let ended = timeout(limit, following).await;
    let last = all.last().map(|message| message.data.to_string());
    assert!(ended.is_ok(), "the session does not end; last: {last:?}");
    all
}
