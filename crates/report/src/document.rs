//! A document's Markdown as HTML in which nothing acts.

use pulldown_cmark::{CowStr, Event, HeadingLevel, Options, Parser, Tag, TagEnd, html::push_html};

use crate::escape::escaped;

/// Schemes of links that a reader may follow. What is relative leads nowhere from a file on a disk.
const SCHEMES: [&str; 3] = ["https://", "http://", "mailto:"];

/// The document as HTML: raw HTML is shown as text, images by what they show, and only links to the web and to mail
/// addresses are links.
pub(crate) fn rendered(text: &str) -> String {
    let options =
        Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH | Options::ENABLE_TASKLISTS;
    let mut is_link = Vec::new();
    let events = Parser::new_ext(text, options).filter_map(|event| harmless(event, &mut is_link));
    let mut html = String::with_capacity(text.len() * 3 / 2);
    push_html(&mut html, events);
    html
}

/// The event, or what stands in its place. `links` holds for each open link whether it is one here.
fn harmless<'a>(event: Event<'a>, links: &mut Vec<bool>) -> Option<Event<'a>> {
    Some(match event {
        Event::Html(raw) | Event::InlineHtml(raw) => Event::Text(raw),
        Event::Start(Tag::HtmlBlock) => Event::Start(Tag::Paragraph),
        Event::End(TagEnd::HtmlBlock) => Event::End(TagEnd::Paragraph),
        // Its text follows, as what it shows.
        Event::Start(Tag::Image { .. }) => Event::Text("[picture: ".into()),
        Event::End(TagEnd::Image) => Event::Text("]".into()),
        Event::Start(Tag::Link { dest_url, .. }) => {
            let is_link = leads_out(&dest_url);
            links.push(is_link);
            if !is_link {
                return None;
            }
            let address = escaped(&dest_url);
            let open = format!("<a href=\"{address}\" rel=\"noreferrer noopener\">");
            Event::InlineHtml(CowStr::from(open))
        }
        Event::End(TagEnd::Link) => {
            if links.pop() != Some(true) {
                return None;
            }
            Event::InlineHtml("</a>".into())
        }
        // The page has headings of its own above these.
        Event::Start(Tag::Heading { level, .. }) => Event::Start(Tag::Heading {
            level: below(level),
            id: None,
            classes: Vec::new(),
            attrs: Vec::new(),
        }),
        Event::End(TagEnd::Heading(level)) => Event::End(TagEnd::Heading(below(level))),
        Event::TaskListMarker(true) => Event::Text("☑ ".into()),
        Event::TaskListMarker(false) => Event::Text("☐ ".into()),
        other => other,
    })
}

/// Whether a link leads where a reader may go.
fn leads_out(address: &str) -> bool {
    let begins = |scheme: &str| {
        let beginning = address.get(..scheme.len());
        beginning.is_some_and(|beginning| beginning.eq_ignore_ascii_case(scheme))
    };
    SCHEMES.iter().copied().any(begins) && !address.chars().any(char::is_control)
}

fn below(level: HeadingLevel) -> HeadingLevel {
    match level {
        HeadingLevel::H1 => HeadingLevel::H3,
        HeadingLevel::H2 => HeadingLevel::H4,
        HeadingLevel::H3 => HeadingLevel::H5,
        HeadingLevel::H4 | HeadingLevel::H5 | HeadingLevel::H6 => HeadingLevel::H6,
    }
}

#[cfg(test)]
mod tests {
    use super::rendered;

    #[test]
    fn a_document_is_rendered_below_the_headings_of_the_page() {
        assert_eq!(
            rendered("# Plan\n\n- [x] *done* ~~not~~\n\n| a |\n|---|\n| `b` |\n"),
            "<h3>Plan</h3>\n<ul>\n<li>☑ <em>done</em> <del>not</del></li>\n</ul>\n<table><thead><tr>\
             <th>a</th></tr></thead><tbody>\n<tr><td><code>b</code></td></tr>\n</tbody></table>\n"
        );
    }

    #[test]
    fn only_links_that_lead_out_are_links() {
        assert_eq!(
            rendered("[a](https://x.org/?a=1&b=\"2\") <mailto:a@b.c>"),
            "<p><a href=\"https://x.org/?a=1&amp;b=&quot;2&quot;\" rel=\"noreferrer noopener\">a</a> \
             <a href=\"mailto:a@b.c\" rel=\"noreferrer noopener\">mailto:a@b.c</a></p>\n"
        );
        for no in [
            "javascript:evil()",
            "JAVASCRIPT:evil()",
            "data:text/html,x",
            "vbscript:x",
            "x.md",
            "//x.org",
            "file:///etc/passwd",
        ] {
            assert_eq!(rendered(&format!("[a]({no})")), "<p>a</p>\n", "{no}");
        }
    }

    #[test]
    fn pictures_are_words_and_raw_html_is_text() {
        assert_eq!(
            rendered("![a *b*](https://x.org/p.png)"),
            "<p>[picture: a <em>b</em>]</p>\n"
        );
        assert_eq!(
            rendered("<script>evil()</script>\n\nx <img src=y onerror=evil()>"),
            "<p>&lt;script&gt;evil()&lt;/script&gt;\n</p>\n<p>x &lt;img src=y onerror=evil()&gt;</p>\n"
        );
    }
}
