//! Sections that gather something from all others, at the end: acceptance criteria, open questions,
//! risks, next steps.

use super::{Improvement, append, listed, subject::subject};
use crate::demo::{
    outline::{Outline, Section, cut, lines},
    terms::{mentions, terms},
};

/// How many sections are gone through.
const MOST: usize = 8;

fn sections(outline: &Outline) -> Option<Vec<&Section>> {
    let mut all = outline.main_sections();
    all.truncate(MOST);
    (!all.is_empty()).then_some(all)
}

/// “Goals”, “Data” and “API”, at most three of them.
fn titles(sections: &[&Section]) -> String {
    let all: Vec<String> = sections
        .iter()
        .take(3)
        .map(|s| format!("“{}”", s.title))
        .collect();
    listed(&all)
}

pub(super) fn criteria(document: &str, _guidance: &str) -> Option<Improvement> {
    let outline = Outline::of(document);
    if outline.has(&["acceptance", "criteria", "definition of done"]) {
        return None;
    }
    let sections = sections(&outline)?;
    let items = sections.iter().map(|section| {
        let criterion = subject(&section.title).criterion.replace("{}", "it");
        format!("- [ ] **{}**: {criterion}.", section.title)
    });
    let items: Vec<String> = items.collect();
    let new = format!("## Acceptance criteria\n\n{}\n", items.join("\n"));
    Some(Improvement {
        thought: "The document says what is wanted but not how anyone would see that it is there. \
                  One criterion for each section keeps that honest."
            .into(),
        say: format!(
            "I'll add one acceptance criterion for each of {} and so on.",
            titles(&sections)
        ),
        search: Some("\\[ \\]|must|shall".into()),
        changes: vec![append(document, &new)],
        summary: format!("Added {} acceptance criteria.", items.len()),
    })
}

pub(super) fn questions(document: &str, guidance: &str) -> Option<Improvement> {
    let outline = Outline::of(document);
    if outline.has(&["open question", "questions"]) {
        return None;
    }
    let sections = sections(&outline)?;
    let mut items: Vec<String> = Vec::new();
    for section in &sections {
        let body = &document[section.body.clone()];
        // What is to be decided in a section stays there.
        let prose = body.split(super::thin::HEAD).next().unwrap_or_default();
        items.extend(asked_in(prose));
    }
    items.truncate(4);
    for term in terms(guidance, 1, 6).into_iter().take(2) {
        let without = sections
            .iter()
            .find(|section| !mentions(&document[section.body.clone()], &term.word));
        if let Some(section) = without {
            items.push(format!(
                "What does “{}” mean for *{}*?",
                term.word, section.title
            ));
        }
    }
    for pair in sections.windows(2).take(2) {
        items.push(format!(
            "If *{}* and *{}* are in conflict, which one gives way?",
            pair[0].title, pair[1].title
        ));
    }
    if items.is_empty() {
        return None;
    }
    let numbered = items
        .iter()
        .enumerate()
        .map(|(at, item)| format!("{}. {item}", at + 1));
    let numbered: Vec<String> = numbered.collect();
    let new = format!("## Open questions\n\n{}\n", numbered.join("\n"));
    Some(Improvement {
        thought:
            "Questions are scattered or not asked at all. One list makes them answerable, and \
                  shows which ones block the rest."
                .into(),
        say: "I'll gather the open questions in one place.".into(),
        search: Some("\\?$".into()),
        changes: vec![append(document, &new)],
        summary: format!("Gathered {} open questions.", items.len()),
    })
}

/// The questions in running text.
fn asked_in(prose: &str) -> impl Iterator<Item = String> {
    let texts = lines(prose)
        .filter(|line| !line.in_code)
        .map(|line| line.text);
    let sentences = texts.flat_map(|text| text.split_inclusive(['.', '!', '?', ':']));
    let sentences = sentences.map(|text| text.trim_start_matches(['-', '*', '>', '.', ' ']).trim());
    let asked = sentences.filter(|text| text.ends_with('?') && text.split_whitespace().count() > 2);
    asked
        .map(|text| cut(text, 140))
        .collect::<Vec<_>>()
        .into_iter()
}

pub(super) fn risks(document: &str, _guidance: &str) -> Option<Improvement> {
    let outline = Outline::of(document);
    if outline.has(&["risk"]) {
        return None;
    }
    let sections = sections(&outline)?;
    let rows = sections.iter().take(5).map(|section| {
        let (risk, answer) = subject(&section.title).risk;
        let quoted = format!("“{}”", section.title.replace('|', "/"));
        format!("| {quoted} | {} | {answer} |", risk.replace("{}", &quoted))
    });
    let rows: Vec<String> = rows.collect();
    let new = format!(
        "## Risks\n\n| Where | What could happen | What we do about it |\n|---|---|---|\n{}\n",
        rows.join("\n")
    );
    Some(Improvement {
        thought:
            "Nothing here says what could go wrong. A short table is enough: where, what, and \
                  what is done about it."
                .into(),
        say: format!("I'll add the risks that I see in {}.", titles(&sections)),
        search: Some("risk|fail|fallback".into()),
        changes: vec![append(document, &new)],
        summary: format!("Added a table of {} risks.", rows.len()),
    })
}

pub(super) fn steps(document: &str, _guidance: &str) -> Option<Improvement> {
    let outline = Outline::of(document);
    if outline.has(&["next step", "action item"]) {
        return None;
    }
    let sections = sections(&outline)?;
    let items = sections.iter().take(5).enumerate().map(|(at, section)| {
        let step = subject(&section.title).step.replace("{}", "it");
        format!("{}. *{}*: {step}.", at + 1, section.title)
    });
    let items: Vec<String> = items.collect();
    let new = format!("## Next steps\n\n{}\n", items.join("\n"));
    Some(Improvement {
        thought:
            "The document can be agreed with and still not be begun. It needs a first step for \
                  each part, small enough for one day."
                .into(),
        say: "I'll end it with the next steps, one for each part.".into(),
        search: None,
        changes: vec![append(document, &new)],
        summary: format!("Added {} next steps.", items.len()),
    })
}
