//! From events to signals, and to the facts that decide how the attempt ended.

use std::{
    collections::{HashMap, HashSet, hash_map::DefaultHasher},
    hash::{Hash, Hasher},
    time::Duration,
};

use uuid::Uuid;

use super::{
    event::{
        ApiError, Assistant, Block, Event, Init, RateLimit, Retry, StreamPart, TurnResult, User,
    },
    lines::RawLine,
    parse::parse_line,
    partials::Partials,
    signal::Signal,
    spending::{Spending, Spendings},
};

/// What the stream told about the attempt's end.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct StreamFacts {
    /// Whether the agent came to its first turn.
    pub started: bool,
    /// Whether a turn was begun and not ended.
    pub turn_open: bool,
    /// The last ended turn.
    pub last_result: Option<TurnResult>,
    /// The last request that failed for good.
    pub last_error: Option<ApiError>,
    /// The account's limit, if it was reached.
    pub rejected: Option<RateLimit>,
    /// The last repetition of a request: versions before 2.1.330 do not tell the status of a request
    /// that failed for good.
    pub last_retry: Option<Retry>,
    /// Whether a tool that writes files succeeded.
    pub wrote: bool,
}

/// Reads the lines of one attempt in order. Times are since the attempt's start.
#[derive(Debug, Default)]
pub struct Interpreter {
    facts: StreamFacts,
    session_id: Option<Uuid>,
    open_tools: HashMap<String, (String, Duration)>,
    partials: Partials,
    spendings: Spendings,
    /// Hashes of this turn's texts, to know a result that only repeats one.
    seen_texts: HashSet<u64>,
    texts: Vec<String>,
    final_text: Option<String>,
    lines: u64,
    bytes: u64,
    signs: u64,
}

impl Interpreter {
    /// Takes the next line.
    pub fn accept(&mut self, line: &RawLine, now: Duration) -> Vec<Signal> {
        self.lines += 1;
        self.bytes += line.stream_bytes();
        let mut signals = Vec::new();
        let event = parse_line(&line.bytes);
        if !event.is_silence() {
            self.signs += 1;
        }
        match event {
            Event::Blank => {}
            Event::Init(init) if self.facts.started => {
                self.begin_turn(&init);
                signals.push(raw("system/init", line));
            }
            Event::Init(init) => {
                self.begin_turn(&init);
                signals.push(Signal::Started {
                    agent_session_id: self.session_id,
                    model: init.model,
                    version: init.version,
                });
            }
            Event::Assistant(assistant) => self.assistant(*assistant, line, now, &mut signals),
            Event::User(user) => self.user(user, line, now, &mut signals),
            Event::Stream { parent, part } => {
                self.stream(parent.as_deref(), part, line, now, &mut signals);
            }
            Event::Retry(retry) => {
                self.facts.last_retry = Some(retry.clone());
                signals.push(Signal::Retry(retry));
            }
            Event::RateLimit(limit) => {
                if limit.is_rejected() {
                    self.facts.rejected = Some(limit.clone());
                }
                signals.push(Signal::RateLimit(limit));
            }
            Event::Result(result) => self.result(*result, line, &mut signals),
            Event::Other { kind } => signals.push(raw(&kind, line)),
            Event::NotJson => signals.push(raw("text", line)),
        }
        signals
    }

    /// How many lines were a sign of life. An API that sends only pings hangs for ever.
    pub fn signs(&self) -> u64 {
        self.signs
    }

    /// When [`Self::flush_partial`] has something to give.
    pub fn partial_due(&self) -> Option<Duration> {
        self.partials.due()
    }

    /// The text that has gathered since the last partial signal, if it is time for it.
    pub fn flush_partial(&mut self, now: Duration) -> Option<Signal> {
        self.partials.flush(now)
    }

    /// Whether a tool runs: then silence is no sign of trouble.
    pub fn has_open_tool(&self) -> bool {
        !self.open_tools.is_empty()
    }

    /// What is known about the end so far.
    pub fn facts(&self) -> &StreamFacts {
        &self.facts
    }

    /// What was used so far.
    pub fn spending(&self) -> Spending {
        self.spendings.total(self.facts.turn_open)
    }

    /// The agent's own session id.
    pub fn session_id(&self) -> Option<Uuid> {
        self.session_id
    }

    /// How many lines came, and how many bytes they had with their newlines.
    pub fn received(&self) -> (u64, u64) {
        (self.lines, self.bytes)
    }

    /// The last successful result's text; without one, all texts, with an empty line between them.
    pub fn final_text(&self) -> String {
        match &self.final_text {
            Some(text) => text.clone(),
            None => self.texts.join("\n\n"),
        }
    }

    fn begin_turn(&mut self, init: &Init) {
        self.facts.started = true;
        self.facts.turn_open = true;
        self.note_session(init.session_id.as_deref());
    }

