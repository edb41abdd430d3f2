//! What was found, with its words in their context.

use redraft_store as store;
use redraft_wire::{ExcerptPiece, Nullable, SearchHit};
use regex::{Regex, RegexBuilder};

/// The most bytes of text before the first word.
const BEFORE: usize = 80;

/// The most bytes of an excerpt.
const MOST: usize = 320;

/// The most words that are marked.
const MOST_WORDS: usize = 16;

pub(crate) fn search_hit(hit: store::SearchHit, words: &str) -> SearchHit {
    SearchHit {
        id: hit.id,
        kind: hit.kind.as_str().to_owned(),
        project_slug: hit.project,
        workflow_id: hit.workflow,
        workflow_name: hit.workflow_name,
        session_id: Nullable(hit.session),
        iteration_number: Nullable(hit.iteration),
        event_id: Nullable(hit.event),
        event_type: Nullable(hit.event_kind),
        revision_id: Nullable(hit.revision),
        at: hit.at.to_string(),
        excerpt: excerpt(&hit.text, words),
    }
}

/// The part of a text round the first of the words, on one line, in pieces.
fn excerpt(text: &str, words: &str) -> Vec<ExcerptPiece> {
    let marks = marks(words);
    let first = marks.as_ref().and_then(|marks| marks.find(text));
    let first = first.map_or(0, |first| first.start());
    // A word that was cut is left out, unless there is no other.
    let begin = match text.floor_char_boundary(first.saturating_sub(BEFORE)) {
        0 => 0,
        begin => text[begin..first]
            .find(char::is_whitespace)
            .map_or(begin, |at| begin + at),
    };
    let end = text.floor_char_boundary(begin.saturating_add(MOST));
    let line = text[begin..end].split_whitespace().collect::<Vec<_>>();
    let line = line.join(" ");
    let mut pieces = Vec::new();
    let mut add = |text: &str, is_hit| {
        if !text.is_empty() {
            let text = text.to_owned();
            pieces.push(ExcerptPiece { text, is_hit });
        }
    };
    if begin > 0 {
        add("… ", false);
    }
    let mut done = 0;
    for hit in marks.iter().flat_map(|marks| marks.find_iter(&line)) {
        add(&line[done..hit.start()], false);
        add(hit.as_str(), true);
        done = hit.end();
    }
    add(&line[done..], false);
    if end < text.len() {
        add(" …", false);
    }
    pieces
}

/// What is marked: the words, however they are written large or small. `None` where there is none.
fn marks(words: &str) -> Option<Regex> {
    let words = words
        .split(|c: char| c.is_whitespace() || c == '"')
        .map(|word| word.trim_matches(|c: char| !c.is_alphanumeric()))
        .filter(|word| !word.is_empty())
        .take(MOST_WORDS)
        .map(|word| format!(r"\b{}", regex::escape(word)));
    let pattern = words.collect::<Vec<_>>().join("|");
    let marks = RegexBuilder::new(&pattern).case_insensitive(true).build();
    marks.ok().filter(|_| !pattern.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(text: &str, words: &str) -> String {
        let piece = |piece: ExcerptPiece| {
            if piece.is_hit {
                format!("[{}]", piece.text)
            } else {
                piece.text
            }
        };
        excerpt(text, words).into_iter().map(piece).collect()
    }

    #[test]
    fn the_words_stand_in_their_context_on_one_line() {
        let text = "# States\n\nA payment is Pending until\nit is paid.";
        assert_eq!(
            shown(text, "pending PAID"),
            "# States A payment is [Pending] until it is [paid]."
        );
        assert_eq!(shown("x.y (z)", "(z) x.y"), "[x.y] ([z])");
        assert_eq!(shown("nothing of it", "é *"), "nothing of it");
        assert_eq!(shown("", "x"), "");
    }

    #[test]
    fn a_long_text_is_shown_round_its_first_word_and_cut_between_characters() {
        let text = format!("{} needle {}", "äé ".repeat(500), "ö".repeat(5_000));
        let shown = shown(&text, "needle");
        assert!(shown.starts_with("… "), "{shown}");
        assert!(shown.ends_with("ö …"), "{shown}");
        assert!(shown.contains(" [needle] "), "{shown}");
        assert!(shown.len() < MOST + 10, "{}", shown.len());
        let line = "x".repeat(100_000);
        assert!(excerpt(&format!("{line} y {line}"), "y").len() > 2);
    }
}
