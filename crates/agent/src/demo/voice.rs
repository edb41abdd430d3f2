//! What the demo agent says: the events of the real CLI's stream.

use std::{
    io::{self, Write},
    time::{Duration, Instant},
};

use serde_json::{Value, json};
use uuid::Uuid;

use super::{
    pace::{Halt, Pace},
    request::Arguments,
};

/// How much of a text comes at once, and how long that takes: 450 characters a second.
const PIECE_CHARS: usize = 18;
const PIECE_TIME: Duration = Duration::from_millis(40);

/// The most pieces of one block, so that a long one does not take long.
const MOST_PIECES: usize = 40;

/// Invented prices, in dollars for a token: nothing is paid for.
const INPUT_PRICE: f64 = 3e-6;
const OUTPUT_PRICE: f64 = 15e-6;

/// A block of a message.
pub(super) enum Part {
    Thinking(String),
    Text(String),
    Tool {
        id: String,
        name: &'static str,
        input: Value,
    },
}

/// How a turn ends.
pub(super) enum End {
    /// Well, with the last text.
    Success(String),
    /// By being asked to stop.
    Aborted { in_tool: bool },
    /// By a limit: the subtype and the reason.
    Limit(&'static str, &'static str),
    /// By a failed request: its status, the API's word, the text.
    Failed(Option<u16>, &'static str, &'static str),
    /// Before it began: the conversation is not there.
    Unknown,
}

/// Writes the stream and keeps count.
pub(super) struct Voice {
    pub(super) pace: Pace,
    out: io::Stdout,
    session: String,
    model: String,
    tools: Vec<String>,
    began: Instant,
    /// The characters that the model would have read by now.
    context_chars: usize,
    input: u64,
    output: u64,
    since_input: u64,
    since_output: u64,
    turns: u64,
    results: u64,
    /// The conversation's dollars before this process.
    pub(super) spent_before: f64,
    fixed_cost: Option<f64>,
    /// The most dollars of this process.
    budget: Option<f64>,
}

impl Voice {
    pub(super) fn new(
        arguments: &Arguments,
        pace: Pace,
        prompt_bytes: usize,
        fixed_cost: Option<f64>,
    ) -> Self {
        Self {
            pace,
            out: io::stdout(),
            session: arguments.session.clone(),
            model: arguments.model.clone(),
            tools: arguments.tools.clone(),
            began: Instant::now(),
            // The real one reads its own instructions first.
            context_chars: 8000 + prompt_bytes,
            input: 0,
            output: 0,
            since_input: 0,
            since_output: 0,
            turns: 0,
            results: 0,
            spent_before: 0.0,
            fixed_cost,
            budget: arguments.budget,
        }
    }

    pub(super) fn init(&mut self) -> io::Result<()> {
        self.event(json!({
            "type": "system", "subtype": "init", "model": self.model, "tools": self.tools,
            "permissionMode": "dontAsk", "apiKeySource": "none", "mcp_servers": [],
            "claude_code_version": concat!("demo ", env!("CARGO_PKG_VERSION")),
        }))
    }

    /// One message, written piece by piece.
    pub(super) fn message(&mut self, parts: Vec<Part>) -> Result<(), Halt> {
        let id = format!("msg_demo{}", Uuid::new_v4().simple());
        let input = (self.context_chars / 4) as u64;
        self.turns += 1;
        self.input += input;
        self.since_input += input;
        let start = json!({"input_tokens": input, "output_tokens": 1});
        self.part_event(json!({
            "type": "message_start",
            "message": {"id": id, "role": "assistant", "model": self.model, "content": [], "usage": start},
        }))?;
        let mut written = 0;
        let mut stop_reason = "end_turn";
        for (index, part) in parts.into_iter().enumerate() {
            let (empty, delta, key, text) = match &part {
                Part::Thinking(text) => (
                    json!({"type": "thinking", "thinking": "", "signature": ""}),
                    "thinking_delta",
                    "thinking",
                    text.clone(),
                ),
                Part::Text(text) => (
                    json!({"type": "text", "text": ""}),
                    "text_delta",
                    "text",
                    text.clone(),
                ),
                Part::Tool { id, name, input } => {
                    stop_reason = "tool_use";
                    (
                        json!({"type": "tool_use", "id": id, "name": name, "input": {}}),
                        "input_json_delta",
                        "partial_json",
                        input.to_string(),
                    )
                }
            };
            self.part_event(json!({
                "type": "content_block_start", "index": index, "content_block": empty,
            }))?;
            for piece in pieces(&text) {
                self.part_event(json!({
                    "type": "content_block_delta", "index": index,
                    "delta": {"type": delta, key: piece},
                }))?;
                self.pace.rest(PIECE_TIME)?;
            }
            let block = match part {
                Part::Thinking(text) => {
                    json!({"type": "thinking", "thinking": text, "signature": ""})
                }
                Part::Text(text) => json!({"type": "text", "text": text}),
                Part::Tool { id, name, input } => {
                    json!({"type": "tool_use", "id": id, "name": name, "input": input})
                }
            };
            written += text.len();
            self.event(json!({
                "type": "assistant", "parent_tool_use_id": null,
                "message": {"id": id, "type": "message", "role": "assistant", "model": self.model,
                    "content": [block], "stop_reason": null, "usage": start},
            }))?;
            self.part_event(json!({"type": "content_block_stop", "index": index}))?;
        }
        let output = (written / 4).max(1) as u64;
        self.output += output;
        self.since_output += output;
        self.context_chars += written;
        self.part_event(json!({
            "type": "message_delta", "delta": {"stop_reason": stop_reason},
            "usage": {"input_tokens": input, "output_tokens": output},
        }))?;
        self.part_event(json!({"type": "message_stop"}))?;
        // As the real one: looked at after the message, whose tool is not run then.
        let is_over = self.budget.is_some_and(|most| self.cost() >= most);
        if is_over && stop_reason == "tool_use" {
            return Err(Halt::OutOfBudget);
        }
        Ok(())
    }

