//! Which rows are shown.

use super::{Entry, Row};

/// Kinds of rows to show.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Show {
    /// What a reader wants: all but the agent's own remarks to itself.
    #[default]
    Usual,
    /// What the agent said.
    Text,
    /// What it did.
    Tools,
    /// What went wrong.
    Problems,
    /// Everything.
    All,
}

impl Show {
    /// Each with its name on the page.
    pub const NAMED: [(Self, &'static str, &'static str); 5] = [
        (Self::Usual, "usual", "Usual"),
        (Self::Text, "text", "Text only"),
        (Self::Tools, "tools", "Tools only"),
        (Self::Problems, "problems", "Problems only"),
        (Self::All, "all", "Everything"),
    ];

    /// The kind of that value.
    pub fn of(value: &str) -> Self {
        let found = Self::NAMED.iter().find(|(_, name, _)| *name == value);
        found.map_or_else(Self::default, |(show, ..)| *show)
    }
}

/// What the reader asked for.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Filter {
    /// Kinds.
    pub show: Show,
    /// Words that the row must hold; capitals of a to z make no difference; empty: any row.
    pub find: String,
}

impl Filter {
    /// Whether the row is wanted.
    pub fn wants(&self, entry: &Entry) -> bool {
        let kind = match (&entry.row, self.show) {
            (_, Show::All)
            | (Row::Failed { .. } | Row::Status { .. } | Row::Outside { .. }, Show::Problems) => {
                true
            }
            (row, Show::Usual) => !matches!(row, Row::Other { .. }),
            (row, Show::Text) => matches!(row, Row::Text(_)),
            (row, Show::Tools) => matches!(row, Row::Tool { .. }),
            (Row::Tool { answer, .. }, Show::Problems) => {
                answer.as_ref().is_some_and(|answer| answer.is_error)
            }
            (_, Show::Problems) => false,
        };
        let find = self.find.trim();
        kind && (find.is_empty() || holds(&entry.row, &find.to_ascii_lowercase()))
    }
}

fn holds(row: &Row, find: &str) -> bool {
    let any = |texts: &[&str]| {
        texts
            .iter()
            .any(|text| text.to_ascii_lowercase().contains(find))
    };
    match row {
        Row::Text(text) | Row::Thinking(text) => any(&[text]),
        Row::Tool {
            tool,
            input,
            answer,
            ..
        } => {
            let input = input.as_ref().map(ToString::to_string).unwrap_or_default();
            let answer = answer.as_ref().map(|answer| answer.text.as_str());
            any(&[tool, &input, answer.unwrap_or_default()])
        }
        Row::Ended { summary, .. } => any(&[summary.as_deref().unwrap_or_default()]),
        Row::Failed { message, .. } | Row::Status { message } => any(&[message]),
        Row::Outside { message, diff, .. } => any(&[message, diff]),
        Row::Other { kind, raw } => any(&[kind, raw]),
        Row::Began { .. } | Row::Changed { .. } | Row::Finished { .. } => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::feed::event::event;

    fn entry(json: &str) -> Entry {
        Entry::new(&event(json))
    }

    #[test]
    fn the_agents_own_remarks_are_shown_only_when_asked_for() {
        let remark = entry(r#"{"type":"agent","_event_id":1,"kind":"system/init","raw":"{}"}"#);
        assert!(!Filter::default().wants(&remark));
        assert!(
            Filter {
                show: Show::All,
                find: String::new()
            }
            .wants(&remark)
        );
    }

    #[test]
    fn words_are_found_in_what_a_tool_answered_whatever_their_case() {
        let answer = entry(
            r#"{"type":"tool_result","_event_id":1,"tool":"Read","result":"Payment States","tool_use_id":"a","is_error":true}"#,
        );
        let find = |show, find: &str| {
            Filter {
                show,
                find: find.to_owned(),
            }
            .wants(&answer)
        };
        assert!(find(Show::Problems, " payment "));
        assert!(!find(Show::Usual, "refund"));
        assert!(!find(Show::Text, ""));
    }

    #[test]
    fn every_kind_is_found_by_its_name() {
        for (show, name, _) in Show::NAMED {
            assert_eq!(Show::of(name), show);
        }
        assert_eq!(Show::of("?"), Show::Usual);
    }
}
