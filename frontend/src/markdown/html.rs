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
mod tests {
    use super::render;
    use crate::markdown::oracle;

    #[test]
    fn raw_html_is_shown_as_the_text_that_it_is() {
        for evil in [
            "<script>alert(1)</script>",
            "a <img src=x onerror=alert(1)> b",
            "<div\nonclick='x'>\n\n</div>",
            "<!-- c --><iframe src=\"//x\">",
            "<a href=\"javascript:x\">y</a>",
        ] {
            let html = render(evil);
            for tag in ["<script", "<img", "<div", "<iframe", "<!--", "<a "] {
                assert!(!html.contains(tag), "{evil} gave {html}");
            }
        }
    }

    #[test]
    fn a_link_that_leads_to_a_script_is_only_its_text() {
        assert_eq!(render("[go](javascript:alert(1))"), "<p>go</p>\n");
        assert_eq!(render("[go](  JAVASCRIPT:x )"), "<p>go</p>\n");
        assert_eq!(render("<javascript:x>"), "<p>javascript:x</p>\n");
    }

    #[test]
    fn a_quote_in_an_address_does_not_end_the_attribute() {
        let html = render("[a](<https://x/\"onmouseover=\"y>)");
        assert!(
            html.contains("href=\"https://x/&quot;onmouseover=&quot;y\""),
            "{html}"
        );
    }

    #[test]
    fn links_to_the_web_open_in_a_new_tab_that_knows_nothing_of_this_one() {
        assert_eq!(
            render("[a](https://x)"),
            "<p><a target=\"_blank\" rel=\"noopener noreferrer\" href=\"https://x\">a</a></p>\n"
        );
    }

    #[test]
    fn pictures_are_not_loaded_but_linked() {
        let html = render("![plan](https://x/p.png)");
        assert!(!html.contains("<img"));
        assert!(
            html.contains("href=\"https://x/p.png\">Picture: plan</a></span>"),
            "{html}"
        );
        let inside = render("[![plan](p.png)](https://x)");
        assert!(
            inside.contains("<span class=\"picture\">Picture: plan</span></a>"),
            "{inside}"
        );
    }

    #[test]
    fn headings_begin_below_the_pages_own_and_skip_no_level() {
        let html = render("# A\n\n### B\n\n# A\n");
        assert_eq!(
            html,
            "<h2 class=\"look-1\" id=\"doc-a\">A</h2>\n\
             <h3 class=\"look-3\" id=\"doc-b\">B</h3>\n\
             <h2 class=\"look-1\" id=\"doc-a-1\">A</h2>\n"
        );
        assert_eq!(render("#\n"), "");
    }

    #[test]
    fn tables_align_by_class_and_an_empty_header_is_no_header() {
        let html = render("| | n |\n|---|--:|\n| a | 1 |\n");
        assert!(
            html.contains("<tr><td></td><th scope=\"col\" class=\"right\">n</th></tr>"),
            "{html}"
        );
        assert!(html.contains("<td class=\"right\">1</td>"));
        assert!(!html.contains("style="));
    }

    #[test]
    fn a_link_to_a_heading_meets_it() {
        let html = render("[s](#payment-states)\n\n## Payment states\n");
        assert!(html.contains("href=\"#doc-payment-states\""));
        assert!(html.contains("id=\"doc-payment-states\""));
    }

    #[test]
    fn a_code_block_names_its_language_and_stays_text() {
        assert_eq!(
            render("```rust,ignore\na < b\n```\n"),
            "<pre tabindex=\"0\" data-language=\"rust\"><code>a &lt; b\n</code></pre>\n"
        );
    }