    pub(super) fn tool_result(&mut self, id: &str, text: &str, is_error: bool) -> io::Result<()> {
        self.context_chars += text.len();
        self.event(json!({
            "type": "user", "parent_tool_use_id": null,
            "message": {"role": "user", "content": [
                {"type": "tool_result", "tool_use_id": id, "content": text, "is_error": is_error},
            ]},
        }))
    }

    pub(super) fn retry(&mut self, attempt: u32, status: u16, error: &str) -> io::Result<()> {
        self.event(json!({
            "type": "system", "subtype": "api_retry", "attempt": attempt, "max_retries": 2,
            "retry_delay_ms": 500 * attempt, "error_status": status, "error": error,
        }))
    }

    /// The message that the CLI makes up for a failed request.
    pub(super) fn failed(&mut self, kind: &str, end: &End) -> io::Result<()> {
        let End::Failed(status, api_type, text) = end else {
            return Ok(());
        };
        self.event(json!({
            "type": "assistant", "parent_tool_use_id": null, "error": kind,
            "is_api_error_message": true, "api_error_status": status, "api_error_type": api_type,
            "message": {"id": Uuid::new_v4(), "model": "<synthetic>", "role": "assistant",
                "content": [{"type": "text", "text": text}]},
        }))
    }

    pub(super) fn result(&mut self, end: &End) -> io::Result<()> {
        let total = self.cost();
        let since_cost = if self.fixed_cost.is_some() && self.results > 0 {
            0.0
        } else {
            self.fixed_cost
                .unwrap_or_else(|| price(self.since_input, self.since_output))
        };
        let mut result = json!({
            "type": "result", "num_turns": self.turns, "is_error": true,
            "duration_ms": self.began.elapsed().as_millis() as u64, "stop_reason": null,
            "total_cost_usd": self.spent_before + total, "result_index": self.results,
            "usage": {"input_tokens": self.since_input, "output_tokens": self.since_output},
            "permission_denials": [],
            "modelUsage": {"demo": model_usage(self.input, self.output, total)},
            "model_usage_since_last_result":
                {"demo": model_usage(self.since_input, self.since_output, since_cost)},
        });
        let more = match end {
            End::Success(text) => json!({
                "subtype": "success", "is_error": false, "terminal_reason": "completed", "result": text,
            }),
            End::Aborted { in_tool } => json!({
                "subtype": "error_during_execution", "errors": ["interrupted"],
                "terminal_reason": if *in_tool { "aborted_tools" } else { "aborted_streaming" },
            }),
            End::Limit(subtype, reason) => json!({
                "subtype": subtype, "terminal_reason": reason, "errors": [reason],
            }),
            End::Failed(status, api_type, text) => json!({
                "subtype": "success", "terminal_reason": "api_error", "result": text,
                "api_error_status": status, "api_error_type": api_type,
            }),
            End::Unknown => json!({
                "subtype": "error_during_execution",
                "errors": [format!("No conversation found with session ID: {}", self.session)],
            }),
        };
        if let (Value::Object(result), Value::Object(more)) = (&mut result, more) {
            result.extend(more);
        }
        self.results += 1;
        self.since_input = 0;
        self.since_output = 0;
        self.event(result)
    }

    /// The dollars of this process.
    pub(super) fn cost(&self) -> f64 {
        self.fixed_cost
            .unwrap_or_else(|| price(self.input, self.output))
    }

    fn part_event(&mut self, event: Value) -> io::Result<()> {
        self.event(json!({"type": "stream_event", "event": event, "parent_tool_use_id": null}))
    }

    /// One line of the stream.
    pub(super) fn event(&mut self, mut event: Value) -> io::Result<()> {
        event["session_id"] = json!(self.session);
        event["uuid"] = json!(Uuid::new_v4());
        let mut line = serde_json::to_vec(&event)?;
        line.push(b'\n');
        self.bytes(&line)
    }

    /// Anything at all.
    pub(super) fn bytes(&mut self, bytes: &[u8]) -> io::Result<()> {
        let mut out = self.out.lock();
        out.write_all(bytes)?;
        out.flush()
    }
}

fn price(input: u64, output: u64) -> f64 {
    input as f64 * INPUT_PRICE + output as f64 * OUTPUT_PRICE
}

fn model_usage(input: u64, output: u64, cost: f64) -> Value {
    json!({"inputTokens": input, "outputTokens": output, "costUSD": cost})
}

/// A text in pieces of some characters, at most [`MOST_PIECES`] of them.
fn pieces(text: &str) -> Vec<String> {
    let chars: Vec<char> = text.chars().collect();
    let size = PIECE_CHARS.max(chars.len().div_ceil(MOST_PIECES));
    chars
        .chunks(size)
        .map(|piece| piece.iter().collect())
        .collect()
}
