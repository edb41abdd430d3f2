//! What a line of Markdown begins.

/// The spaces at the beginning of a line.
pub(super) fn indent(line: &str) -> usize {
    line.len() - line.trim_start_matches(' ').len()
}

/// Whether nothing is on the line.
pub(super) fn is_blank(line: &str) -> bool {
    line.bytes().all(|byte| byte == b' ' || byte == b'\t')
}

/// A line without up to `most` spaces at its beginning.
pub(super) fn outdent(line: &str, most: usize) -> &str {
    &line[indent(line).min(most)..]
}

/// A document's lines, with the tabs at their beginnings as spaces.
pub(super) fn lines(markdown: &str) -> Vec<String> {
    markdown.lines().map(without_tabs).collect()
}

fn without_tabs(line: &str) -> String {
    let text = line.trim_start_matches([' ', '\t']);
    let start = &line[..line.len() - text.len()];
    let mut width = 0;
    for byte in start.bytes() {
        width += if byte == b'\t' { 4 - width % 4 } else { 1 };
    }
    format!("{}{text}", " ".repeat(width))
}

/// The level and the text of a heading such as `## Text`.
pub(super) fn heading(line: &str) -> Option<(u8, &str)> {
    let text = starting(line)?;
    let level = text.bytes().take_while(|byte| *byte == b'#').count();
    let rest = &text[level..];
    if !(1..=6).contains(&level) || !(rest.is_empty() || rest.starts_with([' ', '\t'])) {
        return None;
    }
    let rest = rest.trim();
    let without = rest.trim_end_matches('#');
    let is_closed = without.is_empty() || without.ends_with([' ', '\t']);
    Some((
        level as u8,
        if is_closed { without.trim_end() } else { rest },
    ))
}

/// The level of the heading that a line such as `===` makes of the paragraph above it.
pub(super) fn underline(line: &str) -> Option<u8> {
    let text = starting(line)?.trim_end();
    let all = |sign: u8| !text.is_empty() && text.bytes().all(|byte| byte == sign);
    match () {
        () if all(b'=') => Some(1),
        () if all(b'-') => Some(2),
        () => None,
    }
}

/// Whether it is a line across the page.
pub(super) fn is_rule(line: &str) -> bool {
    let Some(text) = starting(line) else {
        return false;
    };
    let mut signs = text.bytes().filter(|byte| *byte != b' ' && *byte != b'\t');
    let Some(sign @ (b'*' | b'-' | b'_')) = signs.next() else {
        return false;
    };
    let mut count = 1;
    signs.all(|byte| {
        count += 1;
        byte == sign
    }) && count >= 3
}

/// The beginning of a block of code.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Fence<'a> {
    sign: u8,
    length: usize,
    /// Spaces before it, which its lines may have as well.
    pub(super) indent: usize,
    /// What stands behind it.
    pub(super) info: &'a str,
}

/// A line such as ```` ```rust ````.
pub(super) fn fence(line: &str) -> Option<Fence<'_>> {
    let text = starting(line)?;
    let sign = *text
        .as_bytes()
        .first()
        .filter(|sign| matches!(sign, b'`' | b'~'))?;
    let length = text.bytes().take_while(|byte| *byte == sign).count();
    let info = text[length..].trim();
    (length >= 3 && !(sign == b'`' && info.contains('`'))).then_some(Fence {
        sign,
        length,
        indent: indent(line),
        info,
    })
}

impl Fence<'_> {
    /// The same without what stands behind it.
    pub(super) fn without_info(&self) -> Fence<'static> {
        Fence { info: "", ..*self }
    }

    /// Whether a line ends the block.
    pub(super) fn is_closed_by(&self, line: &str) -> bool {
        fence(line).is_some_and(|end| {
            end.sign == self.sign && end.length >= self.length && end.info.is_empty()
        })
    }
}

/// What a line of a quotation quotes.
pub(super) fn quoted(line: &str) -> Option<String> {
    let text = starting(line)?.strip_prefix('>')?;
    // A tab behind the sign reaches to the next stop, and one column of it belongs to the sign.
    match text.strip_prefix('\t') {
        Some(text) => Some(format!("  {text}")),
        None => Some(text.strip_prefix(' ').unwrap_or(text).to_owned()),
    }
}

/// Whether a line begins raw HTML.
pub(super) fn is_html(line: &str) -> bool {
    let Some(text) = starting(line).and_then(|text| text.strip_prefix('<')) else {
        return false;
    };
    let name = text.strip_prefix('/').unwrap_or(text);
    let end = name
        .find(|c: char| !c.is_ascii_alphanumeric())
        .unwrap_or(name.len());
    let (name, rest) = name.split_at(end);
    let is_tag = rest.is_empty() || rest.starts_with([' ', '\t', '>']) || rest.starts_with("/>");
    text.starts_with('!')
        || text.starts_with('?')
        || (is_tag && BLOCKS.contains(&name.to_ascii_lowercase().as_str()))
}

/// Elements that begin a block of raw HTML, and whose content this is as well.
const BLOCKS: [&str; 40] = [
    "address",
    "article",
    "aside",
    "blockquote",
    "body",
    "center",
    "dd",
    "details",
    "dialog",
    "dir",
    "div",
    "dl",
    "dt",
    "fieldset",
    "figure",
    "footer",
    "form",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "head",
    "header",
    "hr",
    "html",
    "iframe",
    "li",
    "link",
    "main",
    "nav",
    "ol",
    "p",
    "script",
    "section",
    "style",
    "summary",
    "table",
    "ul",
];

/// The line's text when it is not indented so far that it is code.
fn starting(line: &str) -> Option<&str> {
    let spaces = indent(line);
    (spaces < 4).then(|| &line[spaces..])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_heading_may_be_closed_and_needs_a_space() {
        assert_eq!(heading("## A b ##"), Some((2, "A b")));
        assert_eq!(heading("# C#"), Some((1, "C#")));
        assert_eq!(heading("###"), Some((3, "")));
        assert_eq!(heading("#no"), None);
        assert_eq!(heading("####### no"), None);
        assert_eq!(heading("    # code"), None);
    }

    #[test]
    fn a_fence_is_closed_by_one_as_long() {
        let open = fence("````rust x").unwrap();
        assert_eq!(open.info, "rust x");
        assert!(!open.is_closed_by("```"));
        assert!(open.is_closed_by(" `````"));
        assert!(!open.is_closed_by("````x"));
        assert_eq!(fence("``` a`b"), None);
    }

    #[test]
    fn tabs_at_the_beginning_reach_to_the_next_stop() {
        assert_eq!(lines(" \ta\tb\n\tc"), ["    a\tb", "    c"]);
    }
}
