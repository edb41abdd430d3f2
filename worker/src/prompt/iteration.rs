//! The prompts of an iteration that refines the document.

/// What an iteration is about.
#[derive(Debug)]
pub(crate) struct IterationPrompt<'a> {
    pub(crate) iteration: u32,
    pub(crate) total: u32,
    /// The working copy, relative to the project.
    pub(crate) document: &'a str,
    pub(crate) document_exists: bool,
    pub(crate) guidance: &'a str,
}

impl IterationPrompt<'_> {
    /// The prompt of a new conversation. The user's text is put in last, so that nothing in it is
    /// taken for a placeholder.
    pub(crate) fn text(&self, template: &str) -> String {
        let state = if self.document_exists {
            "It exists; refine it."
        } else {
            "It does not exist yet; write it."
        };
        template
            .replace("{{iteration}}", &self.iteration.to_string())
            .replace("{{total}}", &self.total.to_string())
            .replace("{{document}}", self.document)
            .replace("{{state}}", state)
            .replace("{{guidance}}", self.guidance)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::prompt::{Template, TemplateName};

    #[test]
    fn the_prompt_says_which_iteration_it_is_and_keeps_the_users_words() {
        let prompt = IterationPrompt {
            iteration: 2,
            total: 5,
            document: ".redraft/work/a/design.md",
            document_exists: true,
            guidance: "Keep {{document}} short.",
        };
        let text = prompt.text(&Template::ours(TemplateName::Iteration).text);
        assert!(text.contains("iteration 2 of 5"));
        assert!(text.contains("Document: .redraft/work/a/design.md\n"));
        assert!(text.contains("Keep {{document}} short."));
        assert_eq!(text.matches("{{").count(), 1);
    }
}
