//! A look as text, so that another process can go on with it when this one has died.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use super::{Bounds, Outside, scan};
use crate::root::ProjectRoot;

impl Outside {
    /// The look as JSON, without the texts of the files: they may hold what should lie nowhere else. So a look
    /// that is taken up again tells which files differ, and shows no diff.
    pub fn keep(&self) -> Value {
        let files: serde_json::Map<String, Value> = self
            .files
            .iter()
            .map(|(path, found)| (path.clone(), json!(found.mark.numbers())))
            .collect();
        json!({"left_out": self.left_out, "complete": self.complete, "files": files})
    }

    /// Takes up a look that was kept; `None` for what is none.
    pub fn take_up(root: &ProjectRoot, kept: &Value) -> Option<Self> {
        let left_out = kept["left_out"].as_array()?.iter();
        let left_out = left_out.map(|path| path.as_str().map(str::to_owned));
        let mut files = BTreeMap::new();
        for (path, numbers) in kept["files"].as_object()? {
            let numbers = numbers.as_array()?.iter().map(Value::as_i64);
            let numbers: Vec<i64> = numbers.collect::<Option<_>>()?;
            let mark = scan::Mark::from_numbers(numbers.try_into().ok()?);
            files.insert(path.clone(), scan::Found { mark, text: None });
        }
        Some(Self {
            root: root.clone(),
            left_out: left_out.collect::<Option<_>>()?,
            bounds: Bounds::USUAL,
            files,
            complete: kept["complete"].as_bool()?,
        })
    }
}
