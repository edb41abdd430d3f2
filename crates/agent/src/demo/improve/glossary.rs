//! The document's own repeated words, with the sentence that says most about them.

use super::{Improvement, append, listed};
use crate::demo::{
    outline::{Outline, Section, cut, lines},
    terms::{mentions, terms},
};

const MOST: usize = 6;

pub(super) fn improve(document: &str, _guidance: &str) -> Option<Improvement> {
    let outline = Outline::of(document);
    let own = outline.main_sections();
    if own.is_empty() || outline.has(&["glossary", "terms", "definitions"]) {
        return None;
    }
    let text: String = own
        .iter()
        .map(|section| &document[section.body.clone()])
        .collect();
    let mut words = terms(&text, 3, 5);
    words.truncate(MOST);
    if words.len() < 2 {
        return None;
    }
    let items = words.iter().map(|term| {
        let place = first_place(document, &own, &term.word);
        match sentence_with(&text, &term.word) {
            Some(sentence) => format!("- **{}** ({place}): “{sentence}”", term.word),
            None => format!(
                "- **{}** ({place}): used {} times, never explained.",
                term.word, term.count
            ),
        }
    });
    let items: Vec<String> = items.collect();
    let names: Vec<String> = words
        .iter()
        .map(|term| format!("“{}”", term.word))
        .collect();
    let new = format!("## Glossary\n\n{}\n", items.join("\n"));
    Some(Improvement {
        thought: format!(
            "{} come up again and again. A reader who enters in the middle should find in one \
             place what they mean here.",
            listed(&names)
        ),
        say: format!(
            "I'll add a glossary of this document's own words: {}.",
            listed(&names)
        ),
        search: Some(
            words
                .iter()
                .map(|term| term.word.clone())
                .collect::<Vec<_>>()
                .join("|"),
        ),
        changes: vec![append(document, &new)],
        summary: format!("Added a glossary of {} terms.", items.len()),
    })
}

fn first_place(document: &str, sections: &[&Section], word: &str) -> String {
    let first = sections
        .iter()
        .find(|section| mentions(&document[section.body.clone()], word));
    first.map_or_else(
        || "throughout".into(),
        |section| format!("first in *{}*", section.title),
    )
}

/// The shortest whole sentence of some length that holds the word.
fn sentence_with(text: &str, word: &str) -> Option<String> {
    let prose = lines(text)
        .filter(|line| !line.in_code && !line.text.trim_start().starts_with(['#', '|', '>']))
        .map(|line| line.text.trim_start_matches(['-', '*', ' ']).trim());
    let prose: Vec<&str> = prose.collect();
    let prose = prose.join(" ");
    let sentences = prose.split_inclusive(['.', '!', '?']).map(str::trim);
    let fitting = sentences.filter(|sentence| {
        sentence.split_whitespace().count() >= 5
            && sentence.ends_with('.')
            && mentions(sentence, word)
    });
    fitting
        .min_by_key(|sentence| sentence.len())
        .map(|sentence| cut(sentence, 160))
}