    fn note_session(&mut self, id: Option<&str>) {
        if let Some(id) = id.and_then(|id| Uuid::parse_str(id).ok()) {
            self.session_id = Some(id);
        }
    }

    fn assistant(
        &mut self,
        assistant: Assistant,
        line: &RawLine,
        now: Duration,
        signals: &mut Vec<Signal>,
    ) {
        if assistant.parent.is_none() {
            self.partials.drop_block();
        }
        if let Some(error) = assistant.error {
            if let Some(limit) = error.limit.as_ref().filter(|limit| limit.is_rejected()) {
                self.facts.rejected = Some(limit.clone());
            }
            self.facts.last_error = Some(error);
            signals.push(raw("assistant/error", line));
            return;
        }
        self.facts.last_retry = None;
        let parent = assistant.parent;
        self.spendings
            .message(parent.as_deref(), &assistant.message_id, assistant.usage);
        for block in assistant.blocks {
            match block {
                Block::Text(text) if text.is_empty() => {}
                Block::Text(text) => {
                    if parent.is_none() {
                        self.seen_texts.insert(fingerprint(&text));
                        self.texts.push(text.clone());
                    }
                    let parent = parent.clone();
                    signals.push(Signal::Content { text, parent });
                }
                Block::Thinking(text) if text.is_empty() => {}
                Block::Thinking(text) => signals.push(Signal::Thinking { text }),
                Block::ToolUse { id, name, input } => {
                    self.open_tools.insert(id.clone(), (name.clone(), now));
                    signals.push(Signal::ToolUse {
                        id,
                        tool: name,
                        input,
                        parent: parent.clone(),
                    });
                }
                Block::Other(kind) => signals.push(raw(&format!("assistant/{kind}"), line)),
            }
        }
    }

    fn user(&mut self, user: User, line: &RawLine, now: Duration, signals: &mut Vec<Signal>) {
        for outcome in user.results {
            let call = self.open_tools.remove(&outcome.id);
            let duration = call.as_ref().map(|(_, since)| now.saturating_sub(*since));
            let tool = call.map_or_else(|| "unknown".to_owned(), |(tool, _)| tool);
            if !outcome.is_error && writes_files(&tool) {
                self.facts.wrote = true;
            }
            signals.push(Signal::ToolResult {
                id: outcome.id,
                tool,
                result: outcome.text,
                is_error: outcome.is_error,
                duration_ms: duration.map(|duration| duration.as_millis() as u64),
                parent: user.parent.clone(),
            });
        }
        if user.has_text {
            signals.push(raw("user/text", line));
        }
    }

    fn stream(
        &mut self,
        parent: Option<&str>,
        part: StreamPart,
        line: &RawLine,
        now: Duration,
        signals: &mut Vec<Signal>,
    ) {
        match part {
            StreamPart::MessageStart { id, usage } => {
                if parent.is_none() {
                    self.partials.drop_block();
                }
                self.spendings.message(parent, &id, usage);
            }
            StreamPart::MessageDelta { usage } => {
                self.spendings.message_usage(parent, usage);
                signals.push(Signal::Usage(self.spending().usage));
            }
            StreamPart::Delta { index, kind, text } => {
                if parent.is_none() {
                    signals.extend(self.partials.add(index, kind, &text, now));
                }
            }
            StreamPart::BlockStart | StreamPart::Silent | StreamPart::Ping => {}
            StreamPart::Other => signals.push(raw("stream_event", line)),
        }
    }

    fn result(&mut self, result: TurnResult, line: &RawLine, signals: &mut Vec<Signal>) {
        self.partials.drop_block();
        self.open_tools.clear();
        self.note_session(result.session_id.as_deref());
        self.spendings.result(&result);
        if !result.is_error && !result.text.is_empty() {
            if !self.seen_texts.contains(&fingerprint(&result.text)) {
                let text = result.text.clone();
                signals.push(Signal::Content { text, parent: None });
            }
            self.final_text = Some(result.text.clone());
        }
        self.seen_texts.clear();
        signals.push(raw(&format!("result/{}", result.subtype), line));
        self.facts.turn_open = false;
        self.facts.last_result = Some(result);
    }
}

fn raw(kind: &str, line: &RawLine) -> Signal {
    Signal::Raw {
        kind: kind.to_owned(),
        json: String::from_utf8_lossy(&line.bytes).into_owned(),
    }
}

fn fingerprint(text: &str) -> u64 {
    let mut hasher = DefaultHasher::new();
    text.trim().hash(&mut hasher);
    hasher.finish()
}

/// Whether a tool's purpose is to write files.
pub(crate) fn writes_files(tool: &str) -> bool {
    matches!(tool, "Edit" | "Write" | "MultiEdit" | "NotebookEdit")
}

#[cfg(test)]
mod tests;
