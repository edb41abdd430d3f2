//! Text that stays text.

/// Text for an HTML document: inside elements and inside quoted attributes. What no text should hold, such as an
/// escape sequence, shows as a replacement character.
pub(crate) fn escaped(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => safe.push_str("&amp;"),
            '<' => safe.push_str("&lt;"),
            '>' => safe.push_str("&gt;"),
            '"' => safe.push_str("&quot;"),
            '\'' => safe.push_str("&#39;"),
            '\n' | '\t' => safe.push(letter),
            _ if letter.is_control() => safe.push('\u{fffd}'),
            // Marks that turn the direction of the text around would turn what follows, too.
            '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => safe.push('\u{fffd}'),
            _ => safe.push(letter),
        }
    }
    safe
}

/// One line of plain text for Markdown: nothing in it is taken for a sign.
pub(crate) fn plain(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '\n' | '\t' | '\r' => safe.push(' '),
            '<' => safe.push_str("&lt;"),
            '>' => safe.push_str("&gt;"),
            '&' => safe.push_str("&amp;"),
            '\\' | '`' | '*' | '_' | '[' | ']' | '#' | '|' | '~' | '!' | '$' => {
                safe.push('\\');
                safe.push(letter);
            }
            _ if letter.is_control() => safe.push('\u{fffd}'),
            '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => safe.push('\u{fffd}'),
            _ => safe.push(letter),
        }
    }
    safe.trim().to_owned()
}

/// A block of text as it is, between fences that are longer than any in it.
pub(crate) fn fenced(text: &str, kind: &str) -> String {
    let longest = text
        .split(|letter| letter != '`')
        .map(str::len)
        .max()
        .unwrap_or(0);
    let fence = "`".repeat(longest.max(2) + 1);
    let end = if text.ends_with('\n') { "" } else { "\n" };
    format!("{fence}{kind}\n{text}{end}{fence}\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_sign_of_html_or_of_a_terminal_is_left() {
        assert_eq!(
            escaped("<a href=\"x\" on='y'>&\u{1b}[31m\u{202e}\n"),
            "&lt;a href=&quot;x&quot; on=&#39;y&#39;&gt;&amp;\u{fffd}[31m\u{fffd}\n"
        );
        assert_eq!(
            plain("# [a](b)\n`c` <d>"),
            "\\# \\[a\\](b) \\`c\\` &lt;d&gt;"
        );
    }

    #[test]
    fn a_fence_is_longer_than_every_one_inside() {
        assert_eq!(fenced("a", ""), "```\na\n```\n");
        assert_eq!(
            fenced("a\n````\nb\n", "markdown"),
            "`````markdown\na\n````\nb\n`````\n"
        );
    }
}
