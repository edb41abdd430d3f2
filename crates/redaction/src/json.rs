//! Secrets in JSON: its texts are looked at one by one, so that what comes out is JSON again.

use std::{borrow::Cow, fmt::Write as _};

use serde_json::{Map, Value};

use crate::{MARK, Redactor, mark};

/// What a secret is called that is one by its name in JSON.
const IN_JSON: &str = "a secret in JSON";

/// The deepest nesting that is walked; deeper values are looked at as text.
const MOST_DEPTH: usize = 128;

impl Redactor {
    /// Takes the secrets out of a value's texts. The text under a name that says that it is a secret
    /// (`password`, `api_key`) is looked at together with its name.
    pub fn redact_json(&self, value: &mut Value) {
        self.walk(value, MOST_DEPTH);
    }

    /// The same for JSON as text. What is no JSON is looked at as any text. A text without secrets stays as it
    /// is, to its last blank.
    pub fn redact_json_text(&self, text: String) -> String {
        match self.redact_json_in(&text) {
            Cow::Owned(redacted) => redacted,
            Cow::Borrowed(_) => text,
        }
    }

    /// The same for a text that is not given away: one without secrets costs one look for the words of all shapes,
    /// and no copy.
    pub fn redact_json_in<'a>(&self, text: &'a str) -> Cow<'a, str> {
        if !self.words.may_be_in(text) && !self.own.may_be_in_json(text) {
            return Cow::Borrowed(text);
        }
        let Ok(before) = serde_json::from_str::<Value>(text) else {
            return self.redact(text);
        };
        let mut value = before.clone();
        self.redact_json(&mut value);
        if value == before {
            Cow::Borrowed(text)
        } else {
            Cow::Owned(value.to_string())
        }
    }

    fn walk(&self, value: &mut Value, depth: usize) {
        match value {
            Value::String(text) => {
                if let Cow::Owned(redacted) = self.redact(text) {
                    *text = redacted;
                }
            }
            Value::Array(values) if depth > 0 => {
                for value in values {
                    self.walk(value, depth - 1);
                }
            }
            Value::Object(fields) if depth > 0 => {
                let mut tells = false;
                for (name, value) in &mut *fields {
                    self.walk(value, depth - 1);
                    let may_tell = self.may_be_in(name);
                    if may_tell || self.own.may_span_json() {
                        self.named_value(name, value);
                    }
                    tells |= may_tell;
                }
                if tells {
                    self.names(fields);
                }
            }
            Value::Array(_) | Value::Object(_) => {
                *value = Value::String(self.redact(&value.to_string()).into_owned());
            }
            _ => {}
        }
    }

    /// A value that is a secret by its name only, or a list of such.
    fn named_value(&self, name: &str, value: &mut Value) {
        match value {
            Value::String(text) => self.named(name, text),
            Value::Number(number) => {
                if let Cow::Owned(redacted) = self.redact(&format!("\"{name}\": {number}"))
                    && redacted.ends_with(']')
                {
                    *value = Value::String(mark(IN_JSON));
                }
            }
            Value::Array(values) => {
                let one = name.strip_suffix('s').unwrap_or(name);
                for value in values {
                    if !value.is_array() {
                        self.named_value(one, value);
                    }
                }
            }
            Value::Null | Value::Bool(_) | Value::Object(_) => {}
        }
    }

    /// Names may hold secrets as well. Two that become the same keep both values, one of them under a number.
    fn names(&self, fields: &mut Map<String, Value>) {
        if !fields.keys().any(|name| self.is_in(name)) {
            return;
        }
        for (at, (name, value)) in std::mem::take(fields).into_iter().enumerate() {
            let mut name = self.redact(&name).into_owned();
            if fields.contains_key(&name) {
                name = format!("{name} {at}");
            }
            fields.insert(name, value);
        }
    }

    /// A text that is a secret by its name only. What would end a text of JSON is put aside for the look.
    fn named(&self, name: &str, text: &mut String) {
        let plain = text.replace(['"', '\\'], "_");
        let together = format!("\"{name}\": \"{plain}\"");
        let prefix = name.len() + "\"\": \"".len();
        if let Cow::Owned(redacted) = self.redact(&together)
            && let Some(rest) = redacted
                .get(prefix..)
                .and_then(|rest| rest.strip_suffix('"'))
            && rest.starts_with(MARK)
        {
            rest.clone_into(text);
        }
    }
}

/// A secret as it is, and as it stands in JSON: with what JSON escapes, and with all but ASCII escaped as some
/// programs do.
pub(crate) fn spellings(secret: &str) -> Vec<String> {
    let quoted = Value::from(secret).to_string();
    let escaped = quoted[1..quoted.len() - 1].to_owned();
    let mut ascii = String::new();
    for letter in escaped.chars() {
        if letter.is_ascii() {
            ascii.push(letter);
        } else {
            for unit in letter.encode_utf16(&mut [0; 2]) {
                // Writing into a text cannot fail.
                let _ = write!(ascii, "\\u{unit:04x}");
            }
        }
    }
    let mut all = vec![secret.to_owned(), escaped, ascii];
    all.dedup();
    all
}
