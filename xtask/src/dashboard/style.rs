//! The stylesheet, without what only people read.

use anyhow::{Context, Result, ensure};

/// The stylesheet without comments, indentation and empty lines. Nothing inside a line is touched.
pub(crate) fn lean(style: &str) -> Result<String> {
    let (mut rest, mut lean) = (style, String::with_capacity(style.len()));
    while let Some((before, comment)) = rest.split_once("/*") {
        ensure!(
            before.matches('"').count().is_multiple_of(2),
            "a text of the stylesheet holds the beginning of a comment: {}",
            before.lines().last().unwrap_or_default()
        );
        lean.push_str(before);
        let (_, after) = comment
            .split_once("*/")
            .context("a comment of the stylesheet does not end")?;
        rest = after;
    }
    lean.push_str(rest);
    let lines = lean.lines().map(str::trim).filter(|line| !line.is_empty());
    Ok(lines.flat_map(|line| [line, "\n"]).collect())
}

#[cfg(test)]
mod tests {
    use super::lean;

    #[test]
    fn comments_and_indentation_go() {
        let style = "/* A page. */\n.a,\n.b {\n    color: red; /* loud */\n}\n\n";
        assert_eq!(lean(style).unwrap(), ".a,\n.b {\ncolor: red;\n}\n");
    }

    #[test]
    fn what_could_be_a_comment_inside_a_text_is_refused() {
        lean(".a::after {\n    content: \"/* no */\";\n}\n").unwrap_err();
        lean("/* for ever").unwrap_err();
    }
}
