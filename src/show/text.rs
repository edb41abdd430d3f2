//! Texts from outside as a terminal may show them.

use serde_json::Value;

/// One line of at most `most` characters, without anything that a terminal would obey.
pub(crate) fn line(text: &str, most: usize) -> String {
    let mut shown = String::new();
    for (count, letter) in text.chars().enumerate() {
        if count == most {
            shown.push('…');
            break;
        }
        match letter {
            '\t' | '\n' | '\r' => shown.push(' '),
            // Escape sequences, and marks that turn the direction of text around.
            _ if letter.is_control() => shown.push('\u{fffd}'),
            '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => shown.push('\u{fffd}'),
            _ => shown.push(letter),
        }
    }
    shown
}

/// What a tool was called with, in a few words: the file's name, the command, the pattern.
pub(crate) fn input(input: Option<&Value>, most: usize) -> String {
    const TELLING: [&str; 9] = [
        "file_path",
        "notebook_path",
        "command",
        "pattern",
        "url",
        "query",
        "description",
        "path",
        "prompt",
    ];
    let Some(Value::Object(fields)) = input else {
        return String::new();
    };
    let telling = TELLING
        .iter()
        .find_map(|name| Some((*name, fields.get(*name)?.as_str()?)));
    let text = match telling {
        // Folders are long, and always the same.
        Some(("file_path" | "notebook_path", path)) => path.rsplit('/').next().unwrap_or(path),
        Some((_, text)) => text,
        None => fields.values().find_map(Value::as_str).unwrap_or_default(),
    };
    line(text.trim(), most)
}

/// A duration in milliseconds, for a person.
pub(crate) fn duration(milliseconds: i64) -> String {
    match milliseconds {
        ..1_000 => format!("{milliseconds} ms"),
        1_000..60_000 => format!("{:.1} s", milliseconds as f64 / 1_000.0),
        _ => {
            let seconds = milliseconds / 1_000;
            format!("{} min {} s", seconds / 60, seconds % 60)
        }
    }
}

/// How much a text changed.
pub(crate) fn characters(added: i64, removed: i64) -> String {
    format!("+{added} −{removed} characters")
}

/// Dollars, as finely as they are worth showing.
pub(crate) fn dollars(usd: f64, is_estimate: bool) -> String {
    let about = if is_estimate { "about " } else { "" };
    if usd > 0.0 && usd < 0.995 {
        format!("{about}${usd:.4}")
    } else {
        format!("{about}${usd:.2}")
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn nothing_from_outside_can_command_the_terminal() {
        assert_eq!(
            line("a\u{1b}[2Jb\r\nc\u{202e}", 50),
            "a\u{fffd}[2Jb  c\u{fffd}"
        );
        assert_eq!(line("ääää", 3), "äää…");
        assert_eq!(line("äää", 3), "äää");
    }

    #[test]
    fn a_tools_input_is_told_by_its_most_telling_field() {
        let shown = |value: Value| input(Some(&value), 20);
        assert_eq!(
            shown(json!({"old_string": "x", "file_path": "/a/b/plan.md"})),
            "plan.md"
        );
        assert_eq!(shown(json!({"pattern": "TBD", "path": "/a"})), "TBD");
        assert_eq!(shown(json!({"n": 1, "what": "this"})), "this");
        assert_eq!(shown(json!([1])), "");
        assert_eq!(input(None, 20), "");
    }

    #[test]
    fn durations_and_dollars_are_for_people() {
        assert_eq!(duration(999), "999 ms");
        assert_eq!(duration(1_500), "1.5 s");
        assert_eq!(duration(61_000), "1 min 1 s");
        assert_eq!(dollars(0.0123, false), "$0.0123");
        assert_eq!(dollars(0.0, false), "$0.00");
        assert_eq!(dollars(12.345, true), "about $12.35");
    }
}
