//! Comments on lines: what is said of them, and where they are drawn.

use redraft_wire::{Note, NoteAnchor};

use crate::texts::{words, writing as texts};

/// What became of a comment, or will.
pub fn fate(note: &Note, is_open: bool) -> String {
    match (note.used_in.0, is_open) {
        (Some(number), _) => texts::used_by_iteration(number),
        (None, true) => texts::waits_for_iteration(note.for_iteration),
        (None, false) => words::WAITS_FOR_THE_NEXT_SESSION.to_owned(),
    }
}

/// What became of its lines, if they are not as they were.
pub fn lines_fate(anchor: &NoteAnchor) -> Option<String> {
    match &anchor.place.0 {
        Some(place) => place
            .is_changed
            .then(|| texts::THE_LINES_HAVE_CHANGED.to_owned()),
        None => Some(
            match (anchor.gone_since_iteration.0, anchor.gone_since_revision.0) {
                (Some(number), _) => texts::gone_since_iteration(number),
                (None, Some(version)) => texts::gone_since_version(version),
                (None, None) => texts::ITS_LINES_ARE_NOT_HERE.to_owned(),
            },
        ),
    }
}

/// The line that a comment is drawn below; `None` where its lines are gone.
pub fn below(note: &Note) -> Option<usize> {
    let place = note.anchor.0.as_ref()?.place.0.as_ref()?;
    usize::try_from(place.last_line).ok()
}

/// Runs of lines, from 1, with something drawn below each but perhaps the last.
///
/// `stops` are the lines that something is drawn below, in any order; `count` is how many lines are drawn.
pub fn runs(count: usize, stops: &[usize]) -> Vec<(usize, usize)> {
    let mut stops: Vec<usize> = stops.iter().copied().filter(|stop| *stop < count).collect();
    stops.sort_unstable();
    stops.dedup();
    let mut runs = Vec::with_capacity(stops.len() + 1);
    let mut first = 1;
    for last in stops.into_iter().filter(|stop| *stop > 0).chain([count]) {
        if last >= first {
            runs.push((first, last));
        }
        first = last + 1;
    }
    runs
}

/// Lines as the page draws them: a button with the number, and the text.
pub fn drawn(lines: &[&str], first: usize) -> String {
    let mut html = String::new();
    for (at, line) in lines.iter().enumerate() {
        let number = first + at;
        html.push_str("<div data-line=\"");
        html.push_str(&number.to_string());
        html.push_str("\"><button type=\"button\" class=\"plain\" tabindex=\"-1\" aria-label=\"");
        html.push_str(texts::COMMENT_ON_LINE);
        html.push_str(&number.to_string());
        html.push_str("\">");
        html.push_str(&number.to_string());
        html.push_str("</button><pre>");
        for sign in line.chars() {
            match sign {
                '<' => html.push_str("&lt;"),
                '&' => html.push_str("&amp;"),
                other => html.push(other),
            }
        }
        html.push_str("\n</pre></div>");
    }
    html
}

#[cfg(test)]
mod tests {
    use redraft_wire::NotePlace;

    use super::*;
    use crate::texts::writing::lines_said;

    fn comment(used_in: Option<i32>, place: Option<NotePlace>) -> Note {
        Note {
            id: 1,
            content: "Why?".into(),
            for_iteration: 3,
            used_in: used_in.into(),
            anchor: Some(NoteAnchor {
                revision_id: 1,
                first_line: 4,
                last_line: 5,
                quote: "x".into(),
                place: place.into(),
                gone_since_revision: None.into(),
                gone_since_iteration: None.into(),
            })
            .into(),
            uses: Vec::new(),
            created_at: String::new(),
            changed_at: None.into(),
            warnings: Vec::new(),
        }
    }

    fn place(is_changed: bool) -> NotePlace {
        NotePlace {
            first_line: 6,
            last_line: 7,
            is_changed,
        }
    }

    #[test]
    fn what_becomes_of_a_comment_is_said() {
        assert_eq!(fate(&comment(None, None), true), "Waits for iteration 3.");
        assert_eq!(
            fate(&comment(None, None), false),
            "Waits for the next session."
        );
        assert_eq!(fate(&comment(Some(2), None), false), "Used by iteration 2.");
        assert_eq!(
            (&*lines_said(3, 3), &*lines_said(3, 5)),
            ("Line 3", "Lines 3 to 5")
        );
    }

    #[test]
    fn what_became_of_its_lines_is_said() {
        let of = |note: &Note| lines_fate(note.anchor.0.as_ref().unwrap());
        assert_eq!(of(&comment(None, Some(place(false)))), None);
        assert!(
            of(&comment(None, Some(place(true))))
                .unwrap()
                .contains("changed")
        );
        let mut gone = comment(None, None);
        assert!(of(&gone).unwrap().contains("not in this version"));
        let anchor = gone.anchor.0.as_mut().unwrap();
        anchor.gone_since_revision = Some(9).into();
        assert!(of(&gone).unwrap().ends_with("since version 9."));
        gone.anchor.0.as_mut().unwrap().gone_since_iteration = Some(2).into();
        assert!(of(&gone).unwrap().ends_with("since iteration 2."));
        assert_eq!(
            (below(&gone), below(&comment(None, Some(place(true))))),
            (None, Some(7))
        );
    }

    #[test]
    fn lines_are_drawn_in_runs_between_the_comments() {
        assert_eq!(runs(5, &[]), [(1, 5)]);
        assert_eq!(runs(5, &[4, 2, 2]), [(1, 2), (3, 4), (5, 5)]);
        assert_eq!(runs(5, &[5, 9, 0]), [(1, 5)]);
        assert_eq!(runs(5, &[1]), [(1, 1), (2, 5)]);
        assert_eq!(runs(0, &[]), []);
    }

    #[test]
    fn a_line_acts_on_nothing() {
        let html = drawn(&["a <b>&amp;", ""], 7);
        assert!(
            html.contains("data-line=\"7\"") && html.contains("line 8\">8</button><pre>\n</pre>")
        );
        assert!(html.contains("<pre>a &lt;b>&amp;amp;\n</pre>"), "{html}");
    }
}
