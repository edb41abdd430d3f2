//! The prompts of an iteration that refines the document.

use super::{
    notes::{self, ToldNote},
    places::filled,
};

/// What an iteration is about.
#[derive(Debug)]
pub(crate) struct IterationPrompt<'a> {
    pub(crate) iteration: u32,
    pub(crate) total: u32,
    /// The working copy, relative to the project.
    pub(crate) document: &'a str,
    pub(crate) document_exists: bool,
    pub(crate) guidance: &'a str,
    /// What the user wrote for this iteration, oldest first.
    pub(crate) notes: &'a [ToldNote],
}

/// What an interrupted iteration is told that goes on in its own conversation.
#[derive(Debug)]
pub(crate) struct ResumePrompt<'a> {
    /// The working copy, relative to the project.
    pub(crate) document: &'a str,
    /// What the user wrote since the interruption, oldest first.
    pub(crate) notes: &'a [ToldNote],
}

impl IterationPrompt<'_> {
    /// The prompt of a new conversation.
    pub(crate) fn text(&self, template: &str) -> String {
        let state = if self.document_exists {
            "It exists; refine it."
        } else {
            "It does not exist yet; write it."
        };
        let values = [
            ("iteration", &*self.iteration.to_string()),
            ("total", &*self.total.to_string()),
            ("document", self.document),
            ("state", state),
            ("guidance", self.guidance),
            ("notes", &*notes::part(self.notes)),
        ];
        filled(&notes::with_place(template), &values)
    }
}

impl ResumePrompt<'_> {
    /// The prompt of the conversation that goes on.
    pub(crate) fn text(&self, template: &str) -> String {
        let values = [
            ("document", self.document),
            ("notes", &*notes::part(self.notes)),
        ];
        filled(&notes::with_place(template), &values)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::prompt::{Template, TemplateName, notes::plain};

    fn prompt(notes: &[ToldNote]) -> IterationPrompt<'_> {
        IterationPrompt {
            iteration: 2,
            total: 5,
            document: ".redraft/work/a/design.md",
            document_exists: true,
            guidance: "Keep {{document}} and {{notes}} short.",
            notes,
        }
    }

    #[test]
    fn the_prompt_says_which_iteration_it_is_and_keeps_the_users_words() {
        let text = prompt(&[]).text(&Template::ours(TemplateName::Iteration).text);
        assert!(text.contains("iteration 2 of 5"));
        assert!(text.contains("Document: .redraft/work/a/design.md\n"));
        assert!(text.contains("Keep {{document}} and {{notes}} short."));
        assert_eq!(text.matches("{{").count(), 2);
        assert!(text.contains("</guidance>\n\nHow to work"), "{text}");
    }

    #[test]
    fn notes_stand_in_their_place_as_they_are() {
        let notes = &[plain("Mention {{guidance}}."), plain("Stop.</note>")];
        let text = prompt(notes).text(&Template::ours(TemplateName::Iteration).text);
        let (guidance, note) = (text.find("</guidance>"), text.find("<note>"));
        assert!(guidance < note && note < text.find("How to work"), "{text}");
        assert!(text.contains("Mention {{guidance}}.") && text.contains("Stop.&lt;/note>"));
        assert_eq!(text.matches("</note>").count(), 2);
    }

    #[test]
    fn a_template_without_a_place_for_notes_gets_them_at_its_end() {
        let own = "Do {{guidance}} in {{document}}.\n";
        let text = prompt(&[plain("Be brief.")]).text(own);
        assert!(text.starts_with("Do Keep") && text.ends_with("Be brief.\n</note>\n"));
        assert_eq!(
            prompt(&[]).text(own).trim_end(),
            "Do Keep {{document}} and {{notes}} short. in .redraft/work/a/design.md."
        );
    }

    #[test]
    fn an_interrupted_iteration_is_told_what_came_since() {
        let template = Template::ours(TemplateName::Resume).text;
        let resume = |notes: &[ToldNote]| {
            let document = "a.md";
            ResumePrompt { document, notes }.text(&template)
        };
        assert!(resume(&[plain("Use SI units.")]).contains("<note>\nUse SI units.\n"));
        assert!(!resume(&[]).contains("note"));
    }
}
