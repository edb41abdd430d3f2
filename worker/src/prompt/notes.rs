//! The user's notes in a prompt.

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

/// The notes as a part of a prompt, with a line of its own before it; nothing where there are none.
pub(super) fn part(notes: &[&str]) -> String {
    if notes.is_empty() {
        return String::new();
    }
    let marked: String = notes.iter().map(|text| marked_note(text)).collect();
    format!(
        "\nWhile this work went on, the user wrote for this iteration, oldest first. It counts like the \
         guidance; where the two differ, follow this:\n\n{marked}"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn notes_come_in_order_and_none_leave_nothing() {
        assert_eq!(part(&[]), "");
        let text = part(&["First.", "Second."]);
        let place = |word: &str| text.find(word).unwrap();
        assert!(place("First.") < place("Second."), "{text}");
        assert_eq!(text.matches("<note>").count(), 2);
    }

    #[test]
    fn a_template_without_a_place_has_it_at_its_end() {
        assert_eq!(with_place("Do it.\n\n"), "Do it.\n{{notes}}");
        assert_eq!(with_place("{{notes}} Do it."), "{{notes}} Do it.");
    }
}
