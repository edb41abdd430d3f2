//! Events as far as they concern time.

use std::str::FromStr as _;

use futures::{Stream, TryStreamExt as _};
use redraft_domain::{AttemptId, EventId, EventKind, Moment, SessionId, Timestamp, What};
use sqlx::FromRow;

use crate::{Store, StoreError};

/// How many rows are read before the connection is given back.
const PAGE: i64 = 5_000;

/// An event's row. `data` is there only where it says something about time, and never more than the row holds: what is
/// large lies in a blob, which is not looked into.
#[derive(FromRow)]
struct Row {
    id: i64,
    iteration_number: Option<i64>,
    attempt_id: Option<i64>,
    kind: String,
    data: Option<String>,
    created_at: i64,
}

/// The kinds whose `data` is read are those of [`What::needs_data`].
const OF_SESSION: &str = "SELECT id, iteration_number, attempt_id, kind, created_at, \
     CASE WHEN kind IN ('content', 'tool_use', 'tool_result', 'status', 'error') THEN data END AS data \
     FROM events WHERE session_id = $1 AND id > $2 ORDER BY id LIMIT $3";

/// The same for one iteration, with what is said of the session as a whole.
const OF_ITERATION: &str = "SELECT id, iteration_number, attempt_id, kind, created_at, \
     CASE WHEN kind IN ('content', 'tool_use', 'tool_result', 'status', 'error') THEN data END AS data \
     FROM events WHERE session_id = $1 AND id > $2 \
     AND (iteration_number = $4 OR iteration_number IS NULL) ORDER BY id LIMIT $3";

impl Store {
    /// Hands out the moments of a session, or of one of its iterations, in order. At most `most` are read; says
    /// whether these were all.
    pub async fn moments(
        &self,
        session: &SessionId,
        iteration: Option<u32>,
        most: usize,
        mut take: impl FnMut(Moment) + Send,
    ) -> Result<bool, StoreError> {
        let (mut after, mut left) = (0, most);
        loop {
            let limit = PAGE.min(i64::try_from(left).unwrap_or(PAGE));
            let (count, last) = read!(self, |c| match iteration {
                None => {
                    let select = sqlx::query_as(OF_SESSION).bind(session.as_str());
                    drain(select.bind(after).bind(limit).fetch(c), &mut take).await
                }
                Some(number) => {
                    let select = sqlx::query_as(OF_ITERATION).bind(session.as_str());
                    let select = select.bind(after).bind(limit).bind(i64::from(number));
                    drain(select.fetch(c), &mut take).await
                }
            })?;
            left = left.saturating_sub(count);
            if (count as i64) < limit {
                return Ok(true);
            }
            if left == 0 {
                return Ok(false);
            }
            after = last;
        }
    }
}

/// Takes all rows; says how many there were, and the last one's id.
async fn drain(
    mut rows: impl Stream<Item = Result<Row, sqlx::Error>> + Unpin,
    take: &mut impl FnMut(Moment),
) -> Result<(usize, i64), sqlx::Error> {
    let (mut count, mut last) = (0, 0);
    while let Some(row) = rows.try_next().await? {
        (count, last) = (count + 1, row.id);
        take(moment(&row));
    }
    Ok((count, last))
}

fn moment(row: &Row) -> Moment {
    // A kind of a later version takes no time.
    let what = EventKind::from_str(&row.kind).map_or(What::Other, |kind| {
        What::read(kind, row.data.as_deref().unwrap_or_default())
    });
    Moment {
        id: EventId(row.id),
        at: Timestamp(row.created_at),
        iteration: row
            .iteration_number
            .and_then(|number| u32::try_from(number).ok()),
        attempt: row.attempt_id.map(AttemptId),
        what,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_data_that_is_read_is_what_needs_it() {
        for kind in [
            EventKind::IterationStart,
            EventKind::Content,
            EventKind::Thinking,
            EventKind::ToolUse,
            EventKind::ToolResult,
            EventKind::DesignDocUpdated,
            EventKind::IterationComplete,
            EventKind::Error,
            EventKind::Status,
            EventKind::Note,
            EventKind::FilesChanged,
            EventKind::Agent,
            EventKind::Cancelled,
            EventKind::Done,
        ] {
            let named = format!("'{}'", kind.as_str());
            for sql in [OF_SESSION, OF_ITERATION] {
                assert_eq!(sql.contains(&named), What::needs_data(kind), "{kind}");
            }
        }
    }
}
