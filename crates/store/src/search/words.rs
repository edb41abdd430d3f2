//! Which words of an event can be found, and how a user's words become a query.

use serde_json::Value;

/// The most bytes of one text whose words are kept.
pub(super) const MOST_TEXT_BYTES: usize = 256 * 1_024;

/// The most words of a query that count.
const MOST_WORDS: usize = 16;

/// Where the text of an event is, by its kind; of the other kinds nothing is found.
pub(super) const FIELDS: [(&str, &[&str]); 9] = [
    ("content", &["text", "content"]),
    ("thinking", &["text"]),
    ("tool_use", &["tool", "input"]),
    ("tool_result", &["result"]),
    ("iteration_complete", &["summary"]),
    ("error", &["message"]),
    ("note", &["text"]),
    ("files_changed", &["message"]),
    ("status", &["message"]),
];

/// Whether anything of the events of this kind can be found.
pub(super) fn has_words(kind: &str) -> bool {
    FIELDS.iter().any(|(of, _)| *of == kind)
}

/// The text of an event that can be found; empty where there is none.
pub(super) fn text_of_event(kind: &str, data: &str) -> String {
    let fields = FIELDS.iter().find(|(of, _)| *of == kind);
    let parsed = serde_json::from_str::<Value>(data).ok();
    let (Some((_, fields)), Some(event)) = (fields, parsed) else {
        return String::new();
    };
    let mut text = String::new();
    for value in fields.iter().filter_map(|field| event.get(field)) {
        gather(value, &mut text);
    }
    text
}

/// All the strings inside a value, a line each.
fn gather(value: &Value, text: &mut String) {
    match value {
        Value::String(string) => {
            if !text.is_empty() {
                text.push('\n');
            }
            text.push_str(string);
        }
        Value::Array(values) => values.iter().for_each(|value| gather(value, text)),
        Value::Object(values) => values.values().for_each(|value| gather(value, text)),
        _ => {}
    }
}

/// The first bytes of a text, whole characters.
pub(super) fn bounded(text: &str) -> &str {
    &text[..text.floor_char_boundary(MOST_TEXT_BYTES)]
}

/// A user's words as a query of FTS5: each has to be there, the last one may go on, and what stands in
/// quotation marks has to be there as it is. `None` where no letter or digit is in them.
pub(super) fn fts_query(words: &str) -> Option<String> {
    let mut phrases = Vec::new();
    let mut ends_open = false;
    for (number, part) in words.split('"').enumerate() {
        let is_phrase = number % 2 == 1;
        let found: Vec<&str> = if is_phrase {
            vec![part]
        } else {
            part.split_whitespace().collect()
        };
        for phrase in found {
            if phrase.chars().any(char::is_alphanumeric) {
                phrases.push(format!("\"{phrase}\""));
                ends_open = !is_phrase && !part.ends_with(char::is_whitespace);
            }
        }
    }
    phrases.truncate(MOST_WORDS);
    let mut query = (!phrases.is_empty()).then(|| phrases.join(" "))?;
    if ends_open {
        query.push('*');
    }
    Some(query)
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn every_string_of_what_an_agent_did_can_be_found_and_ids_cannot() {
        let call = json!({"type": "tool_use", "tool": "Edit", "tool_use_id": "toolu_1",
                          "input": {"path": "plan.md", "edits": [{"new": "retry"}]}});
        let text = text_of_event("tool_use", &call.to_string());
        for part in ["Edit", "plan.md", "retry"] {
            assert!(text.contains(part), "{text}");
        }
        assert!(!text.contains("toolu_1"));
        assert_eq!(text_of_event("rate_limit", &call.to_string()), "");
        assert_eq!(text_of_event("content", "no json"), "");
    }

    #[test]
    fn words_become_a_query_that_no_sign_of_theirs_can_break() {
        let query = |words| fts_query(words).unwrap_or_default();
        assert_eq!(query("payment stat"), "\"payment\" \"stat\"*");
        assert_eq!(query("payment "), "\"payment\"");
        assert_eq!(query("\"two words\" x"), "\"two words\" \"x\"*");
        assert_eq!(query("\"open"), "\"open\"");
        assert_eq!(query("NEAR(a b) OR c*"), "\"NEAR(a\" \"b)\" \"OR\" \"c*\"*");
        assert_eq!(fts_query("  -- \" * \" ^"), None);
    }
}
