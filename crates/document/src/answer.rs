//! What an agent's last answer says about the document.

/// A summary is cut after so many characters.
const MAX_SUMMARY_CHARS: usize = 2_000;
/// A shorter answer without tags is a remark, not a document.
const MIN_DOCUMENT_CHARS: usize = 400;
/// An answer without tags needs so many Markdown headings to be taken as a document.
const MIN_HEADINGS: usize = 2;

/// The document in an answer: what stands in `<design_doc>` tags (of several, the longest), else
/// the answer itself from its first heading on, where it has at least 400 characters and two
/// Markdown headings, without its `<changes_summary>`. One fenced `markdown` block that holds the
/// document is unwrapped. The text ends with one newline.
pub fn document_in_answer(answer: &str) -> Option<String> {
    let tagged = in_tags(answer, "design_doc").max_by_key(|text| text.len());
    let document = match tagged {
        Some(text) => text.trim().to_owned(),
        None => document_without_tags(&without_summary(answer))?,
    };
    (!document.is_empty()).then(|| document + "\n")
}

/// What stands in the last `<changes_summary>` tags that are not empty, at most 2,000 characters.
pub fn changes_summary(answer: &str) -> Option<String> {
    let summary = in_tags(answer, "changes_summary")
        .filter(|text| !text.trim().is_empty())
        .last()?;
    let summary = summary.trim();
    match summary.char_indices().nth(MAX_SUMMARY_CHARS) {
        None => Some(summary.to_owned()),
        Some(_) => Some(
            summary
                .chars()
                .take(MAX_SUMMARY_CHARS - 1)
                .chain(['…'])
                .collect(),
        ),
    }
}

/// What stands between each opening tag and the closing tag that follows it.
fn in_tags<'a>(answer: &'a str, tag: &str) -> impl Iterator<Item = &'a str> {
    let (open, close) = (format!("<{tag}>"), format!("</{tag}>"));
    let mut rest = answer;
    std::iter::from_fn(move || {
        let (_, inside) = rest.split_once(&open)?;
        let (text, after) = inside.split_once(&close)?;
        rest = after;
        Some(text)
    })
}

fn without_summary(answer: &str) -> String {
    in_tags(answer, "changes_summary").fold(answer.to_owned(), |answer, summary| {
        answer.replace(&format!("<changes_summary>{summary}</changes_summary>"), "")
    })
}

fn document_without_tags(answer: &str) -> Option<String> {
    from_first_heading(answer).or_else(|| from_first_heading(fenced_markdown(answer)?))
}

fn from_first_heading(text: &str) -> Option<String> {
    let headings = heading_offsets(text);
    let document = text[*headings.first()?..].trim();
    let long = document.chars().count() >= MIN_DOCUMENT_CHARS;
    (long && headings.len() >= MIN_HEADINGS).then(|| document.to_owned())
}

/// Where the lines that are ATX headings (`# ` to `###### `) start, outside fenced blocks.
fn heading_offsets(text: &str) -> Vec<usize> {
    let (mut offset, mut fenced) = (0, false);
    let mut headings = Vec::new();
    for line in text.split_inclusive('\n') {
        if is_fence(line) {
            fenced = !fenced;
        }
        let title = line.trim_start_matches('#');
        let level = line.len() - title.len();
        if !fenced && (1..=6).contains(&level) && title.starts_with(' ') {
            headings.push(offset);
        }
        offset += line.len();
    }
    headings
}

fn is_fence(line: &str) -> bool {
    let line = line.trim_start();
    line.starts_with("```") || line.starts_with("~~~")
}

/// What stands between a line ` ```markdown ` and the last fence.
fn fenced_markdown(answer: &str) -> Option<&str> {
    let start = ["```markdown\n", "```md\n"]
        .iter()
        .find_map(|fence| answer.find(fence).map(|at| at + fence.len()))?;
    let inside = &answer[start..];
    inside.rfind("\n```").map(|end| &inside[..end])
}

#[cfg(test)]
mod tests {
    use super::*;

    fn long_document() -> String {
        format!(
            "# Plan\n\n{}\n\n## Steps\n\nOne.",
            "A sentence of the plan. ".repeat(30).trim()
        )
    }

    #[test]
    fn a_document_in_tags_is_taken_however_short() {
        let answer = "Done.\n<design_doc>\n# Plan\n</design_doc>\nBye.";
        assert_eq!(document_in_answer(answer).as_deref(), Some("# Plan\n"));
    }

    #[test]
    fn of_several_tagged_texts_the_longest_is_the_document() {
        let answer = "I use <design_doc>x</design_doc> tags: <design_doc># Plan</design_doc>";
        assert_eq!(document_in_answer(answer).as_deref(), Some("# Plan\n"));
    }

    #[test]
    fn empty_or_unclosed_tags_hold_no_document() {
        assert_eq!(document_in_answer("<design_doc> \n </design_doc>"), None);
        assert_eq!(document_in_answer("<design_doc># Plan"), None);
    }

    #[test]
    fn a_long_answer_with_headings_is_the_document_from_its_first_heading_on() {
        let answer = format!(
            "Here it is:\n\n{}\n<changes_summary>New.</changes_summary>",
            long_document()
        );
        assert_eq!(document_in_answer(&answer), Some(long_document() + "\n"));
    }

    #[test]
    fn a_document_in_one_fenced_block_is_unwrapped_with_its_own_blocks() {
        let document = long_document() + "\n\n```sh\n# no heading\n```\n\nEnd.";
        let answer = format!("Here:\n\n```markdown\n{document}\n```\nThat is all.");
        assert_eq!(document_in_answer(&answer), Some(document + "\n"));
    }

    #[test]
    fn a_short_answer_or_one_without_headings_is_no_document() {
        assert_eq!(document_in_answer("# Plan\n\n## Steps\n\nshort"), None);
        assert_eq!(
            document_in_answer(&"A long remark without headings. ".repeat(40)),
            None
        );
        let code = format!(
            "# Only one\n```sh\n# a\n# b\n{}\n```\n",
            "echo\n".repeat(200)
        );
        assert_eq!(document_in_answer(&code), None);
        assert_eq!(document_in_answer(&"#no #heading\n".repeat(60)), None);
    }

    #[test]
    fn the_last_summary_is_taken_and_trimmed() {
        let answer = "<changes_summary>old</changes_summary> … <changes_summary>\n New part. \n\
                      </changes_summary><changes_summary> </changes_summary>";
        assert_eq!(changes_summary(answer).as_deref(), Some("New part."));
        assert_eq!(changes_summary("no tags"), None);
        assert_eq!(changes_summary("<changes_summary>cut off"), None);
    }

    #[test]
    fn a_summary_is_cut_at_2000_characters() {
        let summary = |n: usize| {
            changes_summary(&format!(
                "<changes_summary>{}</changes_summary>",
                "ä".repeat(n)
            ))
        };
        assert_eq!(summary(2_000), Some("ä".repeat(2_000)));
        assert_eq!(summary(2_001), Some("ä".repeat(1_999) + "…"));
    }
}
