//! Which rows are shown.

use super::{Entry, Row};
use crate::texts::live as texts;

/// Kinds of rows to show.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Show {
    /// What a reader wants: all but the agent's own remarks to itself.
    #[default]
    Usual,
    /// What the agent said.
    Text,
    /// What it thought.
    Thinking,
    /// What it did.
    Tools,
    /// What went wrong.
    Problems,
    /// Everything.
    All,
}

/// What stands before a tool's name in the value of a filter.
const TOOL: &str = "tool:";

impl Show {
    /// Each with its name on the page.
    pub const NAMED: [(Self, &'static str, &'static str); 6] = [
        (Self::Usual, "usual", texts::SHOW_USUAL),
        (Self::Text, "text", texts::SHOW_TEXT),
        (Self::Thinking, "thinking", texts::SHOW_THINKING),
        (Self::Tools, "tools", texts::SHOW_TOOLS),
        (Self::Problems, "problems", texts::SHOW_ERRORS),
        (Self::All, "all", texts::SHOW_EVERYTHING),
    ];
}

/// What the reader asked for.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Filter {
    /// Kinds.
    pub show: Show,
    /// The calls of this tool alone; empty: of any.
    pub tool: String,
}

impl Filter {
    /// Everything.
    pub fn all() -> Self {
        Self {
            show: Show::All,
            tool: String::new(),
        }
    }

    /// The filter of a value of [`Show::NAMED`] or [`Filter::of_tool`].
    pub fn of(value: &str) -> Self {
        if let Some(tool) = value.strip_prefix(TOOL) {
            return Self {
                show: Show::Tools,
                tool: tool.to_owned(),
            };
        }
        let found = Show::NAMED.iter().find(|(_, name, _)| *name == value);
        Self {
            show: found.map_or_else(Show::default, |(show, ..)| *show),
            tool: String::new(),
        }
    }

    /// The value that asks for one tool.
    pub fn of_tool(tool: &str) -> String {
        format!("{TOOL}{tool}")
    }

    /// The value of this one.
    pub fn value(&self) -> String {
        if !self.tool.is_empty() {
            return Self::of_tool(&self.tool);
        }
        let found = Show::NAMED.iter().find(|(show, ..)| *show == self.show);
        found.map_or("", |(_, name, _)| name).to_owned()
    }

    /// Whether it leaves out more than remarks, so that pages may have next to nothing.
    pub fn is_narrow(&self) -> bool {
        !matches!(self.show, Show::Usual | Show::All)
    }

    /// Whether the row is wanted.
    pub fn wants(&self, entry: &Entry) -> bool {
        match (&entry.row, self.show) {
            (_, Show::All)
            | (Row::Failed { .. } | Row::Status { .. } | Row::Outside { .. }, Show::Problems)
            | (Row::Text(_), Show::Text)
            | (Row::Thinking(_), Show::Thinking) => true,
            (row, Show::Usual) => !matches!(row, Row::Other { .. }),
            (Row::Tool { tool, .. }, Show::Tools) => self.tool.is_empty() || self.tool == *tool,
            (Row::Tool { answer, .. }, Show::Problems) => {
                answer.as_ref().is_some_and(|answer| answer.is_error)
            }
            _ => false,
        }
    }

    /// Whether the row may be wanted once the other half of its call is here.
    pub fn may_want(&self, entry: &Entry) -> bool {
        let is_open = matches!(&entry.row, Row::Tool { answer: None, .. });
        self.show == Show::Problems && is_open
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::feed::event::event;

    fn entry(json: &str) -> Entry {
        Entry::new(&event(json))
    }

    fn wants(value: &str, entry: &Entry) -> bool {
        Filter::of(value).wants(entry)
    }

    #[test]
    fn the_agents_own_remarks_are_shown_only_when_asked_for() {
        let remark = entry(r#"{"type":"agent","_event_id":1,"kind":"system/init","raw":"{}"}"#);
        assert!(!Filter::default().wants(&remark));
        assert!(Filter::all().wants(&remark));
    }

    #[test]
    fn a_failed_call_is_a_tools_and_an_error_and_no_text() {
        let failed = entry(
            r#"{"type":"tool_result","_event_id":1,"tool":"Read","result":"no","tool_use_id":"a","is_error":true}"#,
        );
        for value in ["usual", "tools", "problems", "all", "tool:Read"] {
            assert!(wants(value, &failed), "{value}");
        }
        for value in ["text", "thinking", "tool:Edit"] {
            assert!(!wants(value, &failed), "{value}");
        }
    }

    #[test]
    fn a_call_may_turn_out_to_be_an_error_and_thinking_does_not() {
        let call = entry(
            r#"{"type":"tool_use","_event_id":1,"tool":"Read","input":{},"tool_use_id":"a"}"#,
        );
        let errors = Filter::of("problems");
        assert!(!errors.wants(&call) && errors.may_want(&call));
        assert!(!Filter::of("text").may_want(&call));
        let thinking = entry(r#"{"type":"thinking","_event_id":1,"text":"?"}"#);
        assert!(!errors.may_want(&thinking));
        assert!(wants("thinking", &thinking) && !wants("text", &thinking));
    }

    #[test]
    fn every_filter_is_found_by_its_value() {
        for (show, value, _) in Show::NAMED {
            let filter = Filter::of(value);
            assert_eq!((filter.show, &*filter.value()), (show, value));
        }
        let tool = Filter::of(&Filter::of_tool("mcp__a"));
        assert_eq!((&*tool.tool, &*tool.value()), ("mcp__a", "tool:mcp__a"));
        assert!(tool.is_narrow() && !Filter::default().is_narrow());
        assert_eq!(Filter::of("?"), Filter::default());
    }
}
