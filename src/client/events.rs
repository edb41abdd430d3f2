//! The events of a session, one after the other, over as many connections as it takes.

use std::{collections::VecDeque, time::Duration};

use anyhow::{Context as _, Result, bail};
use redraft_wire::StreamMessage;
use reqwest::{Method, Response, StatusCode};
use tokio::time::{Instant, sleep, timeout};

use super::{
    Client, SessionPath, refused,
    sse::{Event, Parser},
    status_of,
};

/// The service sends a sign of life every 15 seconds; silence for longer means a dead connection.
const SILENCE: Duration = Duration::from_secs(40);

/// The first pause before the stream is asked for again; each further one is twice as long.
const FIRST_PAUSE: Duration = Duration::from_millis(100);

/// The longest pause.
const LONGEST_PAUSE: Duration = Duration::from_secs(3);

/// How long the service may be away, such as for a restart.
const PATIENCE: Duration = Duration::from_mins(2);

/// One event.
#[derive(Debug, Clone)]
pub(crate) struct Message {
    /// Its JSON as it came.
    pub(crate) json: String,
    /// The same, read.
    pub(crate) read: StreamMessage,
}

impl Message {
    /// Reads an event's data; `None` for what is no event of ours.
    pub(crate) fn parse(json: String) -> Option<Self> {
        let read = serde_json::from_str(&json).ok()?;
        Some(Self { json, read })
    }

    /// Whether the session ends with it.
    pub(crate) fn is_last(&self) -> bool {
        match self.read.kind.as_str() {
            "done" | "cancelled" => true,
            "error" => self.flag("fatal"),
            _ => false,
        }
    }

    /// A text among its fields.
    pub(crate) fn text(&self, field: &str) -> Option<&str> {
        self.read.fields.get(field)?.as_str()
    }

    /// A number among its fields.
    pub(crate) fn number(&self, field: &str) -> Option<i64> {
        self.read.fields.get(field)?.as_i64()
    }

    /// Whether a field is true.
    pub(crate) fn flag(&self, field: &str) -> bool {
        self.read.fields.get(field) == Some(&serde_json::Value::Bool(true))
    }
}

/// The events of one session.
#[derive(Debug)]
pub(crate) struct Events {
    client: Client,
    path: String,
    /// The newest event that was handed out, by its id.
    newest: String,
    connection: Option<(Response, Parser)>,
    received: VecDeque<Event>,
    /// Since when nothing came, and the pause before the next try.
    away: Option<(Instant, Duration)>,
    over: bool,
}

impl Events {
    /// From the session's first event on.
    pub(crate) fn of(client: &Client, session: &SessionPath) -> Self {
        Self {
            client: client.clone(),
            path: session.stream(),
            newest: "0".into(),
            connection: None,
            received: VecDeque::new(),
            away: None,
            over: false,
        }
    }

    /// The next event; `None` after the session's last one. Nothing is lost when this is called off
    /// and called again.
    pub(crate) async fn next(&mut self) -> Result<Option<Message>> {
        while !self.over {
            if let Some(event) = self.received.pop_front() {
                if let Some(id) = event.id {
                    self.newest = id;
                }
                let Some(message) = Message::parse(event.data) else {
                    continue;
                };
                // A session that ended goes on when an iteration of it is tried again.
                self.over = message.is_last() && self.received.is_empty();
                return Ok(Some(message));
            }
            if let Err(error) = self.receive().await {
                self.connection = None;
                self.pause(error).await?;
            }
        }
        Ok(None)
    }

    /// Receives a piece of the stream, connecting where there is no connection.
    async fn receive(&mut self) -> Result<()> {
        let Some((response, parser)) = &mut self.connection else {
            return self.connect().await;
        };
        let piece = timeout(SILENCE, response.chunk()).await;
        match piece.context("the event stream fell silent")?? {
            Some(piece) => {
                self.received.extend(parser.feed(&piece)?);
                self.away = None;
            }
            None => bail!("the event stream ended early"),
        }
        Ok(())
    }

    async fn connect(&mut self) -> Result<()> {
        let request = self.client.request(Method::GET, &self.path);
        let sent = request.header("last-event-id", &self.newest).send();
        let response = timeout(SILENCE, sent).await;
        let response = response.context("Redraft's API does not answer")??;
        match response.status() {
            // The session has ended, and its last event was seen.
            StatusCode::NO_CONTENT => self.over = true,
            StatusCode::OK => self.connection = Some((response, Parser::default())),
            _ => bail!(refused(response).await),
        }
        Ok(())
    }

    /// Waits before the next try; the error, where trying again is of no use or took too long.
    async fn pause(&mut self, error: anyhow::Error) -> Result<()> {
        let hopeless = status_of(&error).is_some_and(|status| {
            status.is_client_error() && status != StatusCode::TOO_MANY_REQUESTS
        });
        let (since, pause) = self.away.unwrap_or((Instant::now(), FIRST_PAUSE));
        if hopeless || since.elapsed() >= PATIENCE {
            return Err(error);
        }
        tracing::info!("the event stream broke: {error:#}; asking for it again");
        self.away = Some((since, (pause * 2).min(LONGEST_PAUSE)));
        sleep(pause).await;
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn message(json: &str) -> Message {
        Message::parse(json.to_owned()).unwrap()
    }

    #[test]
    fn only_what_ends_the_session_is_its_last_event() {
        assert!(message(r#"{"type":"done","_event_id":9,"iterations_completed":3}"#).is_last());
        assert!(message(r#"{"type":"cancelled","iterations_completed":0}"#).is_last());
        assert!(message(r#"{"type":"error","message":"x","fatal":true}"#).is_last());
        assert!(!message(r#"{"type":"error","message":"\"fatal\":true"}"#).is_last());
        assert!(!message(r#"{"type":"heartbeat"}"#).is_last());
        assert!(Message::parse("hello".into()).is_none());
    }

    #[test]
    fn fields_are_found_by_name_and_type() {
        let event =
            message(r#"{"type":"tool_result","tool":"Edit","duration_ms":12,"is_error":true}"#);
        assert_eq!(event.text("tool"), Some("Edit"));
        assert_eq!(event.number("duration_ms"), Some(12));
        assert!(event.flag("is_error") && event.text("duration_ms").is_none());
    }
}
