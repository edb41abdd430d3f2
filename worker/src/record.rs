//! Writes down what an attempt does, while it does it.
//!
//! Committed at once when little happens, and at most once in five milliseconds when much does.

use std::{sync::Arc, time::Duration};

use redraft_agent::{
    Signal, StopHandle, StopReason,
    stream::{PartialKind, RateLimit},
};
use redraft_domain::{
    AttemptId, EventBody, LeaseEpoch, REQUEST_FAILED, RunStatus, SessionId, Timestamp,
};
use redraft_redaction::Redactor;
use redraft_store::{AccountWindow, NewEvent, Store, StoreError};
use serde_json::json;
use tokio::{sync::mpsc, time::Instant};

use crate::redact;

/// The least time between two commits.
const BETWEEN_COMMITS: Duration = Duration::from_millis(5);

/// The most signals in one commit.
const MOST_AT_ONCE: usize = 256;

/// The most characters of the name of a usage window.
const MOST_KIND_CHARS: usize = 50;

/// How much of an unfinished block viewers are shown: its end, in characters.
const PARTIAL_CHARS: usize = 4_000;
/// How much of its end is looked through for secrets: what is shown, and before it more than the longest
/// private key has, so that none of which the beginning is not shown goes unseen.
const LOOKED_THROUGH_BYTES: usize = 32 * 1024;
/// How much of an unfinished block is kept, in bytes; more than a model writes in one.
const MOST_PARTIAL_BYTES: usize = 1024 * 1024;

/// What is being written down, and where.
#[derive(Debug, Clone)]
pub(crate) struct Recorder {
    pub(crate) store: Store,
    pub(crate) session: SessionId,
    pub(crate) epoch: LeaseEpoch,
    pub(crate) iteration: u32,
    pub(crate) attempt: AttemptId,
    /// The account that the agent runs with.
    pub(crate) account: String,
    /// Whether the agent's texts are an answer of a chat session.
    pub(crate) is_talk: bool,
    /// Takes secrets out of all of it.
    pub(crate) redactor: Arc<Redactor>,
}

/// Whether everything was written down.
#[derive(Debug)]
pub(crate) enum Recorded {
    /// All of it. `unfinished` is the text that an answer broke off in, which is no event yet.
    Whole { unfinished: Option<String> },
    /// The lease is gone; the rest belongs to nobody.
    LeaseLost,
    /// The database refused.
    Failed(StoreError),
}

impl Recorder {
    /// Writes down all signals until there are no more. When that is not possible the attempt is
    /// stopped, since nobody could see what it does.
    pub(crate) async fn run(
        self,
        mut signals: mpsc::Receiver<Signal>,
        stop: Arc<StopHandle>,
    ) -> Recorded {
        let mut partial = PartialBlock::default();
        let mut batch = Vec::with_capacity(MOST_AT_ONCE);
        let mut committed_at = Instant::now() - BETWEEN_COMMITS;
        let mut failed = None;
        while signals.recv_many(&mut batch, MOST_AT_ONCE).await > 0 {
            if failed.is_some() {
                batch.clear();
                continue;
            }
            let soonest = committed_at + BETWEEN_COMMITS;
            if Instant::now() < soonest && batch.len() < MOST_AT_ONCE {
                tokio::time::sleep_until(soonest).await;
                while batch.len() < MOST_AT_ONCE
                    && let Ok(signal) = signals.try_recv()
                {
                    batch.push(signal);
                }
            }
            if let Err(error) = self.write(&mut batch, &mut partial).await {
                stop.stop(StopReason::LeaseLost);
                failed = Some(match error {
                    StoreError::Lost => Recorded::LeaseLost,
                    other => Recorded::Failed(other),
                });
            }
            committed_at = Instant::now();
        }
        failed.unwrap_or_else(|| Recorded::Whole {
            unfinished: partial
                .unfinished_text()
                .filter(|_| self.is_talk)
                .map(|text| self.redactor.redact(&text).into_owned()),
        })
    }

    async fn write(
        &self,
        batch: &mut Vec<Signal>,
        partial: &mut PartialBlock,
    ) -> Result<(), StoreError> {
        let at = self.store.now();
        let mut events = Vec::with_capacity(batch.len());
        let mut shown = false;
        let mut usage = None;
        for signal in batch.drain(..) {
            match signal {
                Signal::Usage(used) => usage = Some(used),
                Signal::Partial { block, kind, text } => {
                    partial.add(block, kind, &text);
                    shown = true;
                }
                signal if signal.is_fleeting() => {}
                signal => {
                    if signal.ends_block() {
                        partial.text.clear();
                    }
                    if let Signal::RateLimit(limit) = &signal {
                        self.keep_windows(limit).await;
                    }
                    let body = event(signal, self.is_talk);
                    let body = body.map(|body| redact::event(&self.redactor, body));
                    events.extend(body.map(|body| NewEvent {
                        iteration: Some(self.iteration),
                        attempt: Some(self.attempt),
                        body,
                        at,
                    }));
                    shown = false;
                }
            }
        }
        if !events.is_empty() {
            self.append(&events).await?;
        }
        if let Some(usage) = usage
            && let Err(error) = self.store.note_usage(self.attempt, usage).await
        {
            // The settlement tells it again; this is for the case that there will be none.
            tracing::debug!(%error, "what was used so far was not kept");
        }
        if shown {
            let data = partial.json(self.iteration, &self.redactor);
            // A partial text that is not shown is no loss: the whole block follows.
            if let Err(error) = self
                .store
                .put_partial(&self.session, self.epoch, &data)
                .await
            {
                tracing::debug!(%error, "a partial text was not shown");
            }
        }
        Ok(())
    }

