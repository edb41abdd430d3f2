//! Rows: one for each event, except that a tool's answer joins its call.

use serde_json::Value;

use super::{FeedEvent, Headline, headline};

/// A row of the list.
#[derive(Debug, Clone, PartialEq)]
pub struct Entry {
    /// The id of the event that began it.
    pub id: i64,
    /// Grows when the row changes.
    pub version: u32,
    /// When it began: ISO 8601.
    pub at: String,
    /// Its iteration.
    pub iteration: Option<i32>,
    /// The size in bytes of the whole event when long values are cut here.
    pub cut: Option<i64>,
    /// The subagent that did it.
    pub under: Option<Under>,
    /// What it says.
    pub row: Row,
}

/// The place of a row that belongs to a subagent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Under {
    /// The call that started the subagent.
    pub call: String,
    /// How deep it stands: 1 to 3.
    pub depth: u8,
    /// What the subagent is to do, where the row before is not of the same one; empty: it is, or
    /// nothing is known.
    pub about: String,
}

/// What a row says.
#[derive(Debug, Clone, PartialEq)]
pub enum Row {
    /// An iteration begins or goes on.
    Began {
        /// Its number.
        iteration: i64,
        /// How many the session wants.
        total: i64,
        /// Which start of the agent.
        attempt: i64,
        /// Whether the agent goes on with its own earlier conversation.
        resumed: bool,
    },
    /// The agent says something.
    Text(String),
    /// The agent thinks.
    Thinking(String),
    /// A tool call, its answer, or both.
    Tool {
        /// The call's id.
        call: String,
        /// The tool.
        tool: String,
        /// What it was called with; `None` while only the answer is here.
        input: Option<Value>,
        /// The call in a few words.
        headline: Headline,
        /// The answer.
        answer: Option<Answer>,
    },
    /// The document changed.
    Changed {
        /// Characters.
        added: i64,
        /// Characters.
        removed: i64,
    },
    /// An iteration ended well.
    Ended {
        /// Its number.
        iteration: i64,
        /// The agent's summary.
        summary: Option<String>,
        /// Dollars.
        cost_usd: f64,
        /// Milliseconds.
        duration_ms: i64,
    },
    /// Something failed.
    Failed {
        /// One sentence.
        message: String,
        /// Whether it ended the session.
        fatal: bool,
    },
    /// The session stands still or goes on.
    Status {
        /// For a person.
        message: String,
    },
    /// Files outside the working copy changed.
    Outside {
        /// For a person.
        message: String,
        /// Whether the agent was not allowed to.
        warning: bool,
        /// A unified diff.
        diff: String,
    },
    /// Anything else from the agent.
    Other {
        /// Its name for it.
        kind: String,
        /// As received.
        raw: String,
    },
    /// The session's end.
    Finished {
        /// Whether the user stopped it.
        cancelled: bool,
        /// How many iterations were completed.
        iterations: i64,
    },
}

/// A tool's answer.
#[derive(Debug, Clone, PartialEq)]
pub struct Answer {
    /// The id of its event.
    pub id: i64,
    /// What it says.
    pub text: String,
    /// Whether the tool failed or was refused.
    pub is_error: bool,
    /// Milliseconds from call to answer.
    pub duration_ms: Option<i64>,
    /// The size in bytes of the whole event when it is cut here.
    pub cut: Option<i64>,
}

impl Entry {
    /// The row of an event.
    pub fn new(event: &FeedEvent) -> Self {
        let cut = event.truncated.then_some(event.size_bytes);
        let row = row(event);
        // The size of an answer without its call belongs to the answer.
        let is_answer = event.kind == "tool_result";
        Self {
            id: event.id,
            version: 0,
            at: event.at.clone(),
            iteration: event.iteration,
            cut: cut.filter(|_| !is_answer),
            under: event
                .fields
                .get("parent")
                .and_then(Value::as_str)
                .map(Under::of),
            row,
        }
    }

