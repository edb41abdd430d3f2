//! Where a viewer was.

use redraft_domain::EventId;

use crate::error::ApiError;

/// The id of the event that a browser saw last; 0 where it saw none.
pub(crate) fn last_event_id(header: Option<&str>) -> Result<EventId, ApiError> {
    let Some(id) = header else {
        return Ok(EventId(0));
    };
    id.trim().parse().map(EventId).map_err(|_| {
        ApiError::invalid("Last-Event-ID: the id of an event expected, which is a number.")
    })
}
