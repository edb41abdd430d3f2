//! The stylesheet: the files of `frontend/style/` in one, without what only people read.

use anyhow::{Context, Result, ensure};

use super::bundle::Files;

/// The folder of the files.
pub(crate) const FOLDER: &str = "frontend/style";

/// The files in the order in which they count: of two rules that are as strong as each other the later one holds. Values
/// come first, and what a reader has asked the system for last.
const ORDER: [&str; 25] = [
    "values",
    "base",
    "controls",
    "around",
    "frame",
    "lists",
    "notifications",
    "home",
    "morning",
    "settings",
    "session",
    "rail",
    "panes",
    "planning",
    "live",
    "diff",
    "reading",
    "origins",
    "writing",
    "prompts",
    "figures",
    "timeline",
    "document",
    "small_screens",
    "preferences",
];

/// The whole stylesheet. A file that is not in the order, or is not there, is an error.
pub(crate) fn whole(files: &Files) -> Result<Vec<u8>> {
    for name in files.keys() {
        let stem = name.trim_end_matches(".css");
        ensure!(
            ORDER.contains(&stem),
            "{FOLDER}/{name} has no place in the order of the stylesheet: see xtask/src/dashboard/style.rs"
        );
    }
    let mut whole = String::new();
    for stem in ORDER {
        let file = files.get(&format!("{stem}.css"));
        let file = file.with_context(|| format!("{FOLDER}/{stem}.css is missing"))?;
        let text = std::str::from_utf8(file);
        let text = text.with_context(|| format!("{FOLDER}/{stem}.css is no text"))?;
        whole.push_str(&lean(text)?);
    }
    Ok(whole.into_bytes())
}

/// The stylesheet without comments, indentation and empty lines. Nothing inside a line is touched.
fn lean(style: &str) -> Result<String> {
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
    use super::{ORDER, lean, whole};
    use crate::dashboard::bundle::Files;

    #[test]
    fn each_file_has_its_place_and_is_there() {
        let file = |stem: &&str| (format!("{stem}.css"), format!(".{stem} {{\n}}\n").into());
        let mut files: Files = ORDER.iter().map(file).collect();
        let text = String::from_utf8(whole(&files).unwrap()).unwrap();
        assert!(text.starts_with(".values {\n}\n.base {\n"), "{text}");
        files.insert("other.css".to_owned(), Vec::new());
        whole(&files).unwrap_err();
        files.remove("other.css");
        files.remove("rail.css");
        whole(&files).unwrap_err();
    }

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
