//! The stylesheet without what only people read.

/// The stylesheet without comments, indentation and empty lines; lines stay lines, so that an error in it is still
/// found.
pub(crate) fn lean(style: &str) -> String {
    let mut lean = String::with_capacity(style.len());
    let mut rest = style;
    while let Some((before, comment)) = rest.split_once("/*") {
        lean.push_str(before);
        rest = comment.split_once("*/").map_or("", |(_, after)| after);
    }
    lean.push_str(rest);
    let lines = lean.lines().map(str::trim).filter(|line| !line.is_empty());
    lines.flat_map(|line| [line, "\n"]).collect()
}

#[cfg(test)]
mod tests {
    use super::lean;

    #[test]
    fn what_only_people_read_is_left_out_and_nothing_else() {
        let style =
            "/* Why.\n   More. */\n\na,\n.b > c {\n  /* one */\n  color: red; /* two */\n}\n";
        assert_eq!(lean(style), "a,\n.b > c {\ncolor: red;\n}\n");
    }

    #[test]
    fn a_comment_without_an_end_takes_the_rest() {
        assert_eq!(lean("a {\n}\n/* b"), "a {\n}\n");
    }
}
