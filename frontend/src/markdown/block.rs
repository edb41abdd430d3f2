//! The blocks of a document.

use super::lines::{
    fence, heading, indent, is_blank, is_html, is_rule, outdent, quoted, underline,
};
use super::list::{self, marker};
use super::reference::{self, References};
use super::table::{self, Table};
use super::tail::{Tail, lazy};

/// A block. Texts are Markdown still: what is inside a line is read when it is written.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Block {
    Heading(u8, String),
    Paragraph(String),
    Code {
        language: String,
        text: String,
    },
    Quote(Vec<Block>),
    List {
        start: Option<u64>,
        items: Vec<Vec<Block>>,
        is_loose: bool,
    },
    Table(Table),
    Rule,
    /// HTML, as it stands there.
    Raw(String),
}

/// How deep blocks lie in blocks at most; what is deeper is text.
const MOST_DEPTH: usize = 24;

/// Reads blocks and the addresses that are kept apart from their links.
pub(super) struct Reader<'a> {
    pub(super) references: &'a mut References,
    pub(super) depth: usize,
}

/// Blocks, and whether there was a blank line between two of them.
pub(super) struct Blocks {
    pub(super) blocks: Vec<Block>,
    pub(super) has_gaps: bool,
}

impl Reader<'_> {
    /// Reads lines.
    pub(super) fn read(&mut self, lines: &[String]) -> Blocks {
        let mut blocks = Vec::new();
        let (mut at, mut has_gaps, mut is_gap) = (0, false, false);
        while let Some(line) = lines.get(at) {
            if is_blank(line) {
                is_gap = true;
                at += 1;
                continue;
            }
            has_gaps |= is_gap && !blocks.is_empty();
            is_gap = false;
            at += self.block(&lines[at..], &mut blocks);
        }
        Blocks { blocks, has_gaps }
    }

    /// Reads the block that begins with the first line, and says how many lines it has.
    fn block(&mut self, lines: &[String], blocks: &mut Vec<Block>) -> usize {
        let line = lines[0].as_str();
        if indent(line) >= 4 {
            return indented_code(lines, blocks);
        }
        if let Some((level, text)) = heading(line) {
            blocks.push(Block::Heading(level, text.to_owned()));
            return 1;
        }
        if fence(line).is_some() {
            return fenced_code(lines, blocks);
        }
        if is_rule(line) {
            blocks.push(Block::Rule);
            return 1;
        }
        if self.depth < MOST_DEPTH {
            if quoted(line).is_some() {
                return self.quotation(lines, blocks);
            }
            if marker(line).is_some() {
                return list::read(self, lines, blocks);
            }
        }
        if is_html(line) {
            return raw(lines, blocks);
        }
        if let Some((table, count)) = table::read(lines) {
            blocks.push(Block::Table(table));
            return count;
        }
        self.paragraph(lines, blocks)
    }

    fn quotation(&mut self, lines: &[String], blocks: &mut Vec<Block>) -> usize {
        let mut inner: Vec<String> = Vec::new();
        let mut tail = Tail::default();
        let mut count = 0;
        for line in lines {
            let text = match quoted(line) {
                Some(text) => text,
                None if tail.goes_on_with(line) => lazy(line),
                None => break,
            };
            tail.push(&text);
            inner.push(text);
            count += 1;
        }
        let blocks_inside = self.deeper().read(&inner).blocks;
        blocks.push(Block::Quote(blocks_inside));
        count
    }

    fn paragraph(&mut self, lines: &[String], blocks: &mut Vec<Block>) -> usize {
        let mut text: Vec<&str> = Vec::new();
        let mut count = 0;
        let mut level = None;
        for (at, line) in lines.iter().enumerate() {
            if count > 0 {
                level = underline(line).filter(|_| indent(line) < 4);
                if level.is_some() {
                    count += 1;
                    break;
                }
                if is_blank(line) || interrupts(line) || table::read(&lines[at..]).is_some() {
                    break;
                }
            }
            text.push(line.trim_start());
            count += 1;
        }
        let defined = reference::take(&text, self.references);
        let text = text[defined..].join("\n");
        match (level, text.trim_end()) {
            // Only addresses: there is nothing to show, and the line below them underlines nothing.
            (Some(_), "") if is_rule(&lines[count - 1]) => blocks.push(Block::Rule),
            (Some(_), "") => blocks.push(Block::Paragraph(lines[count - 1].trim().to_owned())),
            (None, "") => {}
            (Some(level), text) => blocks.push(Block::Heading(level, text.to_owned())),
            (None, text) => blocks.push(Block::Paragraph(text.to_owned())),
        }
        count
    }

    /// A reader for what is inside a block.
    pub(super) fn deeper(&mut self) -> Reader<'_> {
        Reader {
            references: self.references,
            depth: self.depth + 1,
        }
    }
}

/// Whether a line ends the paragraph above it.
pub(super) fn interrupts(line: &str) -> bool {
    indent(line) < 4
        && (heading(line).is_some()
            || fence(line).is_some()
            || is_rule(line)
            || quoted(line).is_some()
            || is_html(line)
            || marker(line).is_some_and(|marker| marker.may_interrupt()))
}

fn indented_code(lines: &[String], blocks: &mut Vec<Block>) -> usize {
    let is_code = |line: &&String| is_blank(line) || indent(line) >= 4;
    let mut count = lines.iter().take_while(is_code).count();
    while is_blank(&lines[count - 1]) {
        count -= 1;
    }
    let mut text = String::new();
    for line in &lines[..count] {
        text.push_str(outdent(line, 4));
        text.push('\n');
    }
    blocks.push(Block::Code {
        language: String::new(),
        text,
    });
    count
}

fn fenced_code(lines: &[String], blocks: &mut Vec<Block>) -> usize {
    let Some(open) = fence(&lines[0]) else {
        return 0;
    };
    let mut text = String::new();
    let mut count = 1;
    for line in &lines[1..] {
        count += 1;
        if open.is_closed_by(line) {
            break;
        }
        text.push_str(outdent(line, open.indent));
        text.push('\n');
    }
    let language = open
        .info
        .split([' ', ','])
        .next()
        .unwrap_or_default()
        .to_owned();
    blocks.push(Block::Code { language, text });
    count
}

fn raw(lines: &[String], blocks: &mut Vec<Block>) -> usize {
    let start = lines[0].trim_start().to_ascii_lowercase();
    // Some kinds of HTML hold blank lines.
    let end = [
        ("<!--", "-->"),
        ("<?", "?>"),
        ("<script", "</script>"),
        ("<style", "</style>"),
    ]
    .into_iter()
    .find(|(open, _)| start.starts_with(open));
    let count = match end {
        Some((_, end)) => lines
            .iter()
            .position(|line| line.to_ascii_lowercase().contains(end))
            .map_or(lines.len(), |at| at + 1),
        None => lines.iter().take_while(|line| !is_blank(line)).count(),
    };
    blocks.push(Block::Raw(lines[..count].join("\n")));
    count
}
