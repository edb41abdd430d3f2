//! The same HTML made with the parser that everybody uses, to hold ours against it.

use std::collections::HashMap;

use pulldown_cmark::{
    Alignment, CodeBlockKind, Event, HeadingLevel, LinkType, Options, Parser, Tag, TagEnd,
};

use super::escape::escape;
use super::links::{Target, slug, target};

/// Renders a document. Its headings begin at level 2, below the page's own.
pub(super) fn render(markdown: &str) -> String {
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
            Tag::Link {
                link_type: LinkType::Email,
                dest_url,
                ..
            } => self.start_link(&format!("mailto:{dest_url}")),
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
