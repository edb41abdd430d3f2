//! Inserting events: many rows with one statement, since each statement costs more than its rows.

use std::sync::LazyLock;

use redraft_domain::{EventBody, PREVIEW_CHARS, SessionId, preview};
use serde_json::Value;

use super::NewEvent;
use crate::{StoreError, Tx, blobs::put_blob, transaction::Connection};

/// An event whose JSON is larger than this is kept as a blob, and as a preview in its row.
const MOST_INLINE_BYTES: usize = 8_192;

/// The same for an answer of a chat session, whose clients put the texts together as they come.
const MOST_INLINE_REPLY_BYTES: usize = 1 << 20;

/// How many rows one statement inserts. A few fixed numbers, so that each statement is prepared once
/// for each connection.
const ROWS: [usize; 4] = [64, 16, 4, 1];

/// The statements for [`ROWS`], on SQLite. Plain `?`: it looks for the name of every numbered
/// parameter in all of them, which takes longer than the insert.
static SQLITE: LazyLock<[String; 4]> =
    LazyLock::new(|| ROWS.map(|rows| statement(rows, |_| "?".into())));

/// The statements for [`ROWS`], on PostgreSQL.
static POSTGRES: LazyLock<[String; 4]> =
    LazyLock::new(|| ROWS.map(|rows| statement(rows, |number| format!("${number}"))));

/// `INSERT … VALUES (…), (…), …`; parameters are numbered from 1.
fn statement(rows: usize, parameter: fn(usize) -> String) -> String {
    let row = |row: usize| {
        let values: Vec<String> = (1..=8).map(|column| parameter(row * 8 + column)).collect();
        format!("({})", values.join(", "))
    };
    let rows: Vec<String> = (0..rows).map(row).collect();
    format!(
        "INSERT INTO events (session_id, iteration_number, attempt_id, kind, data, blob_hash, \
         size_bytes, created_at) VALUES {}",
        rows.join(", ")
    )
}

/// Appends events inside a transaction that holds the session's row.
pub(crate) async fn insert_events(
    tx: &mut Tx,
    session: &SessionId,
    events: &[NewEvent],
) -> Result<(), StoreError> {
    let mut rest = events;
    let statements = match tx.connection {
        Connection::Sqlite(_) => &*SQLITE,
        Connection::Postgres(_) => &*POSTGRES,
    };
    for (rows, sql) in ROWS.into_iter().zip(statements) {
        while let Some((chunk, after)) = rest.split_at_checked(rows) {
            insert_chunk(tx, session, sql, chunk).await?;
            rest = after;
        }
    }
    if !events.is_empty() {
        tx.will_ring_events();
    }
    Ok(())
}

async fn insert_chunk(
    tx: &mut Tx,
    session: &SessionId,
    sql: &'static str,
    chunk: &[NewEvent],
) -> Result<(), StoreError> {
    let mut rows = Vec::with_capacity(chunk.len());
    for event in chunk {
        rows.push((event, encode(tx, event).await?));
    }
    on!(tx, |c| {
        let mut insert = sqlx::query(sql);
        for (event, encoded) in rows {
            insert = insert
                .bind(session.as_str())
                .bind(event.iteration.map(i64::from))
                .bind(event.attempt.map(|id| id.0))
                .bind(event.body.kind().as_str())
                .bind(encoded.data)
                .bind(encoded.blob_hash)
                .bind(encoded.size)
                .bind(event.at.0);
        }
        insert.execute(c).await.map(|_| ())
    })?;
    Ok(())
}

struct Encoded {
    data: String,
    blob_hash: Option<String>,
    size: i64,
}

async fn encode(tx: &mut Tx, event: &NewEvent) -> Result<Encoded, StoreError> {
    let body = &event.body;
    let whole = serde_json::to_string(body).map_err(|error| StoreError::File(error.into()))?;
    let size = whole.len() as i64;
    let most = match body {
        EventBody::Reply { .. } => MOST_INLINE_REPLY_BYTES,
        _ => MOST_INLINE_BYTES,
    };
    if whole.len() <= most {
        return Ok(Encoded {
            data: whole,
            blob_hash: None,
            size,
        });
    }
    let value = serde_json::to_value(body).map_err(|error| StoreError::File(error.into()))?;
    let blob_hash = Some(put_blob(tx, &whole).await?);
    Ok(Encoded {
        data: short(&value, size),
        blob_hash,
        size,
    })
}

/// The JSON in the row of an event that is kept whole as a content of this many bytes.
pub(crate) fn short(whole: &Value, size: i64) -> String {
    let mut cut = preview(whole, PREVIEW_CHARS);
    if let Value::Object(fields) = &mut cut.value {
        fields.insert("truncated".into(), Value::Bool(true));
        fields.insert("_size".into(), size.into());
    }
    cut.value.to_string()
}
