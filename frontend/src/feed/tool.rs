//! A tool call in a few words.

use serde_json::Value;

/// What a tool call is about, and what it changes.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Headline {
    /// A file's name, a pattern, a command: at most 120 characters.
    pub about: String,
    /// Lines that an edit adds and removes.
    pub lines: Option<(usize, usize)>,
}

/// The most characters of a headline.
const MOST: usize = 120;

/// The headline of a call. An unknown tool shows its first text.
pub fn headline(tool: &str, input: &Value) -> Headline {
    let text = |name: &str| input.get(name).and_then(Value::as_str);
    let about = match tool {
        "Read" | "Write" | "Edit" | "MultiEdit" | "NotebookEdit" => {
            let path = text("file_path").or_else(|| text("notebook_path"));
            path.map(|path| path.rsplit(['/', '\\']).next().unwrap_or(path))
        }
        "Bash" => text("command"),
        "Glob" | "Grep" => text("pattern"),
        "WebFetch" => text("url"),
        "WebSearch" => text("query"),
        "Task" | "Agent" => text("description"),
        _ => input
            .as_object()
            .and_then(|fields| fields.values().find_map(Value::as_str)),
    };
    let lines = match tool {
        "Edit" => Some((count(text("new_string")), count(text("old_string")))),
        "Write" => Some((count(text("content")), 0)),
        _ => None,
    };
    Headline {
        about: first_line(about.unwrap_or_default()),
        lines: lines.filter(|lines| *lines != (0, 0)),
    }
}

fn first_line(text: &str) -> String {
    let line = text.lines().next().unwrap_or_default();
    match line.char_indices().nth(MOST) {
        Some((end, _)) => format!("{}…", &line[..end]),
        None if text.lines().nth(1).is_some() => format!("{line} …"),
        None => line.to_owned(),
    }
}

fn count(text: Option<&str>) -> usize {
    text.map_or(0, |text| text.lines().count())
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn a_file_is_named_without_its_folders_and_an_edit_counts_its_lines() {
        let edit = json!({"file_path": "/a/b/design.md", "old_string": "x", "new_string": "y\nz"});
        let line = headline("Edit", &edit);
        assert_eq!(line.about, "design.md");
        assert_eq!(line.lines, Some((2, 1)));
    }

    #[test]
    fn a_long_command_is_cut_and_a_second_line_is_marked() {
        let long = headline("Bash", &json!({"command": "é".repeat(500)}));
        assert_eq!(long.about.chars().count(), MOST + 1);
        assert_eq!(headline("Bash", &json!({"command": "a\nb"})).about, "a …");
    }

    #[test]
    fn an_unknown_tool_shows_its_first_text_and_odd_input_shows_nothing() {
        assert_eq!(
            headline("mcp__x", &json!({"n": 1, "q": "words"})).about,
            "words"
        );
        assert_eq!(headline("Read", &json!(["/etc"])), Headline::default());
    }
}
