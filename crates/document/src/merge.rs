//! Brings together two changes of the same text.

use similar::{Algorithm, ConflictStyle, TextMerge};

use crate::diff::too_large_to_compare;

/// What came of two changes of one text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Merge {
    /// Both changes together.
    Clean(String),
    /// Both changed the same lines, or the texts are too large to compare.
    Conflict {
        /// How many places a person must decide about, at least 1.
        places: usize,
        /// Everything that could be merged, and both versions (and the base) of each such place
        /// between `<<<<<<<`, `|||||||`, `=======` and `>>>>>>>`.
        marked: String,
    },
}

/// What base, ours and theirs are called in the marks of a conflict.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct MergeLabels(pub [&'static str; 3]);

impl MergeLabels {
    /// For an agent's text and the user's file.
    pub const ITERATION: Self = Self(["before", "the iteration", "your file"]);
    /// For the newest version of a document and what somebody has typed.
    pub const EDITOR: Self = Self(["before", "the newest version", "yours"]);
}

/// Merges two changes of `base`, line by line. `ours` is the agent's text, `theirs` the user's;
/// so they are called in the marks of a conflict.
pub fn merge(base: &str, ours: &str, theirs: &str) -> Merge {
    merge_labelled(base, ours, theirs, MergeLabels::ITERATION)
}

/// The same with other names in the marks of a conflict.
pub fn merge_labelled(base: &str, ours: &str, theirs: &str, labels: MergeLabels) -> Merge {
    if ours == theirs || theirs == base {
        return Merge::Clean(ours.to_owned());
    }
    if ours == base {
        return Merge::Clean(theirs.to_owned());
    }
    if [base, ours, theirs].into_iter().any(too_large_to_compare) {
        return Merge::Conflict {
            places: 1,
            marked: whole_conflict(base, ours, theirs, labels),
        };
    }
    let mut merge = TextMerge::configure()
        .algorithm(Algorithm::Histogram)
        .merge_lines(base, ours, theirs);
    let [before, our_name, their_name] = labels.0;
    merge
        .conflict_style(ConflictStyle::Diff3)
        .labels(before, our_name, their_name);
    match merge.conflict_count() {
        0 => Merge::Clean(merge.to_string()),
        places => Merge::Conflict {
            places,
            marked: merge.to_string(),
        },
    }
}

fn whole_conflict(base: &str, ours: &str, theirs: &str, labels: MergeLabels) -> String {
    let [before, iteration, file] = labels.0;
    let end = |text: &str| {
        if text.is_empty() || text.ends_with('\n') {
            ""
        } else {
            "\n"
        }
    };
    format!(
        "<<<<<<< {iteration}\n{ours}{}||||||| {before}\n{base}{}=======\n{theirs}{}>>>>>>> {file}\n",
        end(ours),
        end(base),
        end(theirs),
    )
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn changes_in_different_places_come_together() {
        let merged = merge("a\nb\nc\nd\n", "A\nb\nc\nd\n", "a\nb\nc\nD");
        assert_eq!(merged, Merge::Clean("A\nb\nc\nD".to_owned()));
    }

    #[test]
    fn changes_of_the_same_line_are_a_conflict_that_shows_all_three() {
        let expected =
            "<<<<<<< the iteration\nX\n||||||| before\nb\n=======\nY\n>>>>>>> your file\n";
        let marked = format!("a\n{expected}c\n");
        assert_eq!(
            merge("a\nb\nc\n", "a\nX\nc\n", "a\nY\nc\n"),
            Merge::Conflict { places: 1, marked }
        );
    }

    #[test]
    fn what_stands_against_what_has_the_names_that_are_asked_for() {
        let labels = MergeLabels::EDITOR;
        let Merge::Conflict { places: 1, marked } = merge_labelled("b\n", "X\n", "Y\n", labels)
        else {
            panic!("not a conflict");
        };
        assert!(
            marked.starts_with("<<<<<<< the newest version\nX\n"),
            "{marked}"
        );
        assert!(marked.ends_with("Y\n>>>>>>> yours\n"), "{marked}");
    }

    #[test]
    fn texts_of_too_many_lines_are_one_conflict_unless_only_one_side_changed() {
        let base = "line\n".repeat(20_001);
        let (ours, theirs) = (format!("ours\n{base}"), format!("{base}theirs"));
        let Merge::Conflict { places: 1, marked } = merge(&base, &ours, &theirs) else {
            panic!("not a conflict");
        };
        assert_eq!(
            marked,
            whole_conflict(&base, &ours, &theirs, MergeLabels::ITERATION)
        );
        assert!(marked.ends_with("line\ntheirs\n>>>>>>> your file\n"));
        assert_eq!(merge(&base, &ours, &base), Merge::Clean(ours));
    }

    fn document() -> impl Strategy<Value = Vec<String>> {
        prop::collection::vec("[ab]{0,2}", 0..12)
    }

    proptest! {
        #[test]
        fn a_change_of_one_side_only_is_taken_as_it_is(base in document(), other in document()) {
            let (base, other) = (base.join("\n"), other.join("\n"));
            prop_assert_eq!(merge(&base, &other, &base), Merge::Clean(other.clone()));
            prop_assert_eq!(merge(&base, &base, &other), Merge::Clean(other.clone()));
            prop_assert_eq!(merge(&base, &other, &other), Merge::Clean(other));
        }

        #[test]
        fn changes_before_and_after_a_line_that_stayed_come_together(
            parts in (document(), document(), document(), document()),
        ) {
            let (old_top, old_end, top, end) = parts;
            let text = |top: &[String], end: &[String]| {
                format!("{}\nstays\n{}", top.join("\n"), end.join("\n"))
            };
            let merged = merge(&text(&old_top, &old_end), &text(&top, &old_end), &text(&old_top, &end));
            prop_assert_eq!(merged, Merge::Clean(text(&top, &end)));
        }
    }
}
