//! Keeping an answer as a message, as far as it came.

use redraft_domain::{IterationTask, MessageId, Timestamp};
use serde_json::Value;

use super::ask::set_head;
use crate::{
    Session, StoreError, Tx,
    iterations::{Row, select},
    text::storable,
};

/// What is put between two texts of one answer.
const BETWEEN: &str = "\n\n";

/// Makes the texts of an answer a message below the one that it answers. An answer that was cut off
/// before its first text leaves nothing.
pub(crate) async fn keep_answer(
    tx: &mut Tx,
    session: &Session,
    number: u32,
    is_whole: bool,
    now: Timestamp,
) -> Result<(), StoreError> {
    let sql = select("WHERE session_id = $1 AND number = $2");
    let row: Option<Row> = on!(tx, |c| sqlx::query_as(sql)
        .bind(session.id.as_str())
        .bind(i64::from(number))
        .fetch_optional(c)
        .await)?;
    let Some(row) = row else { return Ok(()) };
    let (task, message) = row.is_for();
    let Some(message) = message.filter(|_| task == IterationTask::Answer.as_str()) else {
        return Ok(());
    };
    let text = text_of(tx, session, number).await?;
    if text.is_empty() && !is_whole {
        return Ok(());
    }
    let sql = "INSERT INTO messages (session_id, parent_id, role, content, answer, is_whole, \
               created_at) VALUES ($1, $2, 'assistant', $3, $4, $5, $6) RETURNING id";
    let id: i64 = on!(tx, |c| {
        let insert = sqlx::query_scalar(sql)
            .bind(session.id.as_str())
            .bind(message)
            .bind(storable(&text))
            .bind(i64::from(number));
        insert.bind(is_whole).bind(now.0).fetch_one(c).await
    })?;
    set_head(tx, &session.id, MessageId(id)).await
}

/// The agent's own texts since it last began a conversation: what it wrote before is in there again.
async fn text_of(tx: &mut Tx, session: &Session, number: u32) -> Result<String, StoreError> {
    let sql = "SELECT e.data, b.size_bytes, b.data FROM events e \
               LEFT JOIN blobs b ON b.hash = e.blob_hash \
               WHERE e.session_id = $1 AND e.iteration_number = $2 AND e.kind = 'content' \
               AND e.attempt_id >= (SELECT COALESCE(MAX(a.id), 0) FROM attempts a \
               JOIN iterations i ON i.id = a.iteration_id \
               WHERE i.session_id = $1 AND i.number = $2 AND a.resumed = FALSE) ORDER BY e.id";
    let rows: Vec<(String, Option<i64>, Option<Vec<u8>>)> = on!(tx, |c| sqlx::query_as(sql)
        .bind(session.id.as_str())
        .bind(i64::from(number))
        .fetch_all(c)
        .await)?;
    let mut texts = Vec::with_capacity(rows.len());
    for (data, size, blob) in rows {
        let data = match (size, blob) {
            (Some(size), Some(blob)) => {
                zstd::bulk::decompress(&blob, size as usize).map_err(StoreError::File)?
            }
            _ => data.into_bytes(),
        };
        let Ok(Value::Object(fields)) = serde_json::from_slice(&data) else {
            continue;
        };
        // What a subagent writes is for the agent, not for the user.
        if fields.get("parent").is_some_and(|parent| !parent.is_null()) {
            continue;
        }
        if let Some(Value::String(text)) = fields.get("content") {
            texts.push(text.clone());
        }
    }
    Ok(texts.join(BETWEEN))
}
