//! What the user asked for: where the document speaks of it, and where it does not.

use super::{Improvement, append, listed};
use crate::demo::{
    outline::{Outline, cut},
    terms::{mentions, terms},
};

/// How many of the user's words are looked at.
const MOST: usize = 5;

pub(super) fn improve(document: &str, guidance: &str) -> Option<Improvement> {
    let outline = Outline::of(document);
    let sections = outline.main_sections();
    let mut words = terms(guidance, 1, 4);
    words.truncate(MOST);
    if sections.is_empty() || words.is_empty() || outline.has(&["focus:"]) {
        return None;
    }
    let mut rows = Vec::new();
    let mut missing = Vec::new();
    for term in &words {
        let (in_it, not): (Vec<_>, Vec<_>) = sections.iter().partition(|section| {
            mentions(&section.title, &term.word)
                || mentions(&document[section.body.clone()], &term.word)
        });
        let titles = |all: &[&&crate::demo::outline::Section]| {
            let all: Vec<String> = all
                .iter()
                .take(3)
                .map(|s| format!("*{}*", s.title))
                .collect();
            listed(&all)
        };
        if in_it.is_empty() {
            rows.push(format!(
                "- **{}** is not in the document yet. It belongs in {}: say what changes there \
                 because of it.",
                term.word,
                titles(&not[missing.len() % not.len()..][..1])
            ));
            missing.push(term.word.clone());
        } else if !not.is_empty() {
            rows.push(format!(
                "- **{}** is covered by {}.",
                term.word,
                titles(&in_it)
            ));
        } else {
            rows.push(format!(
                "- **{}** runs through every section; {} says most about it.",
                term.word,
                titles(&in_it[..1])
            ));
        }
    }
    let names: Vec<String> = words.iter().map(|term| term.word.clone()).collect();
    let asked = cut(
        guidance
            .lines()
            .find(|line| !line.trim().is_empty())?
            .trim(),
        60,
    );
    let new = format!(
        "## Focus: {}\n\nAsked for: “{asked}”\n\n{}\n",
        listed(&names),
        rows.join("\n")
    );
    Some(Improvement {
        thought: format!(
            "The request is about {}. I should check section by section where the document speaks \
             of that{}.",
            listed(&names),
            if missing.is_empty() {
                "; it does everywhere it matters, so a map is enough".to_owned()
            } else {
                format!(". Nothing is said about {}", listed(&missing))
            }
        ),
        say: format!("Now to what was asked for: {}.", listed(&names)),
        search: Some(names.join("|")),
        changes: vec![append(document, &new)],
        summary: if missing.is_empty() {
            format!("Showed where the document covers {}.", listed(&names))
        } else {
            format!(
                "Showed where {} belong that were missing.",
                listed(&missing)
            )
        },
    })
}
