//! The HTML of a document. Written here and not by the parser's own writer, since that one puts
//! style attributes into tables, which the page's security policy refuses, and knows nothing of
//! the order of headings on a page.

use std::collections::HashMap;

use pulldown_cmark::{Alignment, CodeBlockKind, Event, HeadingLevel, Options, Parser, Tag, TagEnd};

use super::escape::escape;
use super::links::{Target, slug, target};

/// Renders a document. Its headings begin at level 2, below the page's own.
pub fn render(markdown: &str) -> String {
    let options =
        Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH | Options::ENABLE_TASKLISTS;
    let mut writer = Writer {
        out: String::with_capacity(markdown.len() * 3 / 2),
        ..Writer::default()
    };
    for event in Parser::new_ext(markdown, options) {
        writer.event(event);
    }
    writer.out
}

#[derive(Default)]
struct Writer {
    out: String,
    /// The level of the last heading, so that none is skipped.
    level: u8,
    /// Where the content of the open heading, link or header cell begins.
    heading: Option<Heading>,
    link: Option<Link>,
    cell: Option<usize>,
    /// How often a heading's name was given.
    names: HashMap<String, u32>,
    columns: Vec<Alignment>,
    column: usize,
    in_head: bool,
}

struct Heading {
    /// Where its tag begins.
    start: usize,
    /// Its level on the page.
    level: u8,
    /// Its level in the document.
    look: u8,
    /// Its text.
    text: String,
}

struct Link {
    address: String,
    /// Whether a tag is open.
    is_open: bool,
    /// Where its content begins.
    content: usize,
}

impl Writer {
    fn event(&mut self, event: Event<'_>) {
        match event {
            Event::Start(tag) => self.start(tag),
            Event::End(tag) => self.end(tag),
            Event::Text(text) => {
                if let Some(heading) = &mut self.heading {
                    heading.text.push_str(&text);
                }
                escape(&mut self.out, &text);
            }
            Event::Code(code) => {
                if let Some(heading) = &mut self.heading {
                    heading.text.push_str(&code);
                }
                self.out.push_str("<code>");
                escape(&mut self.out, &code);
                self.out.push_str("</code>");
            }
            Event::Html(html) | Event::InlineHtml(html) => escape(&mut self.out, &html),
            Event::SoftBreak => self.out.push('\n'),
            Event::HardBreak => self.out.push_str("<br>"),
            Event::Rule => self.out.push_str("<hr>"),
            Event::TaskListMarker(done) => self.out.push_str(if done { "☑ " } else { "☐ " }),
            Event::FootnoteReference(text) | Event::InlineMath(text) | Event::DisplayMath(text) => {
                escape(&mut self.out, &text);
            }
        }
    }

    fn start(&mut self, tag: Tag<'_>) {
        match tag {
            Tag::Paragraph => self.out.push_str("<p>"),
            Tag::Heading { level, .. } => self.start_heading(level),
            Tag::BlockQuote(_) => self.out.push_str("<blockquote>"),
            // Wide code scrolls, and what scrolls is reached with the keyboard.
            Tag::CodeBlock(CodeBlockKind::Fenced(language)) if !language.is_empty() => {
                self.out.push_str("<pre tabindex=\"0\" data-language=\"");
                let word = language.split([' ', ',']).next().unwrap_or_default();
                escape(&mut self.out, word);
                self.out.push_str("\"><code>");
            }
            Tag::CodeBlock(_) => self.out.push_str("<pre tabindex=\"0\"><code>"),
            Tag::HtmlBlock => self.out.push_str("<p class=\"raw\">"),
            Tag::List(None) => self.out.push_str("<ul>"),
            Tag::List(Some(1)) => self.out.push_str("<ol>"),
            Tag::List(Some(first)) => self.out.push_str(&format!("<ol start=\"{first}\">")),
            Tag::Item => self.out.push_str("<li>"),
            Tag::Table(columns) => {
                self.columns = columns;
                self.out
                    .push_str("<div class=\"wide\" tabindex=\"0\"><table>");
            }
            Tag::TableHead => {
                self.in_head = true;
                self.column = 0;
                self.out.push_str("<thead><tr>");
            }
            Tag::TableRow => {
                self.column = 0;
                self.out.push_str("<tr>");
            }
            Tag::TableCell => self.start_cell(),
            Tag::Emphasis => self.out.push_str("<em>"),
            Tag::Strong => self.out.push_str("<strong>"),
            Tag::Strikethrough => self.out.push_str("<s>"),
            Tag::Link { dest_url, .. } => self.start_link(&dest_url),
            Tag::Image { dest_url, .. } => {
                self.out.push_str("<span class=\"picture\">");
                // A picture may stand inside a link, and a link cannot hold another.
                if self.link.is_none() {
                    self.start_link(&dest_url);
                }
                self.out.push_str("Picture: ");
            }
            _ => {}
        }
    }

    fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Paragraph | TagEnd::HtmlBlock => self.out.push_str("</p>\n"),
            TagEnd::Heading(_) => self.end_heading(),
            TagEnd::BlockQuote(_) => self.out.push_str("</blockquote>\n"),
            TagEnd::CodeBlock => self.out.push_str("</code></pre>\n"),
            TagEnd::List(true) => self.out.push_str("</ol>\n"),
            TagEnd::List(false) => self.out.push_str("</ul>\n"),
            TagEnd::Item => self.out.push_str("</li>\n"),
            TagEnd::Table => self.out.push_str("</tbody></table></div>\n"),
            TagEnd::TableHead => {
                self.in_head = false;
                self.out.push_str("</tr></thead><tbody>");
            }
            TagEnd::TableRow => self.out.push_str("</tr>"),
            TagEnd::TableCell => self.end_cell(),
            TagEnd::Emphasis => self.out.push_str("</em>"),
            TagEnd::Strong => self.out.push_str("</strong>"),
            TagEnd::Strikethrough => self.out.push_str("</s>"),
            TagEnd::Link => self.end_link(),
            TagEnd::Image => {
                let is_own = self
                    .link
                    .as_ref()
                    .is_some_and(|link| self.out[link.content..].starts_with("Picture: "));
                if is_own {
                    self.end_link();
                }
                self.out.push_str("</span>");
            }
            _ => {}
        }
    }

    fn start_heading(&mut self, level: HeadingLevel) {
        let look = level as u8;
        let lowest = if self.level == 0 { 2 } else { self.level + 1 };
        self.heading = Some(Heading {
            start: self.out.len(),
            level: (look + 1).min(lowest).min(6),
            look,
            text: String::new(),
        });
    }

    fn end_heading(&mut self) {
        let Some(heading) = self.heading.take() else {
            return;
        };
        let content = self.out.split_off(heading.start);
        if content.trim().is_empty() {
            return;
        }
        self.level = heading.level;
        let mut name = slug(&heading.text);
        let times = self.names.entry(name.clone()).or_default();
        *times += 1;
        if *times > 1 {
            name = format!("{name}-{}", *times - 1);
        }
        let (level, look) = (heading.level, heading.look);
        self.out.push_str(&format!(
            "<h{level} class=\"look-{look}\" id=\"doc-{name}\">"
        ));
        self.out.push_str(&content);
        self.out.push_str(&format!("</h{level}>\n"));
    }

    fn start_cell(&mut self) {
        let class = match self.columns.get(self.column) {
            Some(Alignment::Right) => " class=\"right\"",
            Some(Alignment::Center) => " class=\"centre\"",
            _ => "",
        };
        let tag = if self.in_head {
            "th scope=\"col\""
        } else {
            "td"
        };
        self.cell = Some(self.out.len());
        self.out.push_str(&format!("<{tag}{class}>"));
    }

    fn end_cell(&mut self) {
        self.column += 1;
        if !self.in_head {
            self.out.push_str("</td>");
            return;
        }
        // An empty header would be announced as a header without a name.
        if self.out.ends_with('>')
            && let Some(start) = self.cell
            && !self.out[start + 1..].contains('<')
        {
            self.out.truncate(start);
            self.out.push_str("<td></td>");
        } else {
            self.out.push_str("</th>");
        }
    }

    fn start_link(&mut self, address: &str) {
        let is_open = match target(address) {
            Target::Web(address) => {
                self.out
                    .push_str("<a target=\"_blank\" rel=\"noopener noreferrer\" href=\"");
                escape(&mut self.out, address);
                self.out.push_str("\">");
                true
            }
            Target::Heading(name) => {
                self.out.push_str("<a href=\"#doc-");
                escape(&mut self.out, &slug(name));
                self.out.push_str("\">");
                true
            }
            Target::Nowhere => false,
        };
        self.link = Some(Link {
            address: address.to_owned(),
            is_open,
            content: self.out.len(),
        });
    }

    fn end_link(&mut self) {
        let Some(link) = self.link.take() else {
            return;
        };
        if self.out.len() == link.content {
            escape(&mut self.out, &link.address);
        }
        if link.is_open {
            self.out.push_str("</a>");
        }
    }
}

#[cfg(test)]
mod tests {
    use super::render;

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
}
