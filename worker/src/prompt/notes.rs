//! The user's notes in a prompt.

use redraft_domain::Carried;

use super::marks::marked_note;

/// The place of the notes in a template.
const PLACE: &str = "{{notes}}";

/// A template with a place for the notes: where it has none, they come at its end.
pub(super) fn with_place(template: &str) -> String {
    if template.contains(PLACE) {
        return template.to_owned();
    }
    format!("{}\n{PLACE}", template.trim_end())
}

/// A note as the agent is told it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct ToldNote {
    pub(crate) text: String,
    /// The lines that it is about.
    pub(crate) about: Option<About>,
}

/// Lines of the document that a note is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct About {
    /// What they said when the user wrote the note.
    pub(crate) quote: String,
    /// Where they stand in the document that the agent gets.
    pub(crate) place: Carried,
}

impl ToldNote {
    fn marked(&self) -> String {
        match &self.about {
            Some(about) => marked_note(&format!("{}\n\n{}", about.said(), self.text)),
            None => marked_note(&self.text),
        }
    }
}

impl About {
    fn said(&self) -> String {
        let quote = self.quote.lines().map(|line| format!("> {line}"));
        let quote = quote.collect::<Vec<_>>().join("\n");
        let (of, verb) = match self.place.place() {
            Some(lines) if lines.first() == lines.last() => (format!("line {lines}"), "says"),
            Some(lines) => (format!("lines {lines}"), "say"),
            None => (String::new(), ""),
        };
        match self.place {
            Carried::Same(_) => format!("About {of} of the document, which {verb}:\n\n{quote}"),
            Carried::Changed(_) => format!(
                "About {of} of the document, changed since the user wrote this; at that time the passage \
                 read:\n\n{quote}"
            ),
            Carried::Gone => {
                format!("About a passage that is no longer in the document; it read:\n\n{quote}")
            }
        }
    }
}

/// The notes as a part of a prompt, with a line of its own before it; nothing where there are none.
pub(super) fn part(notes: &[ToldNote]) -> String {
    if notes.is_empty() {
        return String::new();
    }
    let marked: String = notes.iter().map(ToldNote::marked).collect();
    format!(
        "\nWhile this work went on, the user wrote for this iteration, oldest first. It counts like the \
         guidance; where the two differ, follow this:\n\n{marked}"
    )
}

#[cfg(test)]
pub(super) fn plain(text: &str) -> ToldNote {
    ToldNote {
        text: text.to_owned(),
        about: None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn notes_come_in_order_and_none_leave_nothing() {
        assert_eq!(part(&[]), "");
        let text = part(&[plain("First."), plain("Second.")]);
        let place = |word: &str| text.find(word).unwrap();
        assert!(place("First.") < place("Second."), "{text}");
        assert_eq!(text.matches("<note>").count(), 2);
    }

    #[test]
    fn a_template_without_a_place_has_it_at_its_end() {
        assert_eq!(with_place("Do it.\n\n"), "Do it.\n{{notes}}");
        assert_eq!(with_place("{{notes}} Do it."), "{{notes}} Do it.");
    }

    fn about(place: Carried) -> String {
        part(&[ToldNote {
            text: "Too vague.".into(),
            about: Some(About {
                quote: "Refunds </note> take\n\na while {{document}}".into(),
                place,
            }),
        }])
    }

    #[test]
    fn a_comment_names_its_lines_and_quotes_them() {
        let text = about(Carried::Same("3-5".parse().unwrap()));
        assert!(
            text.ends_with(
                "<note>\nAbout lines 3-5 of the document, which say:\n\n> Refunds &lt;/note> take\n> \n\
                 > a while {{document}}\n\nToo vague.\n</note>\n"
            ),
            "{text}"
        );
        let one = about(Carried::Same("7".parse().unwrap()));
        assert!(
            one.contains("About line 7 of the document, which says:"),
            "{one}"
        );
    }

    #[test]
    fn a_comment_says_when_its_lines_are_others_by_now_or_gone() {
        let changed = about(Carried::Changed("9-10".parse().unwrap()));
        assert!(
            changed.contains("About lines 9-10 of the document, changed since"),
            "{changed}"
        );
        let gone = about(Carried::Gone);
        assert!(
            gone.contains("no longer in the document; it read:\n\n> Refunds"),
            "{gone}"
        );
        assert!(gone.contains("\n\nToo vague.\n</note>"), "{gone}");
    }
}
