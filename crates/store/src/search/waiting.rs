//! The texts whose words are not known yet.

use sqlx::FromRow;

use super::{
    SearchKind,
    keep_up::Mask,
    words::{bounded, has_words, text_of_event},
};
use crate::{Store, StoreError, database::Database};

/// How many texts are taken at once: few enough that nobody waits for the transaction.
const BATCH: i64 = 256;

/// PostgreSQL commits events of several sessions in another order than their ids have: so many before
/// the last known one are looked at again.
const LOOK_BACK: i64 = 2_000;

/// A text whose words are to be kept.
pub(super) struct Waiting {
    pub(super) kind: SearchKind,
    pub(super) step: i64,
    pub(super) session: Option<String>,
    pub(super) event: Option<i64>,
    pub(super) message: Option<i64>,
    pub(super) revision: Option<i64>,
    pub(super) text: String,
}

/// Texts that wait, and up to which event they were looked for.
pub(super) struct Batch {
    pub(super) texts: Vec<Waiting>,
    pub(super) from_event: i64,
    pub(super) to_event: i64,
}

#[derive(FromRow)]
struct EventRow {
    id: i64,
    session_id: String,
    step_id: i64,
    kind: String,
    data: String,
    blob_hash: Option<String>,
}

#[derive(FromRow)]
struct TextRow {
    place: i64,
    step_id: i64,
    session_id: Option<String>,
    text: String,
}

const PROMPTS: &str = "SELECT CAST(0 AS BIGINT) AS place, s.step_id, s.id AS session_id, s.prompt AS text FROM sessions s \
     WHERE s.prompt IS NOT NULL AND NOT EXISTS (SELECT 1 FROM search_entries k \
     WHERE k.session_id = s.id AND k.kind = 'prompt' AND k.message_id IS NULL) LIMIT $1";

const MESSAGES: &str = "SELECT m.id AS place, s.step_id, s.id AS session_id, m.content AS text \
     FROM messages m JOIN sessions s ON s.id = m.session_id \
     WHERE m.role = 'user' AND NOT EXISTS (SELECT 1 FROM search_entries k WHERE k.message_id = m.id) LIMIT $1";

const DOCUMENTS: &str = "SELECT r.id AS place, r.step_id, r.session_id, r.blob_hash AS text \
     FROM documents d JOIN revisions r ON r.id = d.current_revision \
     WHERE NOT EXISTS (SELECT 1 FROM search_entries k WHERE k.revision_id = r.id) LIMIT $1";

const EVENTS: &str = "SELECT e.id, e.session_id, s.step_id, e.kind, e.data, e.blob_hash \
     FROM events e JOIN sessions s ON s.id = e.session_id \
     WHERE e.id > $1 AND NOT EXISTS (SELECT 1 FROM search_entries k WHERE k.event_id = e.id) \
     ORDER BY e.id LIMIT $2";

impl Store {
    /// The next texts whose words are not known, each masked as a whole before anything else is done to it.
    pub(super) async fn texts_waiting(&self, mask: Mask<'_>) -> Result<Batch, StoreError> {
        let sql = "SELECT event_id FROM search_progress";
        let from_event: i64 = read!(self, |c| sqlx::query_scalar(sql).fetch_one(c).await)?;
        let mut texts = Vec::new();
        let to_event = self.events_waiting(from_event, mask, &mut texts).await?;
        for (sql, kind) in [
            (PROMPTS, SearchKind::Prompt),
            (MESSAGES, SearchKind::Prompt),
            (DOCUMENTS, SearchKind::Document),
        ] {
            let rows: Vec<TextRow> = read!(self, |c| {
                sqlx::query_as(sql).bind(BATCH).fetch_all(c).await
            })?;
            for row in rows {
                let is_document = kind == SearchKind::Document;
                let text = if is_document {
                    self.blob(&row.text).await?.to_string()
                } else {
                    row.text
                };
                let place = (row.place != 0).then_some(row.place);
                texts.push(Waiting {
                    kind,
                    step: row.step_id,
                    session: row.session_id,
                    event: None,
                    message: place.filter(|_| !is_document),
                    revision: place.filter(|_| is_document),
                    text: bounded(&mask(&text)).to_owned(),
                });
            }
        }
        Ok(Batch {
            texts,
            from_event,
            to_event,
        })
    }

    /// Adds the texts of the next events; returns the last event that was looked at.
    async fn events_waiting(
        &self,
        from: i64,
        mask: Mask<'_>,
        texts: &mut Vec<Waiting>,
    ) -> Result<i64, StoreError> {
        let look_back = match self.database {
            Database::Sqlite { .. } => 0,
            Database::Postgres(_) => LOOK_BACK,
        };
        let rows: Vec<EventRow> = read!(self, |c| {
            let select = sqlx::query_as(EVENTS).bind(from - look_back);
            select.bind(BATCH + look_back).fetch_all(c).await
        })?;
        let mut to = from;
        for row in rows {
            to = to.max(row.id);
            if !has_words(&row.kind) {
                continue;
            }
            let data = match &row.blob_hash {
                Some(hash) => self.blob(hash).await?,
                None => row.data.into(),
            };
            let text = text_of_event(&row.kind, &mask(&data));
            if !text.is_empty() {
                let is_summary = row.kind == "iteration_complete";
                texts.push(Waiting {
                    kind: if is_summary {
                        SearchKind::Summary
                    } else {
                        SearchKind::Event
                    },
                    step: row.step_id,
                    session: Some(row.session_id),
                    event: Some(row.id),
                    message: None,
                    revision: None,
                    text: bounded(&text).to_owned(),
                });
            }
        }
        Ok(to)
    }
}
