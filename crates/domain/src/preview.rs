//! Short forms of large values, so that a list of events stays small.

use serde_json::Value;

/// The most characters that a preview shows of one text.
pub const PREVIEW_CHARS: usize = 2_000;

/// A value cut down for a list, and whether anything was left out.
#[derive(Debug, Clone, PartialEq)]
pub struct Preview {
    /// The value with every long text cut.
    pub value: Value,
    /// Whether something was cut: then the whole value is kept elsewhere.
    pub truncated: bool,
}

/// Cuts every text inside `value` that is longer than `most_chars` characters.
pub fn preview(value: &Value, most_chars: usize) -> Preview {
    let mut truncated = false;
    let value = cut(value, most_chars, &mut truncated);
    Preview { value, truncated }
}

fn cut(value: &Value, most: usize, truncated: &mut bool) -> Value {
    match value {
        Value::String(text) => match text.char_indices().nth(most) {
            Some((end, _)) => {
                *truncated = true;
                Value::String(format!("{}…", &text[..end]))
            }
            None => value.clone(),
        },
        Value::Array(items) => {
            // A list of many small values is as large as one long text.
            *truncated |= items.len() > most;
            Value::Array(
                items
                    .iter()
                    .take(most)
                    .map(|item| cut(item, most, truncated))
                    .collect(),
            )
        }
        Value::Object(fields) => {
            *truncated |= fields.len() > most;
            let cut_fields = fields.iter().take(most);
            Value::Object(
                cut_fields
                    .map(|(name, v)| (name.clone(), cut(v, most, truncated)))
                    .collect(),
            )
        }
        Value::Null | Value::Bool(_) | Value::Number(_) => value.clone(),
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn long_texts_are_cut_at_a_character_and_short_values_stay() {
        let given = json!({"path": "a.md", "content": "é".repeat(9), "n": [1, 2]});
        let cut = preview(&given, 4);
        assert!(cut.truncated);
        assert_eq!(
            cut.value,
            json!({"path": "a.md", "content": "éééé…", "n": [1, 2]})
        );
        assert!(!preview(&given, 100).truncated);
    }
}
