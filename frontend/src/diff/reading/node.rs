//! A rendering as a tree. It is our own, so it is well formed, and no text or attribute holds a `<`.

/// Elements lie in each other at most so deep; what is deeper is compared as one piece.
const MOST_DEPTH: usize = 48;

/// A piece of a rendering.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Node<'a> {
    /// All of it.
    pub(super) html: &'a str,
    /// The tag that begins it; empty for text.
    pub(super) open: &'a str,
    /// The element's name; empty for text.
    pub(super) name: &'a str,
    /// What is in it.
    pub(super) inside: Vec<Node<'a>>,
}

impl Node<'_> {
    /// Whether it stands where only such elements may stand, so that nothing can be put around it.
    pub(super) fn is_held(&self) -> bool {
        matches!(self.name, "li" | "tr" | "td" | "th" | "thead" | "tbody")
    }

    /// Whether only elements that are held may be in it.
    fn holds(&self) -> bool {
        matches!(self.name, "ul" | "ol" | "table" | "thead" | "tbody" | "tr")
    }
}

/// Takes the names off headings, which would be there twice.
pub(super) fn without_names(html: &str) -> String {
    let mut out = String::with_capacity(html.len());
    let mut rest = html;
    while let Some(at) = rest.find(" id=\"doc-") {
        let (before, after) = rest.split_at(at);
        out.push_str(before);
        // In text a quotation mark is escaped, so this is an attribute.
        rest = after[9..].split_once('"').map_or("", |(_, after)| after);
    }
    out.push_str(rest);
    out
}

/// Reads a rendering. White space between the items of lists and the rows of tables has no meaning and is left out.
pub(super) fn nodes(html: &str) -> Vec<Node<'_>> {
    // Elements that are not closed yet, with where they begin.
    let mut open: Vec<(usize, Node<'_>)> = Vec::new();
    let mut top: Vec<Node<'_>> = Vec::new();
    let mut too_deep = 0_usize;
    let mut at = 0;
    while at < html.len() {
        let rest = &html[at..];
        let end = if rest.starts_with('<') {
            rest.find('>').map_or(rest.len(), |end| end + 1)
        } else {
            rest.find('<').unwrap_or(rest.len())
        };
        let piece = &rest[..end];
        at += end;
        if !piece.starts_with('<') {
            let is_between =
                piece.trim().is_empty() && open.last().is_some_and(|(_, node)| node.holds());
            if too_deep == 0 && !is_between {
                inside(&mut open, &mut top).push(leaf(piece, "", ""));
            }
        } else if piece.starts_with("</") {
            if too_deep > 0 {
                too_deep -= 1;
            } else if let Some((start, mut node)) = open.pop() {
                node.html = &html[start..at];
                inside(&mut open, &mut top).push(node);
            }
        } else if matches!(name(piece), "br" | "hr") {
            if too_deep == 0 {
                inside(&mut open, &mut top).push(leaf(piece, piece, name(piece)));
            }
        } else if open.len() >= MOST_DEPTH {
            too_deep += 1;
        } else {
            open.push((at - end, leaf(piece, piece, name(piece))));
        }
    }
    top
}

fn leaf<'a>(html: &'a str, open: &'a str, name: &'a str) -> Node<'a> {
    Node {
        html,
        open,
        name,
        inside: Vec::new(),
    }
}

/// Where the next piece goes.
fn inside<'a, 'b>(
    open: &'b mut [(usize, Node<'a>)],
    top: &'b mut Vec<Node<'a>>,
) -> &'b mut Vec<Node<'a>> {
    match open.last_mut() {
        Some((_, node)) => &mut node.inside,
        None => top,
    }
}

fn name(tag: &str) -> &str {
    let tag = tag.trim_start_matches('<');
    let end = tag.find([' ', '>']).unwrap_or(tag.len());
    &tag[..end]
}

/// A text in words and what is between them; an escaped character is one word.
pub(super) fn words(text: &str) -> Vec<&str> {
    let mut words = Vec::new();
    let mut rest = text;
    while !rest.is_empty() {
        let is_word = |c: char| c.is_alphanumeric() || c == '_';
        let first = rest.chars().next().unwrap_or(' ');
        let end = if first == '&' {
            rest.find(';').map_or(1, |end| end + 1)
        } else if is_word(first) {
            rest.find(|c| !is_word(c)).unwrap_or(rest.len())
        } else if first.is_whitespace() {
            rest.find(|c: char| !c.is_whitespace())
                .unwrap_or(rest.len())
        } else {
            first.len_utf8()
        };
        words.push(&rest[..end]);
        rest = &rest[end..];
    }
    words
}
