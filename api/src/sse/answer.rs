//! The stream of one answer of a chat session, and that of its results.

use std::sync::Arc;

use bytes::Bytes;
use futures::{
    StreamExt as _,
    stream::{self, BoxStream},
};
use redraft_domain::EventId;
use redraft_store::{Session, Store, StoreError};
use serde_json::{Value, json};

use super::{
    frame::{RETRY, passing},
    hub::Hub,
    viewer::{Start, open},
};
use crate::app::App;

/// Begins to show an answer after what was `seen` of it. What other answers said is not shown; where
/// none was asked for there is only `done`.
pub(crate) async fn open_answer(
    hub: &Hub,
    store: &Store,
    session: &Session,
    answer: Option<u32>,
    seen: EventId,
) -> Result<Start, StoreError> {
    let Some(number) = answer else {
        let done = passing(r#"{"type":"done","iterations_completed":0}"#);
        return Ok(Start::Stream(stream::iter([Ok(done)]).boxed()));
    };
    let first = store.first_event(&session.id, number).await?;
    // An answer that has said nothing yet begins after all that there is.
    let before = first.map_or(session.last_event, |first| EventId(first.0 - 1));
    open(hub, store, session, before.max(seen)).await
}

/// The stream of an answer as the stream of the results that it writes down.
pub(crate) fn artifacts(app: &Arc<App>, session: Session, number: u32, start: Start) -> Start {
    let Start::Stream(frames) = start else {
        return start;
    };
    let view = View {
        app: Arc::clone(app),
        session,
        number,
        length: 0,
        frames,
    };
    let shown = stream::unfold(view, |mut view| async move {
        loop {
            let bytes = match view.frames.next().await? {
                Ok(bytes) => bytes,
                Err(error) => return Some((Err(error), view)),
            };
            let shown = view.translate(&bytes).await;
            if !shown.is_empty() {
                return Some((Ok(shown), view));
            }
        }
    });
    Start::Stream(shown.boxed())
}

struct View {
    app: Arc<App>,
    session: Session,
    /// The iteration that writes the results.
    number: u32,
    /// Characters written so far.
    length: usize,
    frames: BoxStream<'static, std::io::Result<Bytes>>,
}

impl View {
    async fn translate(&mut self, bytes: &Bytes) -> Bytes {
        if bytes == RETRY {
            return bytes.clone();
        }
        let text = String::from_utf8_lossy(bytes);
        let mut out = String::new();
        for frame in text.split_terminator("\n\n") {
            let id = frame.lines().find(|line| line.starts_with("id:"));
            let data = frame.lines().find_map(|line| line.strip_prefix("data: "));
            let Some(data) = data.and_then(|data| serde_json::from_str(data).ok()) else {
                continue;
            };
            let data = match self.message(data) {
                Shown::Message(data) => Some(data),
                Shown::Results => {
                    Some(results_message(&self.app, &self.session, self.number).await)
                }
                Shown::Nothing => None,
            };
            if let Some(data) = data {
                let id = id.map_or_else(String::new, |id| format!("{id}\n"));
                out.push_str(&format!("{id}data: {data}\n\n"));
            }
        }
        out.into()
    }

    fn message(&mut self, event: Value) -> Shown {
        let chars = |field: &str| event[field].as_str().map_or(0, |text| text.chars().count());
        match event["type"].as_str().unwrap_or_default() {
            "content" => {
                self.length += chars("content");
                Shown::Message(json!({"type": "progress", "length": self.length}))
            }
            "partial" => {
                let length = self.length + chars("text");
                Shown::Message(json!({"type": "progress", "length": length}))
            }
            "iteration_complete" => Shown::Results,
            "error" | "done" | "heartbeat" => Shown::Message(event),
            _ => Shown::Nothing,
        }
    }
}

/// What a viewer of the results is shown of an event.
enum Shown {
    Message(Value),
    Results,
    Nothing,
}

async fn results_message(app: &App, session: &Session, number: u32) -> Value {
    match results(app, session, number).await {
        Ok(mut results) => {
            app.redactor.redact_json(&mut results);
            json!({"type": "artifacts", "artifacts": results})
        }
        Err(error) => {
            tracing::warn!(%error, "results could not be read for a viewer");
            let message = "The results are stored but could not be read; reload the session.";
            json!({"type": "error", "message": message})
        }
    }
}

async fn results(app: &App, session: &Session, number: u32) -> Result<Value, StoreError> {
    let iterations = app.store.iterations(&session.id).await?;
    let wrote = iterations.iter().find(|one| one.number == number);
    let document = match wrote.and_then(|one| one.after) {
        Some(id) => Some(app.texts.get(&app.store, id).await?.to_string()),
        None => None,
    };
    let now = app.store.session(&session.id).await?;
    let guardrails = now.and_then(|session| session.guardrails);
    Ok(json!({"design_doc": document, "guardrails": guardrails}))
}