    /// Keeps how much of the usage windows is used, where the agent tells it.
    async fn keep_windows(&self, limit: &RateLimit) {
        for told in &limit.windows {
            let window = AccountWindow {
                kind: self
                    .redactor
                    .redact(&told.kind)
                    .chars()
                    .take(MOST_KIND_CHARS)
                    .collect(),
                used: told.used,
                resets_at: told
                    .resets_at
                    .map(|secs| Timestamp(secs.saturating_mul(1_000))),
                seen_at: self.store.now(),
            };
            if let Err(error) = self.store.note_window(&self.account, &window).await {
                tracing::debug!(%error, "how much of the usage window is used was not kept");
            }
        }
    }

    /// Tries for as long as the lease may be renewed: the agent waits meanwhile and loses nothing.
    async fn append(&self, events: &[NewEvent]) -> Result<(), StoreError> {
        let mut pause = Duration::from_millis(50);
        loop {
            match self
                .store
                .append_events(&self.session, self.epoch, events)
                .await
            {
                Err(error) if error.is_transient() => {
                    tracing::warn!(%error, cause = ?error, "events wait for the database");
                    tokio::time::sleep(pause).await;
                    pause = (pause * 2).min(Duration::from_secs(2));
                }
                done => return done,
            }
        }
    }
}

#[derive(Debug, Default)]
struct PartialBlock {
    block: u64,
    kind: &'static str,
    text: String,
}

impl PartialBlock {
    fn add(&mut self, block: u64, kind: PartialKind, text: &str) {
        if block != self.block {
            self.block = block;
            self.text.clear();
        }
        self.kind = match kind {
            PartialKind::Text => "text",
            PartialKind::Thinking => "thinking",
            PartialKind::ToolInput => "tool_input",
        };
        if self.text.len() < MOST_PARTIAL_BYTES {
            self.text.push_str(text);
        }
    }

    /// The text of the answer that was being written, if one was.
    fn unfinished_text(self) -> Option<String> {
        (self.kind == "text" && !self.text.is_empty()).then_some(self.text)
    }

    fn json(&self, iteration: u32, redactor: &Redactor) -> String {
        let start = self.text.len().saturating_sub(LOOKED_THROUGH_BYTES);
        let all = redactor.redact_unfinished(&self.text[self.text.ceil_char_boundary(start)..]);
        let last = all.char_indices().rev().nth(PARTIAL_CHARS - 1);
        let text = &all[last.map_or(0, |(start, _)| start)..];
        json!({"type": "partial", "_iteration": iteration, "kind": self.kind, "text": text})
            .to_string()
    }
}

/// The event that tells of a signal; `None`: none does.
fn event(signal: Signal, is_talk: bool) -> Option<EventBody> {
    Some(match signal {
        Signal::Content { text, parent } if is_talk => EventBody::Reply {
            content: text,
            parent,
        },
        Signal::Content { text, parent } => EventBody::Content { text, parent },
        Signal::Thinking { text } => EventBody::Thinking { text },
        Signal::ToolUse {
            id,
            tool,
            input,
            parent,
        } => EventBody::ToolUse {
            tool,
            input,
            tool_use_id: id,
            parent,
        },
        Signal::ToolResult {
            id,
            tool,
            result,
            is_error,
            duration_ms,
            parent,
        } => EventBody::ToolResult {
            tool,
            result,
            tool_use_id: id,
            is_error,
            duration_ms,
            parent,
        },
        Signal::Started {
            agent_session_id,
            model,
            version,
        } => EventBody::Agent {
            kind: "started".into(),
            raw: json!({"session_id": agent_session_id, "model": model, "version": version})
                .to_string(),
        },
        Signal::Retry(retry) => EventBody::Status {
            run_status: RunStatus::Running,
            message: format!(
                "{REQUEST_FAILED} ({}); it tries again in {:.1} s ({} of {}).",
                retry.error.chars().take(100).collect::<String>(),
                retry.delay_ms as f64 / 1000.0,
                retry.attempt,
                retry.max
            ),
            wait_until: None,
        },
        Signal::RateLimit(limit) => EventBody::Agent {
            kind: "rate_limit".into(),
            raw: json!({
                "status": limit.status, "resets_at": limit.resets_at, "kind": limit.kind,
                "windows": limit.windows.iter().map(|window| json!({
                    "kind": window.kind, "used": window.used, "resets_at": window.resets_at,
                })).collect::<Vec<_>>(),
            })
            .to_string(),
        },
        Signal::Raw { kind, json } => EventBody::Agent { kind, raw: json },
        Signal::Partial { .. } | Signal::Usage(_) => return None,
    })
}