    /// Documents made of pieces that people write, each followed by others in many orders.
    const PIECES: [&str; 44] = [
        "# Title\n",
        "## Sub *title* `code`\n",
        "Setext\n======\n",
        "A paragraph with **strong**, *em*, ***both***, `code` and ~~gone~~.\n",
        "two lines\nof text  \nwith a break\\\nand another\n",
        "- one\n- two\n  - nested\n  - more\n- three\n",
        "1. first\n2. second\n\n   a paragraph in it\n3. third\n",
        "7) seven\n8) eight\n",
        "- [ ] open\n- [x] done\n",
        "* loose\n\n* list\n",
        "> a quotation\n> of two lines\nand a lazy one\n",
        "> - a list in it\n>\n> ```\n> code\n> ```\n",
        "```rust\nfn main() {}\n\n# no heading\n```\n",
        "~~~\ntext\n~~~\n",
        "    indented\n\n    code\n",
        "| a | b |\n|---|--:|\n| 1 | **2** |\n| `x` | |\n",
        "---\n",
        "***\n",
        "[a link](https://example.com/a_(b) \"title\") and [ref][r] and [r].\n",
        "[r]: https://example.com/r\n",
        "<https://example.com> and <a@b.c>\n",
        "![picture](https://example.com/p.png)\n",
        "a [![in](p.png)](https://example.com) link\n",
        "snake_case_word and 2*3*4 and a * b\n",
        "**bold *nested* text** and *a **b** c*\n",
        "*unclosed and **unclosed\n",
        "_a_b_ __c__ *d*e* **f*g\n",
        "\\*not\\* \\`code\\` \\[link\\](x)\n",
        "&amp; &lt; &#65; & plain\n",
        "``two ` ticks`` and ` a ` and `unclosed\n",
        "text <b>bold</b> text\n",
        "<div>\nraw *html*\n</div>\n",
        "<!-- a\n\ncomment -->\n",
        "[nothing] here and [no](javascript:x)\n",
        "1984. not a list\n",
        "text\n- a list after text\n",
        "text\n2. no list after text\n",
        "- item\n\n      code in it\n",
        "- a\n\n  b\n- c\n",
        "-\n- after an empty one\n",
        "a\\\nb\n",
        "#hashtag\n",
        "word**bold**word and \"*quoted*\"\n",
        "[a *b* c](<https://x/y z>)\n",
    ];

    #[test]
    fn every_piece_is_what_the_well_known_parser_makes_of_it() {
        for piece in PIECES {
            assert_eq!(render(piece), oracle::render(piece), "{piece}");
        }
    }

    /// The names of headings differ where they hold pictures or HTML, and may.
    fn without_names(html: &str) -> String {
        let mut parts = html.split(" id=\"doc-");
        let mut out = parts.next().unwrap_or_default().to_owned();
        for part in parts {
            out.push_str(part.split_once('"').map_or("", |(_, rest)| rest));
        }
        out
    }

    #[test]
    fn pieces_after_each_other_are_what_the_well_known_parser_makes_of_them() {
        let mut different = Vec::new();
        for first in PIECES {
            for second in PIECES {
                for gap in ["\n", ""] {
                    let both = format!("{first}{gap}{second}");
                    let (ours, theirs) = (
                        without_names(&render(&both)),
                        without_names(&oracle::render(&both)),
                    );
                    if ours != theirs {
                        different.push(format!("{both}\nours:   {ours}\ntheirs: {theirs}"));
                    }
                }
            }
        }
        assert!(
            different.is_empty(),
            "{} differ\n{}",
            different.len(),
            different.join("\n\n")
        );
    }

    #[test]
    fn any_signs_give_an_answer_soon_and_no_tag_of_their_own() {
        let signs = [
            "*", "_", "[", "](", ")", "`", "<", ">", "!", "\\", "\n", "- ", "> ", "|", "a", "~",
            "&", "é",
        ];
        let mut seed = 99_u32;
        for length in 1..400 {
            let mut text = String::new();
            for _ in 0..length {
                seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
                text.push_str(signs[(seed >> 16) as usize % signs.len()]);
            }
            let html = render(&text);
            for evil in ["<script", "<img", "javascript:", "onerror"] {
                assert!(!html.contains(evil), "{text}");
            }
        }
        for hard in ["*a ", "[", "> ", "- ", "`a", "_a*b", "![", "**"] {
            assert!(!render(&hard.repeat(20_000)).is_empty());
        }
    }
}
