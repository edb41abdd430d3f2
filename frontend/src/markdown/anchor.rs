//! Links and pictures as HTML.

use super::escape::escape;
use super::links::{Target, slug, target};

/// A link; without an allowed address only its text.
pub(super) fn link(inside: &str, address: &str) -> String {
    let mut html = String::new();
    let is_open = open(&mut html, address);
    if inside.is_empty() {
        escape(&mut html, address);
    } else {
        html.push_str(inside);
    }
    if is_open {
        html.push_str("</a>");
    }
    html
}

/// A picture is not loaded but linked; inside a link there is no room for another.
pub(super) fn picture(inside: &str, address: &str, is_in_link: bool) -> String {
    let mut html = "<span class=\"picture\">".to_owned();
    let is_open = !is_in_link && open(&mut html, address);
    html.push_str(crate::texts::words::PICTURE);
    html.push_str(inside);
    html.push_str(if is_open { "</a></span>" } else { "</span>" });
    html
}

fn open(html: &mut String, address: &str) -> bool {
    match target(address) {
        Target::Web(address) => {
            html.push_str("<a target=\"_blank\" rel=\"noopener noreferrer\" href=\"");
            escape(html, address);
        }
        Target::Heading(name) => {
            html.push_str("<a href=\"#doc-");
            escape(html, &slug(name));
        }
        Target::Nowhere => return false,
    }
    html.push_str("\">");
    true
}
