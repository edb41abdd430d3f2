//! What the iterations of a session came to, for its stop rules.

use std::collections::HashSet;

use redraft_domain::{Became, IterationStatus, Past, StopRules};

use crate::{Session, StoreError, Tx};

type Row = (String, f64, bool, Option<String>, Option<String>);

/// The final iterations of a session, oldest first; none where no rule looks at them.
pub(crate) async fn past_in(tx: &mut Tx, session: &Session) -> Result<Vec<Past>, StoreError> {
    if session.limits.rules == StopRules::default() {
        return Ok(Vec::new());
    }
    let sql = "SELECT i.status, i.changed_share, i.said_phrase, b.blob_hash, a.blob_hash \
               FROM iterations i LEFT JOIN revisions b ON b.id = i.before_revision \
               LEFT JOIN revisions a ON a.id = i.after_revision WHERE i.session_id = $1 \
               AND i.status IN ('completed', 'failed') ORDER BY i.number";
    let rows: Vec<Row> = on!(tx, |c| sqlx::query_as(sql)
        .bind(session.id.as_str())
        .fetch_all(c)
        .await)?;
    let mut seen = HashSet::new();
    let past = |(status, changed_share, said_phrase, before, after): Row| {
        seen.extend(before.clone());
        Past {
            completed: status == IterationStatus::Completed.as_str(),
            changed_share,
            document: match after {
                _ if before == after => Became::Unchanged,
                Some(after) if !seen.insert(after.clone()) => Became::SeenBefore,
                _ => Became::New,
            },
            said_phrase,
        }
    };
    Ok(rows.into_iter().map(past).collect())
}
