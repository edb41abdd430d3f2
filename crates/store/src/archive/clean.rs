//! What agents said comes in without secrets, also out of an archive that was made with them: as it does
//! when it is stored for the first time. What the user wrote stays as it is.

use std::{borrow::Cow, collections::BTreeMap};

use serde_json::value::RawValue;
use sqlx::AssertSqlSafe;

use super::{
    mask::{Mask, WHOLLY, put},
    tables::Table,
    value::quoted,
};
use crate::{
    StoreError, Tx,
    blobs::{blob_in, named_by_none, put_blob},
    events::short,
};

/// Where it is kept what agents said, by the table. Events hold notes of the user's too, which are masked
/// wherever they are shown, and are given to agents from a table of their own.
const SAID: [(&str, &[&str]); 5] = [
    ("sessions", &["state_message"]),
    ("iterations", &["summary", "error_message"]),
    ("attempts", &["message", "stderr"]),
    ("events", &["data"]),
    ("messages", &["content"]),
];

type Row = BTreeMap<String, Box<RawValue>>;

/// Takes secrets out of rows.
pub(super) struct Cleaning {
    mask: Mask,
    /// Contents in whose place others were stored.
    replaced: Vec<String>,
}

impl Cleaning {
    pub(super) fn new(mask: Mask) -> Self {
        Self {
            mask,
            replaced: Vec::new(),
        }
    }

    /// A row without secrets in what an agent said. One that cannot be read stays as it is, to be refused.
    pub(super) async fn row<'a>(
        &mut self,
        tx: &mut Tx,
        table: &Table,
        line: &'a str,
    ) -> Result<Cow<'a, str>, StoreError> {
        let said = SAID.iter().find(|(of, _)| *of == table.name);
        let (Some((_, columns)), Ok(mut row)) = (said, serde_json::from_str::<Row>(line)) else {
            return Ok(Cow::Borrowed(line));
        };
        if text(&row, "role").is_some_and(|role| role == "user") {
            return Ok(Cow::Borrowed(line));
        }
        let mut is_changed = self.content(tx, &mut row).await?;
        for (name, column) in table.columns {
            let Some(before) = text(&row, name).filter(|_| columns.contains(name)) else {
                continue;
            };
            let masked = (self.mask)(before.clone());
            // What no column takes is refused as it came.
            if masked != before && column.accepts(&before) {
                let fits = column.accepts(&masked);
                put(&mut row, name, quoted(if fits { &*masked } else { WHOLLY }));
                is_changed = true;
            }
        }
        if !is_changed {
            return Ok(Cow::Borrowed(line));
        }
        Ok(serde_json::to_string(&row).map_or(Cow::Borrowed(line), Cow::Owned))
    }

    /// The same for the content that an event is kept as; whether the row became another by it.
    async fn content(&mut self, tx: &mut Tx, row: &mut Row) -> Result<bool, StoreError> {
        let name = text(row, "blob_hash").filter(|_| row.contains_key("data"));
        let Some(name) = name else {
            return Ok(false);
        };
        let Some(content) = blob_in(tx, &name).await? else {
            return Ok(false);
        };
        let masked = (self.mask)(content.clone());
        if masked == content {
            return Ok(false);
        }
        let size = masked.len() as i64;
        put(row, "blob_hash", quoted(&put_blob(tx, &masked).await?));
        put(row, "size_bytes", size.to_string());
        if let Ok(whole) = serde_json::from_str(&masked) {
            put(row, "data", quoted(&short(&whole, size)));
        }
        self.replaced.push(name);
        Ok(true)
    }

    /// Forgets the contents in whose place others were stored, unless something else names them.
    pub(super) async fn forget_replaced(&self, tx: &mut Tx) -> Result<(), StoreError> {
        for name in &self.replaced {
            let sql = format!(
                "DELETE FROM blobs AS b WHERE b.hash = $1 AND {}",
                named_by_none()
            );
            let sql = AssertSqlSafe(sql);
            on!(tx, |c| sqlx::query(sql)
                .bind(name)
                .execute(c)
                .await
                .map(|_| ()))?;
        }
        Ok(())
    }
}

fn text(row: &Row, name: &str) -> Option<String> {
    serde_json::from_str(row.get(name)?.get()).ok()
}

impl std::fmt::Debug for Cleaning {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Cleaning")
            .field("replaced", &self.replaced.len())
            .finish_non_exhaustive()
    }
}
