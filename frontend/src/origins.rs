//! Who wrote which lines of a document, ready to be shown.

use redraft_wire::{LineOrigin, LineSpan, Provenance};

use crate::texts::{session as texts, words};

/// The steps from the oldest iteration's tone to the newest one's.
const TONES: usize = 6;

/// Of how many places a call wrote to each is told.
const MOST_RANGES: usize = 6;

/// Where lines come from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Source {
    /// A word that stands at each run of such lines: the iteration's number, in brackets where it is one of another
    /// session.
    pub label: String,
    /// Who that is, as the beginning of a sentence.
    pub said: String,
    /// The class of its tone: `tone-1` to `tone-6`, the newest iteration's is the last; `mine` or `before`.
    pub tone: String,
    /// The place of the iteration among the session's own or another one's: session and number.
    pub iteration: Option<(String, i32)>,
    /// The iteration's row.
    pub iteration_id: Option<i64>,
    /// What the agent says it did.
    pub summary: Option<String>,
    /// The version that brought them in.
    pub revision: i64,
    /// When.
    pub at: String,
    /// How many lines there are in all.
    pub lines: i64,
}

/// Lines that follow each other and have one source.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Block {
    /// The place of its source.
    pub source: usize,
    /// The first line's number.
    pub first: i64,
    /// The last line's number.
    pub last: i64,
    /// The lines.
    pub text: String,
}

impl Block {
    /// Its lines in words.
    pub fn place(&self) -> String {
        if self.first == self.last {
            texts::line(self.first)
        } else {
            texts::lines_to(self.first, self.last)
        }
    }
}

/// Lines that a call wrote, in words: `lines 3 to 7 and 9`.
pub fn lines_said(of: &[LineSpan]) -> String {
    let range = |span: &LineSpan| match span.line_count {
        1 => span.first_line.to_string(),
        count => texts::range(span.first_line, span.first_line + count - 1),
    };
    let word = match of {
        [LineSpan { line_count: 1, .. }] => texts::LINE,
        _ => texts::LINES,
    };
    let mut ranges: Vec<String> = of.iter().take(MOST_RANGES).map(range).collect();
    let rest = of.len().saturating_sub(MOST_RANGES);
    let last = match rest {
        0 => ranges.pop().unwrap_or_default(),
        rest => texts::more_places(rest),
    };
    match ranges.len() {
        0 => format!("{word} {last}"),
        _ => texts::these_and(word, &ranges.join(", "), &last),
    }
}

/// The sources of a document in a session, in the order in which they wrote.
pub fn sources(of: &Provenance, session: &str) -> Vec<Source> {
    let written = |origin: &&LineOrigin| origin.iteration_number.is_some();
    let count = of.origins.iter().filter(written).count();
    let mut nth = 0;
    of.origins
        .iter()
        .map(|origin| {
            nth += usize::from(origin.iteration_number.is_some());
            // The newest one always has the strongest tone, however few there are.
            let tone = TONES - ((count - nth) * TONES / count.max(1)).min(TONES - 1);
            source(origin, session, tone)
        })
        .collect()
}

fn source(origin: &LineOrigin, session: &str, tone: usize) -> Source {
    let own = origin.session_id.0.as_deref() == Some(session);
    let (label, said, tone) = match (origin.iteration_number.0, origin.kind.as_str()) {
        (Some(number), _) if own => (
            number.to_string(),
            words::iteration(number),
            format!("tone-{tone}"),
        ),
        (Some(number), _) => (
            format!("({number})"),
            texts::of_another_session(number),
            format!("tone-{tone}"),
        ),
        (None, "user") => (texts::YOU_MARK.into(), words::YOU.into(), "mine".into()),
        _ => ("–".into(), texts::THERE_BEFORE.into(), "before".into()),
    };
    let iteration = origin.session_id.0.clone().zip(origin.iteration_number.0);
    Source {
        label,
        said,
        tone,
        iteration,
        iteration_id: origin.iteration_id.0,
        summary: origin.summary.0.clone(),
        revision: origin.revision_id,
        at: origin.created_at.clone(),
        lines: origin.line_count,
    }
}

