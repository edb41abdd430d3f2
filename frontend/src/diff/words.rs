//! What differs between two lines, word by word.

use super::Part;
use super::edit::Edit;
use super::tokens::{self, words};

/// Of longer lines only one place is marked, from the first word that differs to the last: the page stays quick.
const MOST_BYTES: usize = 8_000;

/// Both lines in parts; `None` when they have too little in common for the marks to help.
pub(super) fn compare(old: &str, new: &str) -> Option<(Vec<Part>, Vec<Part>)> {
    if old.len() > MOST_BYTES || new.len() > MOST_BYTES {
        return ends(old, new);
    }
    let (old_words, new_words) = (words(old), words(new));
    let (mut before, mut after) = (Vec::new(), Vec::new());
    let mut kept = 0;
    for edit in tokens::compare(&old_words, &new_words) {
        match edit {
            Edit::Keep(at, _) => {
                let text = old_words[at];
                kept += text.trim().len();
                push(&mut before, text, false);
                push(&mut after, text, false);
            }
            Edit::Remove(at) => push(&mut before, old_words[at], true),
            Edit::Add(at) => push(&mut after, new_words[at], true),
        }
    }
    (kept * 3 >= old.trim().len().max(new.trim().len())).then(|| (joined(before), joined(after)))
}

/// Both lines with what is between their common beginning and their common end marked.
fn ends(old: &str, new: &str) -> Option<(Vec<Part>, Vec<Part>)> {
    let same = old
        .bytes()
        .zip(new.bytes())
        .take_while(|(a, b)| a == b)
        .count();
    // Back to the beginning of the word.
    let start = old[..old.floor_char_boundary(same)]
        .rfind(' ')
        .map_or(0, |at| at + 1);
    let rest = old.len().min(new.len()) - start;
    let tails = old.bytes().rev().zip(new.bytes().rev()).take(rest);
    let same = tails.take_while(|(a, b)| a == b).count();
    let tail = old.ceil_char_boundary(old.len() - same);
    let end = old[tail..].find(' ').map_or(0, |at| old.len() - tail - at);
    if (start + end) * 3 < old.len().max(new.len()) {
        return None;
    }
    let parts = |line: &str| {
        let mut parts = Vec::new();
        push(&mut parts, &line[..start], false);
        push(&mut parts, &line[start..line.len() - end], true);
        push(&mut parts, &line[line.len() - end..], false);
        parts.retain(|part| !part.text.is_empty());
        parts
    };
    Some((parts(old), parts(new)))
}

fn push(parts: &mut Vec<Part>, text: &str, marked: bool) {
    match parts.last_mut() {
        Some(last) if last.marked == marked => last.text.push_str(text),
        _ => parts.push(Part {
            text: text.to_owned(),
            marked,
        }),
    }
}

/// Two marks with only a space between them read better as one.
fn joined(parts: Vec<Part>) -> Vec<Part> {
    let mut out: Vec<Part> = Vec::with_capacity(parts.len());
    let mut parts = parts.into_iter().peekable();
    while let Some(part) = parts.next() {
        let between = !part.marked
            && part.text.trim().is_empty()
            && out.last().is_some_and(|last| last.marked)
            && parts.peek().is_some_and(|next| next.marked);
        push(&mut out, &part.text, part.marked || between);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_parts_are_the_whole_line() {
        let (old, new) = ("a payment is pending", "a refund is pending now");
        let (before, after) = compare(old, new).unwrap();
        let text = |parts: &[Part]| parts.iter().map(|p| p.text.as_str()).collect::<String>();
        assert_eq!(text(&before), old);
        assert_eq!(text(&after), new);
    }

    #[test]
    fn marks_with_only_a_space_between_are_one() {
        let (before, _) = compare("keep one two keep", "keep three keep").unwrap();
        let marked: Vec<_> = before.iter().filter(|part| part.marked).collect();
        assert_eq!(marked.len(), 1);
        assert_eq!(marked[0].text, "one two");
    }

    #[test]
    fn of_a_very_long_line_one_place_is_marked_or_none() {
        let long = "word ".repeat(MOST_BYTES);
        assert!(compare(&long, "word").is_none());
        let (before, after) = ("é one ".repeat(9_000), "é two ".repeat(9_000));
        assert!(compare(&before, &after).is_none(), "too little in common");
        let old = format!("{long}pay at once {long}");
        let new = format!("{long}pay later {long}");
        let (before, after) = compare(&old, &new).unwrap();
        let marked = |parts: &[Part]| -> Vec<String> {
            parts
                .iter()
                .filter(|part| part.marked)
                .map(|part| part.text.clone())
                .collect()
        };
        assert_eq!(
            (marked(&before), marked(&after)),
            (vec!["at once".to_owned()], vec!["later".to_owned()])
        );
        let text = |parts: &[Part]| {
            parts
                .iter()
                .map(|part| part.text.as_str())
                .collect::<String>()
        };
        assert_eq!((text(&before), text(&after)), (old, new));
        let longer = format!("{long}word ");
        let (before, after) = compare(&long, &longer).unwrap();
        assert_eq!((text(&before), text(&after)), (long, longer));
    }
}
