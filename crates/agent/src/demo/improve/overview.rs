//! An overview at the top, from the document's own headings and first sentences.

use super::{Change, Improvement};
use crate::demo::outline::{Outline, first_sentence};

const MOST: usize = 8;

pub(super) fn improve(document: &str, _guidance: &str) -> Option<Improvement> {
    let outline = Outline::of(document);
    let sections = outline.main_sections();
    if sections.len() < 2 || outline.has(&["overview", "summary", "introduction", "abstract"]) {
        return None;
    }
    let first = outline.sections.first()?;
    let at = heading_start(document, first.body.start);
    let items = sections.iter().take(MOST).map(|section| {
        match first_sentence(&document[section.body.clone()], 110) {
            Some(sentence) => format!("- **{}**: {sentence}.", section.title),
            None => format!("- **{}**: still to be written.", section.title),
        }
    });
    let items: Vec<String> = items.collect();
    let subject = outline
        .title
        .as_ref()
        .map_or("This document", |title| title.title.as_str());
    let empty = items
        .iter()
        .filter(|item| item.ends_with("still to be written."))
        .count();
    let mut new = format!("## Overview\n\n*{subject}* in {} points:\n\n", items.len());
    new.push_str(&items.join("\n"));
    new.push_str("\n\n");
    Some(Improvement {
        thought: format!(
            "There are {} main sections but nothing at the top says how they hang together. A \
             reader who has one minute should get the whole from an overview. {}",
            sections.len(),
            if empty == 0 {
                "Each section has a sentence that I can use.".to_owned()
            } else {
                format!("{empty} of them have no sentence that I could use; I will say so.")
            }
        ),
        say: format!(
            "I'll put an overview before “{}”, made of what each section itself says first.",
            first.title
        ),
        search: Some("^#{1,3} ".into()),
        changes: vec![Change { range: at..at, new }],
        summary: format!("Added an overview of the {} main sections.", items.len()),
    })
}

/// Where the line of the heading begins whose text begins at `body`.
fn heading_start(document: &str, body: usize) -> usize {
    let line_end = document[..body].trim_end_matches(['\n', '\r']).len();
    document[..line_end].rfind('\n').map_or(0, |at| at + 1)
}
