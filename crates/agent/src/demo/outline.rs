//! A Markdown document as the demo agent sees it: its headings and what stands below each.

use std::ops::Range;

/// One heading and the text up to the next heading of any level.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Section {
    /// How many `#`.
    pub(super) level: usize,
    /// The heading's text.
    pub(super) title: String,
    /// The bytes of the text below the heading.
    pub(super) body: Range<usize>,
}

/// A document's headings in order.
#[derive(Debug, Clone, Default)]
pub(super) struct Outline {
    /// The first heading of the first level, if the document begins with it.
    pub(super) title: Option<Section>,
    /// All other headings.
    pub(super) sections: Vec<Section>,
}

/// A line, where it begins, and whether it stands in a code block.
pub(super) struct Line<'a> {
    pub(super) start: usize,
    pub(super) text: &'a str,
    pub(super) in_code: bool,
}

/// The lines of a document, without their ends.
pub(super) fn lines(text: &str) -> impl Iterator<Item = Line<'_>> {
    let mut start = 0;
    let mut in_code = false;
    text.split_inclusive('\n').map(move |line| {
        let at = start;
        start += line.len();
        let trimmed = line.trim_start();
        let fence = trimmed.starts_with("```") || trimmed.starts_with("~~~");
        let code = in_code || fence;
        in_code ^= fence;
        Line {
            start: at,
            text: line.trim_end_matches(['\n', '\r']),
            in_code: code,
        }
    })
}

impl Outline {
    pub(super) fn of(text: &str) -> Self {
        let mut all: Vec<Section> = Vec::new();
        for line in lines(text).filter(|line| !line.in_code) {
            let Some((level, title)) = heading(line.text) else {
                continue;
            };
            let end_of_line = line.start + line.text.len();
            let body = text[end_of_line..]
                .find('\n')
                .map_or(text.len(), |at| end_of_line + at + 1);
            if let Some(last) = all.last_mut() {
                last.body.end = line.start;
            }
            all.push(Section {
                level,
                title: title.to_owned(),
                body: body..text.len(),
            });
        }
        let has_title = all.first().is_some_and(|first| first.level == 1);
        let title = has_title.then(|| all.remove(0));
        Self {
            title,
            sections: all,
        }
    }

    /// Whether a heading holds one of these words.
    pub(super) fn has(&self, words: &[&str]) -> bool {
        let holds = |title: &str| words.iter().any(|word| title.contains(word));
        self.sections
            .iter()
            .any(|section| holds(&section.title.to_lowercase()))
    }

    /// Whether the text at this byte stands in a section that the demo agent added.
    pub(super) fn is_added(&self, at: usize) -> bool {
        let mut holding = self
            .sections
            .iter()
            .filter(|section| section.body.contains(&at));
        holding.any(|section| is_gathered(&section.title))
    }

    /// The sections that the document's author thinks in: those of the second level, or all if
    /// there are few of these. Sections that only gather others' content are left out.
    pub(super) fn main_sections(&self) -> Vec<&Section> {
        let own = |section: &&Section| !is_gathered(&section.title);
        let own: Vec<&Section> = self.sections.iter().filter(own).collect();
        let second: Vec<&Section> = own.iter().copied().filter(|s| s.level <= 2).collect();
        if second.len() >= 2 { second } else { own }
    }
}

fn is_gathered(title: &str) -> bool {
    let title = title.to_lowercase();
    GATHERED.iter().any(|word| title.starts_with(word))
}

/// What the demo agent itself adds as sections.
const GATHERED: &[&str] = &[
    "overview",
    "acceptance criteria",
    "open questions",
    "risks",
    "glossary",
    "next steps",
    "focus:",
];

fn heading(line: &str) -> Option<(usize, &str)> {
    let level = line.bytes().take_while(|byte| *byte == b'#').count();
    let title = line[level..]
        .strip_prefix(' ')?
        .trim()
        .trim_end_matches('#')
        .trim_end();
    ((1..=6).contains(&level) && !title.is_empty()).then_some((level, title))
}

/// The first sentence of a text for people, at most `most` characters. Lists, tables, quotes and
/// code are passed over.
pub(super) fn first_sentence(body: &str, most: usize) -> Option<String> {
    let is_prose = |line: &Line<'_>| {
        let text = line.text.trim_start();
        !line.in_code
            && text
                .chars()
                .next()
                .is_some_and(|c| c.is_alphanumeric() || "\"'“*_`(".contains(c))
            && !text.starts_with("* ")
            && !text.starts_with("**To decide")
    };
    let mut prose = String::new();
    for line in lines(body) {
        if is_prose(&line) {
            prose.push_str(line.text.trim());
            prose.push(' ');
        } else if !prose.is_empty() {
            break;
        }
    }
    let prose = prose.trim();
    if prose.is_empty() {
        return None;
    }
    let end = [". ", "! ", "? "]
        .iter()
        .filter_map(|end| prose.find(end))
        .min();
    let sentence = end
        .map_or(prose, |at| &prose[..at])
        .trim_end_matches(['.', ':']);
    Some(cut(sentence, most))
}

/// At most `most` characters, cut between words.
pub(super) fn cut(text: &str, most: usize) -> String {
    if text.chars().count() <= most {
        return text.to_owned();
    }
    let head: String = text.chars().take(most).collect();
    let end = head.rfind(' ').unwrap_or(head.len());
    format!("{}…", head[..end].trim_end_matches([',', ';', ':']))
}

/// How many words a text has, code left out.
pub(super) fn word_count(body: &str) -> usize {
    lines(body)
        .filter(|line| !line.in_code)
        .map(|line| line.text.split_whitespace().count())
        .sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "# Paper\n\nAbout it.\n\n## Goals\n\nBe good. Be quick.\n\n```\n# no heading\n```\n\n### Details ##\n- one\n## Data\n";

    #[test]
    fn headings_are_found_and_code_is_not_looked_into() {
        let outline = Outline::of(TEXT);
        assert_eq!(outline.title.as_ref().unwrap().title, "Paper");
        let titles: Vec<_> = outline
            .sections
            .iter()
            .map(|s| (s.level, s.title.as_str()))
            .collect();
        assert_eq!(titles, [(2, "Goals"), (3, "Details"), (2, "Data")]);
        assert_eq!(&TEXT[outline.sections[1].body.clone()], "- one\n");
        assert_eq!(outline.main_sections().len(), 2);
        assert!(Outline::of("no heading").sections.is_empty());
    }

    #[test]
    fn a_sections_first_sentence_is_prose() {
        let outline = Outline::of(TEXT);
        let body = |at: usize| &TEXT[outline.sections[at].body.clone()];
        assert_eq!(first_sentence(body(0), 100).as_deref(), Some("Be good"));
        assert_eq!(first_sentence(body(1), 100), None);
        assert_eq!(cut("one two three", 8), "one two…");
        assert_eq!(word_count(body(0)), 4);
    }
}