/// The text in blocks; `None` when these are not its lines, as where a secret of several lines is masked.
pub fn blocks(of: &Provenance, text: &str) -> Option<Vec<Block>> {
    let mut lines = text.split_terminator('\n');
    let mut blocks = Vec::with_capacity(of.runs.len());
    for run in &of.runs {
        let source = of.origins.iter();
        let source = source
            .clone()
            .position(|one| one.revision_id == run.revision_id)?;
        let count = usize::try_from(run.line_count).ok()?;
        let of_run: Vec<&str> = lines.by_ref().take(count).collect();
        if of_run.len() < count {
            return None;
        }
        blocks.push(Block {
            source,
            first: run.first_line,
            last: run.first_line + run.line_count - 1,
            text: of_run.join("\n"),
        });
    }
    lines.next().is_none().then_some(blocks)
}

#[cfg(test)]
mod tests {
    use redraft_wire::LineRun;

    use super::*;

    fn origin(revision_id: i64, kind: &str, by: Option<(&str, i32)>) -> LineOrigin {
        LineOrigin {
            revision_id,
            kind: kind.into(),
            iteration_id: by.map(|(_, number)| i64::from(number)).into(),
            iteration_number: by.map(|(_, number)| number).into(),
            session_id: by.map(|(session, _)| session.to_owned()).into(),
            summary: None.into(),
            created_at: "2026-11-20T10:00:00.000Z".into(),
            line_count: 1,
        }
    }

    fn run(first_line: i64, line_count: i64, revision_id: i64) -> LineRun {
        LineRun {
            first_line,
            line_count,
            revision_id,
            iteration_number: None.into(),
        }
    }

    fn sample() -> Provenance {
        Provenance {
            revision_id: 9,
            runs: vec![run(1, 2, 1), run(3, 1, 4)],
            origins: vec![
                origin(1, "before", None),
                origin(2, "iteration", Some(("ps-0", 1))),
                origin(3, "user", None),
                origin(4, "iteration", Some(("ps-1", 1))),
                origin(5, "iteration", Some(("ps-1", 2))),
            ],
            note: None.into(),
        }
    }

    #[test]
    fn each_source_is_told_by_a_word_and_the_newest_has_the_strongest_tone() {
        let sources = sources(&sample(), "ps-1");
        let labels: Vec<_> = sources.iter().map(|one| one.label.as_str()).collect();
        assert_eq!(labels, ["–", "(1)", "you", "1", "2"]);
        let tones: Vec<_> = sources.iter().map(|one| one.tone.as_str()).collect();
        assert_eq!(tones, ["before", "tone-2", "mine", "tone-4", "tone-6"]);
        assert_eq!(sources[1].said, "Iteration 1 of another session");
        assert_eq!(sources[4].iteration, Some(("ps-1".into(), 2)));
    }

    #[test]
    fn the_lines_of_a_call_are_said_in_words() {
        let of = |spans: &[(i64, i64)]| {
            let spans: Vec<LineSpan> = spans
                .iter()
                .map(|(first_line, line_count)| LineSpan {
                    first_line: *first_line,
                    line_count: *line_count,
                })
                .collect();
            lines_said(&spans)
        };
        assert_eq!(of(&[(3, 1)]), "line 3");
        assert_eq!(of(&[(3, 5)]), "lines 3 to 7");
        assert_eq!(of(&[(3, 5), (9, 1)]), "lines 3 to 7 and 9");
        assert_eq!(of(&[(1, 1), (3, 1), (9, 2)]), "lines 1, 3 and 9 to 10");
        let many: Vec<_> = (0..9).map(|nth| (nth * 2 + 1, 1)).collect();
        assert_eq!(of(&many), "lines 1, 3, 5, 7, 9, 11 and 3 more places");
    }

    #[test]
    fn many_iterations_share_the_tones_in_their_order() {
        let origins = (1..=40).map(|at| origin(at, "iteration", Some(("ps-1", at as i32))));
        let of = Provenance {
            origins: origins.collect(),
            ..sample()
        };
        let tones: Vec<String> = sources(&of, "ps-1")
            .into_iter()
            .map(|one| one.tone)
            .collect();
        assert!(tones.is_sorted());
        assert_eq!(
            (tones[0].as_str(), tones[39].as_str()),
            ("tone-1", "tone-6")
        );
    }

    #[test]
    fn the_blocks_are_the_whole_text_or_there_are_none() {
        let text = "a\n\nc\n";
        let found = blocks(&sample(), text).unwrap();
        assert_eq!(
            (found[0].text.as_str(), found[1].text.as_str()),
            ("a\n", "c")
        );
        assert_eq!(found[0].place(), "lines 1 to 2");
        assert_eq!(found[1].place(), "line 3");
        for other in ["a\n\nc\nd\n", "a\n", ""] {
            assert_eq!(blocks(&sample(), other), None, "{other:?}");
        }
    }
}
