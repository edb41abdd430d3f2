//! Both results of a conversation in an agent's answer.

/// The results in an answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ArtifactsInAnswer {
    /// The design document, with one newline at its end; empty where the answer is empty.
    pub design_doc: String,
    /// The guardrails, if the answer marks any.
    pub guardrails: Option<String>,
}

/// Takes both results from an answer that marks them: each between `<design_doc>` and `</design_doc>`,
/// `<guardrails>` and `</guardrails>`, which stand alone on their lines. Without marks of a document
/// all that is not marked as guardrails is the document.
pub fn artifacts_in_answer(answer: &str) -> ArtifactsInAnswer {
    let lines: Vec<&str> = answer.lines().collect();
    let guardrails = section(&lines, "guardrails", 0..lines.len());
    let before = guardrails.clone().map_or(lines.len(), |found| found.start);
    let after = guardrails.clone().map_or(lines.len(), |found| found.end);
    // Marks inside the guardrails are a part of their text.
    let document = section(&lines, "design_doc", 0..before)
        .or_else(|| section(&lines, "design_doc", after..lines.len()));
    let design_doc = match document {
        Some(found) => lines[found].join("\n"),
        None => match &guardrails {
            // Without the marks of the guardrails themselves.
            Some(found) => [
                &lines[..found.start - 1],
                &lines[(found.end + 1).min(lines.len())..],
            ]
            .concat()
            .join("\n"),
            None => lines.join("\n"),
        },
    };
    ArtifactsInAnswer {
        design_doc: tidy(&design_doc),
        guardrails: guardrails
            .map(|found| tidy(&lines[found].join("\n")))
            .filter(|text| !text.is_empty()),
    }
}

/// The lines between the first opening mark and the last closing one after it.
fn section(
    lines: &[&str],
    name: &str,
    within: std::ops::Range<usize>,
) -> Option<std::ops::Range<usize>> {
    let (open, close) = (format!("<{name}>"), format!("</{name}>"));
    let start = within.clone().find(|at| lines[*at].trim() == open)? + 1;
    let end = (start..within.end)
        .rev()
        .find(|at| lines[*at].trim() == close)?;
    Some(start..end)
}

fn tidy(text: &str) -> String {
    match text.trim() {
        "" => String::new(),
        text => format!("{text}\n"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(answer: &str) -> (String, Option<String>) {
        let found = artifacts_in_answer(answer);
        (found.design_doc, found.guardrails)
    }

    #[test]
    fn marked_results_are_taken_without_what_stands_around_them() {
        let answer = "Here:\n<design_doc>\n# A\n\nUse `<guardrails>`.\n</design_doc>\n\n<guardrails>\n- b\n</guardrails>\nDone.";
        let expected = ("# A\n\nUse `<guardrails>`.\n".into(), Some("- b\n".into()));
        assert_eq!(found(answer), expected);
        let turned = "<guardrails>\n- b\n</guardrails>\n<design_doc>\n# A\n</design_doc>";
        assert_eq!(found(turned), ("# A\n".into(), Some("- b\n".into())));
    }

    #[test]
    fn without_marks_all_of_it_is_the_document() {
        assert_eq!(found("# A\n\nText.\n"), ("# A\n\nText.\n".into(), None));
        assert_eq!(found(""), (String::new(), None));
        let half = "# A\n<guardrails>\n- b\n</guardrails>";
        assert_eq!(found(half), ("# A\n".into(), Some("- b\n".into())));
    }

    #[test]
    fn a_mark_in_the_middle_of_a_line_is_no_mark() {
        let answer = "See <design_doc> here.\n<guardrails>\n\n</guardrails>";
        assert_eq!(found(answer), ("See <design_doc> here.\n".into(), None));
    }

    #[test]
    fn a_section_that_is_not_closed_is_none() {
        let answer = "<design_doc>\n# A\n";
        assert_eq!(found(answer), ("<design_doc>\n# A\n".into(), None));
    }
}
