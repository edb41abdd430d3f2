//! Content-addressed values: each content is kept once, compressed.

use std::{
    collections::HashMap,
    sync::{Arc, Mutex, PoisonError},
};

use sqlx::AssertSqlSafe;

use crate::{Store, StoreError, Tx};

/// The name of a content: its BLAKE3 hash in hex.
pub(crate) type BlobHash = String;

/// Every column that names a content, by its table. What none of them names is forgotten.
pub(crate) const NAMED_BY: [(&str, &str); 7] = [
    ("revisions", "blob_hash"),
    ("iterations", "diff_hash"),
    ("attempts", "document_hash"),
    ("attempts", "prompt_hash"),
    ("events", "blob_hash"),
    ("resources", "blob_hash"),
    ("resource_revisions", "blob_hash"),
];

/// The condition that no row names the content `b.hash`.
pub(crate) fn named_by_none() -> String {
    let named = NAMED_BY.map(|(table, column)| {
        format!("NOT EXISTS (SELECT 1 FROM {table} n WHERE n.{column} = b.hash)")
    });
    named.join(" AND ")
}

/// Level 3 is zstd's own default; documents are small and written rarely.
const LEVEL: i32 = 3;

/// The most bytes of contents that a process remembers.
const CACHE_BYTES: usize = 16 << 20;

/// Contents read lately. They never change, so they never go out of date.
#[derive(Debug, Default)]
pub(crate) struct BlobCache(Mutex<Contents>);

#[derive(Debug, Default)]
struct Contents {
    by_hash: HashMap<BlobHash, Arc<str>>,
    bytes: usize,
}

impl BlobCache {
    fn get(&self, hash: &str) -> Option<Arc<str>> {
        let contents = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        contents.by_hash.get(hash).cloned()
    }

    fn put(&self, hash: &str, text: &Arc<str>) {
        if text.len() > CACHE_BYTES / 8 {
            return;
        }
        let mut contents = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if contents.bytes + text.len() > CACHE_BYTES {
            *contents = Contents::default();
        }
        contents.bytes += text.len();
        contents.by_hash.insert(hash.to_owned(), Arc::clone(text));
    }
}

/// Keeps a text and returns its name; the same text twice is kept once.
pub(crate) async fn put_blob(tx: &mut Tx, text: &str) -> Result<BlobHash, StoreError> {
    let hash = blake3::hash(text.as_bytes()).to_hex().to_string();
    let data = zstd::bulk::compress(text.as_bytes(), LEVEL).map_err(StoreError::File)?;
    // A conflict updates, since that holds the row: no deletion takes it away before it is named.
    let sql = "INSERT INTO blobs (hash, size_bytes, data) VALUES ($1, $2, $3) \
               ON CONFLICT (hash) DO UPDATE SET size_bytes = excluded.size_bytes";
    on!(tx, |c| {
        let insert = sqlx::query(sql)
            .bind(&hash)
            .bind(text.len() as i64)
            .bind(data);
        insert.execute(c).await.map(|_| ())
    })?;
    Ok(hash)
}

impl Store {
    /// Every column that names contents, after its table.
    pub fn names_of_contents() -> &'static [(&'static str, &'static str)] {
        &NAMED_BY
    }

    /// Forgets contents that no row names any more. What cannot be forgotten now, since another
    /// process is about to name it again, is forgotten the next time.
    pub(crate) async fn forget_unnamed_blobs(&self) {
        let forget = async {
            let mut tx = self.begin().await?;
            let sql = format!("DELETE FROM blobs AS b WHERE {}", named_by_none());
            let sql = AssertSqlSafe(sql);
            on!(tx, |c| sqlx::query(sql).execute(c).await.map(|_| ()))?;
            tx.commit().await
        };
        let forgotten: Result<(), StoreError> = forget.await;
        if let Err(error) = forgotten {
            tracing::warn!(%error, cause = ?error, "contents that nothing names are still kept");
        }
    }

    /// The text of this name.
    pub(crate) async fn blob(&self, hash: &str) -> Result<Arc<str>, StoreError> {
        if let Some(text) = self.blobs.get(hash) {
            return Ok(text);
        }
        let sql = "SELECT size_bytes, data FROM blobs WHERE hash = $1";
        let packed = read!(self, |c| sqlx::query_as(sql).bind(hash).fetch_one(c).await)?;
        let text: Arc<str> = unpack(hash, packed)?.into();
        self.blobs.put(hash, &text);
        Ok(text)
    }
}

/// The text of this name as a transaction sees it; `None` where there is none.
pub(crate) async fn blob_in(tx: &mut Tx, hash: &str) -> Result<Option<String>, StoreError> {
    let sql = "SELECT size_bytes, data FROM blobs WHERE hash = $1";
    let packed: Option<(i64, Vec<u8>)> = on!(tx, |c| {
        sqlx::query_as(sql).bind(hash).fetch_optional(c).await
    })?;
    packed.map(|packed| unpack(hash, packed)).transpose()
}

fn unpack(hash: &str, (size, data): (i64, Vec<u8>)) -> Result<String, StoreError> {
    let bytes = zstd::bulk::decompress(&data, size as usize).map_err(StoreError::File)?;
    String::from_utf8(bytes).map_err(|_| StoreError::bad("blobs", "data", hash))
}
