//! The prompts of a chat session.

use redraft_domain::{IterationTask, MessageRole};

use super::{
    TemplateName,
    marks::{marked, without_marks},
};

/// A document up to this size stands in the prompt itself, in bytes; a larger one the agent reads.
const MOST_INLINE_BYTES: usize = 64 * 1024;

/// What an answer is about.
#[derive(Debug)]
pub(crate) struct ChatPrompt<'a> {
    /// An answer, or the results.
    pub(crate) task: IterationTask,
    /// The working copy, relative to the project.
    pub(crate) document: &'a str,
    /// The document's text; `None` where there is none yet, or the agent knows it as it is.
    pub(crate) text: Option<&'a str>,
    /// Whether there is a document.
    pub(crate) document_exists: bool,
    /// The messages that the agent does not know yet, in order.
    pub(crate) messages: Vec<(MessageRole, &'a str)>,
    /// Whether the agent goes on with its own conversation.
    pub(crate) goes_on: bool,
}

impl ChatPrompt<'_> {
    /// The text that the prompt is made from.
    pub(crate) fn template(&self) -> TemplateName {
        match (self.task, self.goes_on) {
            (IterationTask::Artifacts, _) => TemplateName::Artifacts,
            (_, true) => TemplateName::ChatNext,
            (_, false) => TemplateName::Chat,
        }
    }

    /// The prompt. What the user and the agent wrote is put in last, so that nothing in it is taken
    /// for a placeholder.
    pub(crate) fn text(&self, template: &str) -> String {
        let conversation: String = self
            .messages
            .iter()
            .map(|(role, text)| marked(*role, text))
            .collect();
        let (before, after) = template
            .split_once("{{conversation}}")
            .unwrap_or((template, ""));
        let head = before.replace("{{document}}", self.document);
        let (head, tail) = head.split_once("{{state}}").unwrap_or((&head, ""));
        [
            head,
            &self.state(),
            tail,
            conversation.trim_end(),
            "\n",
            after.trim_start_matches('\n'),
        ]
        .concat()
    }

    fn state(&self) -> String {
        match self.text {
            _ if !self.document_exists => "It does not exist yet.".into(),
            None => "It is as you know it.".into(),
            Some(text) if text.len() > MOST_INLINE_BYTES => {
                "It is long; read what you need of it.".into()
            }
            Some(text) => format!(
                "It reads now:\n\n<document>\n{}\n</document>",
                without_marks(text.trim_end())
            ),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::prompt::Template;

    fn text(of: &ChatPrompt<'_>) -> String {
        of.text(&Template::ours(of.template()).text)
    }

    fn prompt(goes_on: bool) -> ChatPrompt<'static> {
        ChatPrompt {
            task: IterationTask::Answer,
            document: ".redraft/work/a/design.md",
            text: Some("# Shop {{conversation}}\n"),
            document_exists: true,
            messages: vec![(MessageRole::User, "Add {{document}}.")],
            goes_on,
        }
    }

    #[test]
    fn the_document_and_the_messages_are_in_it_as_they_are() {
        let text = text(&prompt(false));
        assert!(text.contains("file: .redraft/work/a/design.md\n"), "{text}");
        assert!(text.contains("<document>\n# Shop {{conversation}}\n</document>"));
        assert!(text.ends_with("<message role=\"user\">\nAdd {{document}}.\n</message>\n"));
    }

    #[test]
    fn one_who_goes_on_is_told_only_what_is_new() {
        let mut known = prompt(true);
        known.text = None;
        let text = text(&known);
        assert!(text.contains("It is as you know it."), "{text}");
        assert!(!text.contains("How to work"));
    }

    #[test]
    fn the_results_are_asked_for_after_the_conversation() {
        let mut asked = prompt(false);
        asked.task = IterationTask::Artifacts;
        let text = text(&asked);
        let (talk, marks) = (text.find("<message").unwrap(), text.rfind("<design_doc>"));
        assert!(marks.unwrap() > talk && text.contains("</guardrails>"));
    }

    #[test]
    fn a_long_document_is_left_to_be_read() {
        let long = "x".repeat(MOST_INLINE_BYTES + 1);
        let mut asked = prompt(false);
        asked.text = Some(&long);
        assert!(text(&asked).len() < 4_000);
    }
}