    /// Takes over the other half of the same tool call; false when it is something else.
    pub fn join(&mut self, other: &Self) -> bool {
        let (
            Row::Tool {
                call,
                input,
                headline,
                answer,
                ..
            },
            Row::Tool {
                call: same,
                input: its_input,
                headline: its_headline,
                answer: its_answer,
                ..
            },
        ) = (&mut self.row, &other.row)
        else {
            return false;
        };
        if call.is_empty() || call != same {
            return false;
        }
        if input.is_none() && its_input.is_some() {
            input.clone_from(its_input);
            headline.clone_from(its_headline);
            self.id = other.id;
            self.at.clone_from(&other.at);
            self.cut = other.cut;
        }
        if answer.is_none() {
            answer.clone_from(its_answer);
        }
        self.version += 1;
        true
    }

    /// Whether this event is in the row.
    pub fn holds(&self, event: i64) -> bool {
        self.id == event || self.last_event() == event
    }

    /// The id of the event that ended it: a call's answer, or the one that began it.
    pub fn last_event(&self) -> i64 {
        match &self.row {
            Row::Tool {
                answer: Some(answer),
                ..
            } => answer.id,
            _ => self.id,
        }
    }

    /// The call's id of a row that waits for its other half.
    pub fn open_call(&self) -> Option<&str> {
        match &self.row {
            Row::Tool {
                call,
                input,
                answer,
                ..
            } if !call.is_empty() && (input.is_none() || answer.is_none()) => Some(call),
            _ => None,
        }
    }
}

fn row(event: &FeedEvent) -> Row {
    let number = |name| event.number(name).unwrap_or(0);
    match event.kind.as_str() {
        "iteration_start" => Row::Began {
            iteration: number("iteration"),
            total: number("total"),
            attempt: event.number("attempt").unwrap_or(1),
            resumed: event.is("resumed"),
        },
        // An answer of a conversation has its text under another name.
        "content" => Row::Text(event.text("text") + &event.text("content")),
        "thinking" => Row::Thinking(event.text("text")),
        "tool_use" => {
            let tool = event.text("tool");
            let input = event.fields.get("input").cloned().unwrap_or(Value::Null);
            Row::Tool {
                call: event.text("tool_use_id"),
                headline: headline(&tool, &input),
                tool,
                input: Some(input),
                answer: None,
            }
        }
        "tool_result" => Row::Tool {
            call: event.text("tool_use_id"),
            tool: event.text("tool"),
            input: None,
            headline: Headline::default(),
            answer: Some(Answer {
                id: event.id,
                text: event.text("result"),
                is_error: event.is("is_error"),
                duration_ms: event.number("duration_ms"),
                cut: event.truncated.then_some(event.size_bytes),
            }),
        },
        "design_doc_updated" => Row::Changed {
            added: number("chars_added"),
            removed: number("chars_removed"),
        },
        "iteration_complete" => Row::Ended {
            iteration: number("iteration"),
            summary: Some(event.text("summary")).filter(|summary| !summary.is_empty()),
            cost_usd: event
                .fields
                .get("cost_usd")
                .and_then(Value::as_f64)
                .unwrap_or(0.0),
            duration_ms: number("duration_ms"),
        },
        "error" => Row::Failed {
            message: event.text("message"),
            fatal: event.is("fatal"),
        },
        "status" => Row::Status {
            message: event.text("message"),
        },
        "note" => Row::Status {
            message: event.about_note(),
        },
        "files_changed" => Row::Outside {
            message: event.text("message"),
            warning: event.is("warning"),
            diff: event.text("diff"),
        },
        "cancelled" | "done" => Row::Finished {
            cancelled: event.kind == "cancelled",
            iterations: number("iterations_completed"),
        },
        "agent" => Row::Other {
            kind: event.text("kind"),
            raw: event.text("raw"),
        },
        unknown => Row::Other {
            kind: unknown.to_owned(),
            raw: Value::Object(event.fields.clone()).to_string(),
        },
    }
}
