//! Sections that say too little get the questions that have to be decided there.

use super::{Change, Improvement, listed, subject::subject};
use crate::demo::outline::{Outline, word_count};

/// A section with fewer words is thin.
const THIN: usize = 40;

/// How many sections are expanded in one pass.
const MOST: usize = 3;

/// What stands above the questions.
pub(super) const HEAD: &str = "**To decide here:**";

pub(super) fn improve(document: &str, _guidance: &str) -> Option<Improvement> {
    let outline = Outline::of(document);
    let thin = outline.main_sections().into_iter().filter(|section| {
        let body = &document[section.body.clone()];
        word_count(body) < THIN && !body.contains(HEAD)
    });
    let thin: Vec<_> = thin.take(MOST).collect();
    if thin.is_empty() {
        return None;
    }
    let changes = thin.iter().map(|section| {
        let body = &document[section.body.clone()];
        let end = section.body.start + body.trim_end().len();
        let questions = subject(&section.title).questions;
        let quoted = format!("“{}”", section.title);
        let list = questions.map(|question| format!("- {}", question.replace("{}", &quoted)));
        let gap = if body.trim().is_empty() { "\n" } else { "\n\n" };
        let rest = if end == document.len() { "\n" } else { "" };
        Change {
            range: end..end,
            new: format!("{gap}{HEAD}\n\n{}{rest}", list.join("\n")),
        }
    });
    let titles: Vec<String> = thin
        .iter()
        .map(|section| format!("“{}”", section.title))
        .collect();
    let fewest = thin
        .iter()
        .map(|s| word_count(&document[s.body.clone()]))
        .min()
        .unwrap_or(0);
    Some(Improvement {
        thought: format!(
            "{} {} thin; the shortest has {fewest} words. I don't know the answers, but I can name \
             the decisions that are missing.",
            listed(&titles),
            if titles.len() == 1 { "is" } else { "are" }
        ),
        say: format!("I'll name what has to be decided in {}.", listed(&titles)),
        search: None,
        changes: changes.collect(),
        summary: format!(
            "Named the decisions that are missing in {}.",
            listed(&titles)
        ),
    })
}
