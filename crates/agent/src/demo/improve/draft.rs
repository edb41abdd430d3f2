//! A first draft where there is no document: from the user's own words.

use super::{listed, subject::subject};
use crate::demo::{outline::cut, terms::terms};

/// A document for this request.
pub(in crate::demo) fn draft(guidance: &str) -> String {
    let sentences = guidance
        .split_inclusive(['.', '!', '?', '\n'])
        .map(|sentence| sentence.trim().trim_end_matches(['.', '!']))
        .filter(|sentence| !sentence.is_empty());
    let sentences: Vec<&str> = sentences.collect();
    let first = sentences.first().copied().unwrap_or("A new design");
    let title = cut(first.trim_start_matches(['#', ' ']), 60);
    let words: Vec<String> = terms(guidance, 1, 5)
        .into_iter()
        .take(6)
        .map(|t| t.word)
        .collect();
    let mut out = vec![format!("# {}", capitalized(&title)), "## Purpose".into()];
    let purpose = sentences.iter().take(6).map(|sentence| {
        let end = if sentence.ends_with(['?', ':']) {
            ""
        } else {
            "."
        };
        format!("{}{end}", capitalized(sentence))
    });
    out.push(purpose.collect::<Vec<_>>().join("\n"));
    if !words.is_empty() {
        out.push(format!("The words that matter here: {}.", listed(&words)));
    }
    out.push("## Goals".into());
    let goals = words.iter().take(4).enumerate().map(|(at, word)| {
        format!(
            "{}. It is clear what “{word}” means here, and how it is checked.",
            at + 1
        )
    });
    let goals: Vec<String> = goals.collect();
    out.push(if goals.is_empty() {
        "1. One thing that one person can use within a week.".into()
    } else {
        goals.join("\n")
    });
    out.push("## Not in scope".into());
    out.push("- Anything that the purpose above does not name.".into());
    out.push("## Approach".into());
    out.push(
        "The smallest version that is of use comes first; each later one is measured against it."
            .into(),
    );
    for word in words.iter().take(3) {
        out.push(format!("### {}", capitalized(word)));
        let quoted = format!("“{word}”");
        let questions = subject(word).questions;
        let list = questions.map(|question| format!("- {}", question.replace("{}", &quoted)));
        out.push(list.join("\n"));
    }
    out.join("\n\n") + "\n"
}

fn capitalized(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map_or_else(String::new, |first| {
        first.to_uppercase().chain(chars).collect()
    })
}
