//! What is said aloud of a session that is watched: errors and its end at once, the rest as one
//! sentence now and then, since nobody can listen to everything.

use super::{FeedEvent, headline};
use crate::texts::live as texts;

/// The least milliseconds between two sentences about progress.
const QUIET_MS: i64 = 10_000;

/// The most characters of a message that is said.
const MOST_CHARS: usize = 300;

/// Counts what happened since something was said.
#[derive(Debug, Default)]
pub struct Announcer {
    said_at: i64,
    began: Option<i64>,
    calls: i64,
    failed: i64,
    texts: i64,
    file: String,
}

impl Announcer {
    /// Begins to listen at this time, in milliseconds.
    pub fn new(now: i64) -> Self {
        Self {
            said_at: now,
            ..Self::default()
        }
    }

    /// Takes what happened; gives what cannot wait.
    pub fn hear(&mut self, events: &[FeedEvent]) -> Option<String> {
        let mut urgent = None;
        for event in events {
            match event.kind.as_str() {
                "iteration_start" => self.began = event.number("iteration"),
                "content" => self.texts += 1,
                "tool_result" => self.failed += i64::from(event.is("is_error")),
                "tool_use" => {
                    self.calls += 1;
                    let (tool, input) = (event.text("tool"), event.fields.get("input"));
                    let writes = matches!(tool.as_str(), "Edit" | "MultiEdit" | "Write");
                    if let Some(input) = input.filter(|_| writes) {
                        self.file = headline(&tool, input).about;
                    }
                }
                "error" | "status" => urgent = Some(event.text("message")),
                "files_changed" if event.is("warning") => urgent = Some(event.text("message")),
                "done" => urgent = Some(texts::THE_SESSION_IS_DONE.to_owned()),
                "cancelled" => urgent = Some(texts::THE_SESSION_WAS_STOPPED.to_owned()),
                _ => {}
            }
        }
        urgent.map(|text| text.chars().take(MOST_CHARS).collect())
    }

    /// One sentence about what happened since the last one; nothing before ten seconds are over, and
    /// nothing where nothing happened.
    pub fn progress(&mut self, now: i64) -> Option<String> {
        if now - self.said_at < QUIET_MS {
            return None;
        }
        let mut parts = Vec::new();
        if let Some(number) = self.began {
            parts.push(texts::iteration_began(number));
        }
        if self.calls > 0 {
            parts.push(texts::tool_calls(self.calls));
        }
        if self.failed > 0 {
            parts.push(texts::failed(self.failed));
        }
        if !self.file.is_empty() {
            parts.push(texts::editing(&self.file));
        }
        if self.texts > 0 {
            parts.push(texts::pieces_of_text(self.texts));
        }
        if parts.is_empty() {
            return None;
        }
        *self = Self::new(now);
        Some(parts.join(", "))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::feed::event::event;

    fn call(tool: &str) -> FeedEvent {
        event(&format!(
            r#"{{"type":"tool_use","_event_id":1,"tool":"{tool}","input":{{"file_path":"/a/DESIGN.md"}},"tool_use_id":"a"}}"#
        ))
    }

    #[test]
    fn a_minute_of_five_hundred_events_a_second_is_five_sentences() {
        let mut announcer = Announcer::new(0);
        let mut said = Vec::new();
        for now in (0..60_000).step_by(16) {
            let events = vec![call("Read"); 8];
            assert_eq!(announcer.hear(&events), None);
            said.extend(announcer.progress(now));
        }
        assert_eq!(said.len(), 5, "{said:?}");
        assert!(said[0].ends_with("tool calls"), "{}", said[0]);
    }

    #[test]
    fn a_sentence_says_what_is_done_and_to_which_file() {
        let mut announcer = Announcer::new(0);
        announcer.hear(&[call("Read"), call("Grep"), call("Edit")]);
        assert_eq!(
            announcer.progress(10_000).as_deref(),
            Some("3 tool calls, editing DESIGN.md")
        );
        assert_eq!(announcer.progress(30_000), None, "nothing happened since");
        let text = event(r#"{"type":"content","_event_id":2,"text":"Hi."}"#);
        announcer.hear(&[text]);
        assert_eq!(announcer.progress(19_000), None, "too soon");
        assert_eq!(announcer.progress(20_000).as_deref(), Some("1 text"));
    }

    #[test]
    fn errors_and_the_end_do_not_wait() {
        let mut announcer = Announcer::new(0);
        let error = event(r#"{"type":"error","_event_id":1,"message":"It failed."}"#);
        assert_eq!(
            announcer.hear(&[call("Read"), error]).as_deref(),
            Some("It failed.")
        );
        let done = event(r#"{"type":"done","_event_id":2,"iterations_completed":1}"#);
        assert_eq!(
            announcer.hear(&[done]).as_deref(),
            Some("The session is done.")
        );
    }
}
