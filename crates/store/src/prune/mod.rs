//! Retention: what happened in sessions that ended long ago is removed; what came of them stays.
//!
//! Of a session its events go, but for the last one, which tells how it ended; the unfinished block; the
//! prompts of its attempts; and the contents that only these named. Sessions, iterations, attempts with
//! their figures, revisions and documents stay.

mod figures;
mod sweep;

pub use figures::{Prunable, StoredFigures};
pub use sweep::Pruned;

/// The condition for `sessions s` that there is something to be removed: it ended before `$1`, nothing
/// is left to be settled, and there are events before its last one, or prompts. Events are only ever
/// added, so an interrupted removal is found here again.
pub(crate) const IS_PRUNABLE: &str = "s.run_status IN ('completed', 'error', 'cancelled') AND s.ended_at < $1 \
     AND NOT EXISTS (SELECT 1 FROM attempts u WHERE u.session_id = s.id AND u.settled_at IS NULL) \
     AND (EXISTS (SELECT 1 FROM events e WHERE e.session_id = s.id \
          AND e.id < (SELECT MAX(m.id) FROM events m WHERE m.session_id = s.id)) \
          OR EXISTS (SELECT 1 FROM attempts p WHERE p.session_id = s.id \
          AND p.prompt_hash IS NOT NULL))";
