//! Writing down what an iteration did.

use redraft_domain::{EventBody, Timestamp};

use super::{
    IterationEnd, IterationResult,
    row::{Iteration, Row, select},
};
use crate::{
    NewEvent, Session, StoreError, Tx, blobs::put_blob, documents::move_document,
    events::insert_events, revisions::insert_revision, sessions::write_guardrails, text::storable,
};

pub(super) async fn write_end(
    tx: &mut Tx,
    session: &Session,
    end: IterationEnd,
    now: Timestamp,
) -> Result<(), StoreError> {
    let sql = select("WHERE session_id = $1 AND number = $2");
    let row: Row = on!(tx, |c| {
        let select = sqlx::query_as(sql)
            .bind(session.id.as_str())
            .bind(i64::from(end.number));
        select.fetch_one(c).await
    })?;
    let iteration = Iteration::try_from(row)?;
    if let Some(guardrails) = &end.guardrails {
        write_guardrails(tx, session, guardrails, Some(iteration.id), now).await?;
    }
    let event = |body| NewEvent {
        iteration: Some(end.number),
        attempt: end.attempt,
        body,
        at: now,
    };
    let mut events = Vec::new();
    match end.result {
        IterationResult::Failed { message } => {
            let status = iteration.status.fail().map_err(|_| StoreError::Lost)?;
            let sql = "UPDATE iterations SET status = $2, error_message = $3, completed_at = $4, \
                       before_revision = $5, after_revision = $5 WHERE id = $1";
            on!(tx, |c| {
                let update = sqlx::query(sql).bind(iteration.id.0).bind(status.as_str());
                let update = update
                    .bind(storable(&message))
                    .bind(now.0)
                    .bind(end.before.map(|id| id.0));
                update.execute(c).await.map(|_| ())
            })?;
            events.push(event(EventBody::Error {
                message,
                iteration: Some(end.number),
                fatal: false,
            }));
        }
        IterationResult::Completed {
            revision,
            chars_added,
            chars_removed,
            changed_share,
            diff,
            summary,
        } => {
            let status = iteration.status.complete().map_err(|_| StoreError::Lost)?;
            let mut after = end.before;
            if let Some(mut new) = revision {
                new.iteration = Some(iteration.id);
                let id = insert_revision(tx, &new, now).await?;
                if end.conflict.is_none() {
                    move_document(tx, new.step, new.parent, id).await?;
                }
                after = Some(id);
                events.push(event(EventBody::DesignDocUpdated {
                    chars_added,
                    chars_removed,
                    revision_id: id,
                }));
            }
            let diff_hash = match diff {
                Some(diff) => Some(put_blob(tx, &diff).await?),
                None => None,
            };
            let sql = "UPDATE iterations SET status = $2, before_revision = $3, \
                       after_revision = $4, chars_added = $5, chars_removed = $6, diff_hash = $7, \
                       summary = $8, completed_at = $9, changed_share = $10, said_phrase = $11 WHERE id = $1";
            on!(tx, |c| {
                let update = sqlx::query(sql).bind(iteration.id.0).bind(status.as_str());
                let update = update
                    .bind(end.before.map(|id| id.0))
                    .bind(after.map(|id| id.0));
                let update = update.bind(chars_added).bind(chars_removed).bind(diff_hash);
                let update = update.bind(summary.as_deref().map(storable)).bind(now.0);
                update
                    .bind(changed_share)
                    .bind(end.said_phrase)
                    .execute(c)
                    .await
                    .map(|_| ())
            })?;
            let duration = iteration.started_at.map_or(0, |start| now.0 - start.0);
            events.push(event(EventBody::IterationComplete {
                iteration: end.number,
                iteration_id: iteration.id,
                summary,
                cost_usd: iteration.cost_usd,
                duration_ms: duration,
            }));
        }
    }
    insert_events(tx, &session.id, &events).await
}
