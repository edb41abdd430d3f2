use redraft_store::Session;
use redraft_wire as wire;

use super::beginning;

/// Where a session was forked from.
pub(crate) fn forked_from(session: &Session) -> wire::Nullable<wire::ForkedFrom> {
    let from = session.forked_from.as_ref();
    from.map(|from| wire::ForkedFrom {
        session_id: from.session.as_ref().map(ToString::to_string).into(),
        revision_id: from.revision.0,
    })
    .into()
}

/// A session in the list of those that were forked from another one; `None` where it was not forked.
pub(crate) fn fork(session: &Session) -> Option<wire::SessionFork> {
    let from = session.forked_from.as_ref()?;
    Some(wire::SessionFork {
        id: session.id.to_string(),
        revision_id: from.revision.0,
        prompt: beginning(session.prompt.as_deref()),
        run_status: session.state.status().to_string(),
        sentence: session.sentence(),
        created_at: session.created_at.to_string(),
    })
}
