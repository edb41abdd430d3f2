//! What has these words in it, newest first.

use redraft_domain::Timestamp;
use sqlx::{AssertSqlSafe, FromRow};

use super::{
    SearchKind,
    keep_up::Mask,
    words::{fts_query, text_of_event},
};
use crate::{Store, StoreError, database::Database};

/// What is looked for.
#[derive(Debug, Clone, Default)]
pub struct SearchPage {
    /// The user's words: each has to be there; what is in quotation marks, as it stands.
    pub words: String,
    /// Only texts of this kind.
    pub kind: Option<SearchKind>,
    /// Only of this project.
    pub project: Option<String>,
    /// Only of this session.
    pub session: Option<String>,
    /// Only what was found after this one on an earlier page.
    pub before: Option<i64>,
    /// How many at most.
    pub limit: i64,
}

/// A text with these words.
#[derive(Debug, Clone)]
pub struct SearchHit {
    /// For the next page.
    pub id: i64,
    /// What kind of text it is.
    pub kind: SearchKind,
    /// Its project.
    pub project: String,
    /// Its workflow.
    pub workflow: String,
    /// What the workflow is called.
    pub workflow_name: String,
    /// Its session; a document may be of none.
    pub session: Option<String>,
    /// The iteration in which it happened.
    pub iteration: Option<i64>,
    /// The event.
    pub event: Option<i64>,
    /// The event's type.
    pub event_kind: Option<String>,
    /// The revision.
    pub revision: Option<i64>,
    /// When it was written.
    pub at: Timestamp,
    /// The whole text, masked.
    pub text: String,
}

#[derive(FromRow)]
struct Row {
    id: i64,
    kind: String,
    project_slug: String,
    workflow_id: String,
    workflow_name: String,
    session_id: Option<String>,
    iteration_number: Option<i64>,
    event_id: Option<i64>,
    event_kind: Option<String>,
    data: Option<String>,
    event_blob: Option<String>,
    revision_id: Option<i64>,
    revision_blob: Option<String>,
    text: Option<String>,
    at: i64,
}

const SELECT: &str = "SELECT k.id, k.kind, w.project_slug, w.id AS workflow_id, w.name AS workflow_name, \
     k.session_id, e.iteration_number, k.event_id, e.kind AS event_kind, e.data, e.blob_hash AS event_blob, \
     k.revision_id, r.blob_hash AS revision_blob, \
     CASE WHEN k.message_id IS NOT NULL THEN m.content WHEN k.kind = 'prompt' THEN s.prompt END AS text, \
     COALESCE(e.created_at, m.created_at, r.created_at, s.created_at) AS at ";

const OF: &str = "JOIN steps t ON t.id = k.step_id JOIN workflows w ON w.id = t.workflow_id \
     LEFT JOIN sessions s ON s.id = k.session_id LEFT JOIN events e ON e.id = k.event_id \
     LEFT JOIN messages m ON m.id = k.message_id LEFT JOIN revisions r ON r.id = k.revision_id \
     WHERE ($3 = '' OR k.kind = $3) AND ($4 = '' OR w.project_slug = $4) AND ($6 = '' OR k.session_id = $6) AND ";

/// Where the entries of a session lie among those of all others, so that no others are walked through.
const OF_SESSION: &str = "f.rowid >= (SELECT MIN(id) FROM search_entries WHERE session_id = $6) \
     AND f.rowid <= (SELECT MAX(id) FROM search_entries WHERE session_id = $6) AND ";

impl Store {
    /// What has these words in it, newest first; nothing where there is no word. What is found passes `mask`
    /// as a whole, before anything else is done to it.
    pub async fn search(
        &self,
        page: &SearchPage,
        mask: Mask<'_>,
    ) -> Result<Vec<SearchHit>, StoreError> {
        // FTS5 walks its own rows from the newest, and stops when there are enough.
        let (query, from, has_words) = match self.database {
            Database::Sqlite { .. } => (
                fts_query(&page.words),
                "FROM search_words f CROSS JOIN search_entries k ON k.id = f.rowid",
                "f.rowid < $2 AND search_words MATCH $1 ORDER BY f.rowid DESC",
            ),
            Database::Postgres(_) => (
                Some(page.words.replace('\0', " ")),
                "FROM search_entries k",
                "k.id < $2 AND k.words @@ websearch_to_tsquery('simple', $1) ORDER BY k.id DESC",
            ),
        };
        let Some(query) = query else {
            return Ok(Vec::new());
        };
        let is_sqlite = matches!(self.database, Database::Sqlite { .. });
        let near = if is_sqlite && page.session.is_some() {
            OF_SESSION
        } else {
            ""
        };
        let sql = format!("{SELECT}{from} {OF}{near}{has_words} LIMIT $5");
        let rows: Vec<Row> = read!(self, |c| {
            let select = sqlx::query_as(AssertSqlSafe(sql))
                .bind(&query)
                .bind(page.before.unwrap_or(i64::MAX))
                .bind(page.kind.map_or("", SearchKind::as_str))
                .bind(page.project.as_deref().unwrap_or_default())
                .bind(page.limit)
                .bind(page.session.as_deref().unwrap_or_default());
            select.fetch_all(c).await
        })?;
        let mut hits = Vec::with_capacity(rows.len());
        for row in rows {
            hits.push(self.hit(row, mask).await?);
        }
        Ok(hits)
    }

    async fn hit(&self, row: Row, mask: Mask<'_>) -> Result<SearchHit, StoreError> {
        let kind = row.kind.parse();
        let kind = kind.map_err(|_| StoreError::bad("search_entries", "kind", row.id))?;
        let text = match (row.text, row.revision_blob, row.event_kind.as_deref()) {
            (Some(text), ..) => mask(&text),
            (None, Some(hash), _) => mask(&self.blob(&hash).await?),
            (None, None, Some(kind)) => match row.event_blob {
                Some(hash) => text_of_event(kind, &mask(&self.blob(&hash).await?)),
                None => text_of_event(kind, &mask(row.data.as_deref().unwrap_or_default())),
            },
            (None, None, None) => String::new(),
        };
        Ok(SearchHit {
            id: row.id,
            kind,
            project: row.project_slug,
            workflow: row.workflow_id,
            workflow_name: row.workflow_name,
            session: row.session_id,
            iteration: row.iteration_number,
            event: row.event_id,
            event_kind: row.event_kind,
            revision: row.revision_id,
            at: Timestamp(row.at),
            text,
        })
    }
}
