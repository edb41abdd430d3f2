//! The HTML of a document. It holds no style attribute, which the page's security policy refuses,
//! and its headings follow the order of headings on a page.

use std::collections::HashMap;

use super::block::{Block, Reader};
use super::escape::escape;
use super::inline;
use super::lines::lines;
use super::links::slug;
use super::reference::References;
use super::table::{Align, Table};

/// Renders a document. Its headings begin at level 2, below the page's own.
pub fn render(markdown: &str) -> String {
    let mut references = References::new();
    let mut reader = Reader {
        references: &mut references,
        depth: 0,
    };
    let blocks = reader.read(&lines(markdown)).blocks;
    let mut writer = Writer {
        out: String::with_capacity(markdown.len() * 3 / 2),
        level: 0,
        names: HashMap::new(),
        references: &references,
    };
    writer.blocks(&blocks, true);
    writer.out
}

struct Writer<'a> {
    out: String,
    /// The level of the last heading, so that none is skipped.
    level: u8,
    /// How often a heading's name was given.
    names: HashMap<String, u32>,
    references: &'a References,
}

impl Writer<'_> {
    /// In a tight list a paragraph is only its text.
    fn blocks(&mut self, blocks: &[Block], is_loose: bool) {
        for block in blocks {
            match block {
                Block::Paragraph(text) if !is_loose => self.text(text),
                block => self.block(block),
            }
        }
    }

    fn block(&mut self, block: &Block) {
        match block {
            Block::Heading(look, text) => self.heading(*look, text),
            Block::Paragraph(text) => {
                self.out.push_str("<p>");
                self.text(text);
                self.out.push_str("</p>\n");
            }
            Block::Code { language, text } => self.code(language, text),
            Block::Quote(blocks) => {
                self.out.push_str("<blockquote>");
                self.blocks(blocks, true);
                self.out.push_str("</blockquote>\n");
            }
            Block::List {
                start,
                items,
                is_loose,
            } => self.list(*start, items, *is_loose),
            Block::Table(table) => self.table(table),
            Block::Rule => self.out.push_str("<hr>"),
            Block::Raw(html) => {
                self.out.push_str("<p class=\"raw\">");
                escape(&mut self.out, html);
                self.out.push_str("\n</p>\n");
            }
        }
    }

    fn text(&mut self, text: &str) {
        inline::write(&mut self.out, text, self.references);
    }

    fn heading(&mut self, look: u8, text: &str) {
        let mut content = String::new();
        inline::write(&mut content, text, self.references);
        if content.trim().is_empty() {
            return;
        }
        let lowest = if self.level == 0 { 2 } else { self.level + 1 };
        self.level = (look + 1).min(lowest).min(6);
        let mut name = slug(&without_tags(&content));
        let times = self.names.entry(name.clone()).or_default();
        *times += 1;
        if *times > 1 {
            name = format!("{name}-{}", *times - 1);
        }
        let level = self.level;
        self.out.push_str(&format!(
            "<h{level} class=\"look-{look}\" id=\"doc-{name}\">{content}</h{level}>\n"
        ));
    }

    fn code(&mut self, language: &str, text: &str) {
        // Wide code scrolls, and what scrolls is reached with the keyboard.
        self.out.push_str("<pre tabindex=\"0\"");
        if !language.is_empty() {
            self.out.push_str(" data-language=\"");
            escape(&mut self.out, language);
            self.out.push('"');
        }
        self.out.push_str("><code>");
        escape(&mut self.out, text);
        self.out.push_str("</code></pre>\n");
    }

    fn list(&mut self, start: Option<u64>, items: &[Vec<Block>], is_loose: bool) {
        let (open, close) = match start {
            None => ("<ul>".to_owned(), "</ul>\n"),
            Some(1) => ("<ol>".to_owned(), "</ol>\n"),
            Some(start) => (format!("<ol start=\"{start}\">"), "</ol>\n"),
        };
        self.out.push_str(&open);
        for item in items {
            self.out.push_str("<li>");
            let begin = self.out.len();
            self.blocks(item, is_loose);
            self.task(begin);
            self.out.push_str("</li>\n");
        }
        self.out.push_str(close);
    }

    /// Makes `[x]` at the beginning of an item a box.
    fn task(&mut self, begin: usize) {
        let start = if self.out[begin..].starts_with("<p>") {
            begin + 3
        } else {
            begin
        };
        let sign = match self.out.get(start..start + 4) {
            Some("[ ] ") => "☐ ",
            Some("[x] " | "[X] ") => "☑ ",
            _ => return,
        };
        self.out.replace_range(start..start + 4, sign);
    }

    fn table(&mut self, table: &Table) {
        self.out
            .push_str("<div class=\"wide\" tabindex=\"0\"><table><thead><tr>");
        for (text, align) in table.head.iter().zip(&table.columns) {
            // An empty header would be announced as a header without a name.
            if text.is_empty() {
                self.out.push_str("<td></td>");
            } else {
                self.cell("th scope=\"col\"", "th", text, *align);
            }
        }
        self.out.push_str("</tr></thead><tbody>");
        for row in &table.rows {
            self.out.push_str("<tr>");
            for (text, align) in row.iter().zip(&table.columns) {
                self.cell("td", "td", text, *align);
            }
            self.out.push_str("</tr>");
        }
        self.out.push_str("</tbody></table></div>\n");
    }

    fn cell(&mut self, open: &str, close: &str, text: &str, align: Align) {
        let class = match align {
            Align::Start => "",
            Align::Centre => " class=\"centre\"",
            Align::Right => " class=\"right\"",
        };
        self.out.push_str(&format!("<{open}{class}>"));
        self.text(text);
        self.out.push_str(&format!("</{close}>"));
    }
}

/// The text of a piece of HTML; characters that were escaped have no part in a heading's name.
fn without_tags(html: &str) -> String {
    let mut text = String::new();
    let mut is_inside = false;
    let mut is_entity = false;
    for character in html.chars() {
        match character {
            '<' => is_inside = true,
            '>' => is_inside = false,
            '&' if !is_inside => is_entity = true,
            ';' if is_entity => is_entity = false,
            other if !is_inside && !is_entity => text.push(other),
            _ => {}
        }
    }
    text
}

#[cfg(test)]
mod tests;
