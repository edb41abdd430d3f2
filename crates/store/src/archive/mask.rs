//! Masking what leaves in an archive: texts in rows, contents, and the names of the contents that become
//! others by it.

use std::{
    collections::{BTreeMap, HashMap},
    fmt,
    sync::Arc,
};

use serde_json::value::RawValue;

use super::{column::Column, tables::Table, value::quoted};

/// What stands in a column for which the masked text is too long.
pub(super) const WHOLLY: &str = "[redacted]";

/// Masks a text, or the JSON of an event; what has nothing to mask comes back as it was.
pub type Mask = Arc<dyn Fn(String) -> String + Send + Sync>;

/// What was masked, as far as rows have to know.
pub(super) struct Masking {
    mask: Mask,
    /// For the name of each content that was masked its new name and size.
    renamed: HashMap<String, (String, usize)>,
    /// The same by the new name, as long as it was not written.
    left: BTreeMap<String, String>,
}

impl Masking {
    pub(super) fn new(mask: Mask) -> Self {
        Self {
            mask,
            renamed: HashMap::new(),
            left: BTreeMap::new(),
        }
    }

    /// Looks at a content, before any is written.
    pub(super) fn look_at(&mut self, name: &str, content: Vec<u8>) {
        let Ok(text) = String::from_utf8(content) else {
            return;
        };
        let masked = (self.mask)(text);
        let new = blake3::hash(masked.as_bytes()).to_hex().to_string();
        if new != name {
            self.renamed
                .insert(name.to_owned(), (new.clone(), masked.len()));
            self.left.insert(new, name.to_owned());
        }
    }

    /// Whether a content is written under another name.
    pub(super) fn is_renamed(&self, name: &str) -> bool {
        self.renamed.contains_key(name)
    }

    /// The name of the next content to be masked and written, if it comes before this one; the last ones
    /// come when there is no other any more.
    pub(super) fn next_before(&mut self, name: Option<&str>) -> Option<String> {
        let (new, _) = self.left.first_key_value()?;
        if name.is_some_and(|name| new.as_str() >= name) {
            return None;
        }
        self.left.pop_first().map(|(_, old)| old)
    }

    /// A content of this name is written as it is, so that the same need not be written once more.
    pub(super) fn is_written(&mut self, name: &str) {
        self.left.remove(name);
    }

    /// A content that is masked.
    pub(super) fn content(&self, content: Vec<u8>) -> Vec<u8> {
        match String::from_utf8(content) {
            Ok(text) => (self.mask)(text).into_bytes(),
            Err(other) => other.into_bytes(),
        }
    }

    /// A row of a table.
    pub(super) fn row(&self, table: &Table, line: String) -> String {
        let Ok(mut row) = serde_json::from_str::<BTreeMap<String, Box<RawValue>>>(&line) else {
            return line;
        };
        let mut is_changed = false;
        for (name, column) in table.columns {
            let Some(text) = row
                .get(*name)
                .and_then(|raw| serde_json::from_str::<String>(raw.get()).ok())
            else {
                continue;
            };
            if let Some((new, size)) = self.renamed.get(&text) {
                put(&mut row, name, quoted(new));
                if *name == "blob_hash" && row.contains_key("size_bytes") {
                    put(&mut row, "size_bytes", size.to_string());
                }
                is_changed = true;
            } else if let Some(masked) = self.value(*column, &text) {
                put(&mut row, name, quoted(&masked));
                is_changed = true;
            }
        }
        if !is_changed {
            return line;
        }
        serde_json::to_string(&row).unwrap_or(line)
    }

    /// The masked text of a column; `None` where there is nothing to mask.
    fn value(&self, column: Column, text: &str) -> Option<String> {
        if !matches!(column, Column::Text(_) | Column::Event) {
            return None;
        }
        let masked = (self.mask)(text.to_owned());
        if masked == text {
            return None;
        }
        let all = [masked, WHOLLY.to_owned()];
        all.into_iter().find(|masked| column.accepts(masked))
    }
}

pub(super) fn put(row: &mut BTreeMap<String, Box<RawValue>>, name: &str, json: String) {
    if let Ok(raw) = RawValue::from_string(json) {
        row.insert(name.to_owned(), raw);
    }
}

impl fmt::Debug for Masking {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Masking")
            .field("renamed", &self.renamed.len())
            .finish_non_exhaustive()
    }
}
