//! Starting a session on an earlier version of the document.

use leptos::prelude::*;
use redraft_wire::IterationSession;

use super::Draft;
use crate::api;
use crate::groups::is_open;
use crate::navigation::address;
use crate::paths::WorkflowPath;
use crate::texts::new_session as texts;
use crate::ui::{Deed, Remote, link, live};

/// What is forked: a version of the document, and perhaps the session that it belongs to.
#[derive(Clone, Copy)]
pub(super) struct Origin {
    pub(super) revision: i64,
    path: StoredValue<WorkflowPath>,
    session: Option<Remote<IterationSession>>,
}

impl Origin {
    /// What the address names; `None` where a session is started on the document as it is.
    pub(super) fn of_address(path: &WorkflowPath) -> Option<Self> {
        let address = address();
        let revision = untrack(|| address.queried("fork"))?.parse().ok()?;
        let from = untrack(|| address.queried("from")).filter(|from| !from.is_empty());
        let session = from.map(|id| {
            let path = path.clone();
            // Its prompt is a draft of the next one.
            Remote::new(move || api::session_verbatim(path.clone(), id.clone()))
        });
        Some(Self {
            revision,
            path: StoredValue::new(path.clone()),
            session,
        })
    }

    /// A form that holds what the forked session was asked.
    pub(super) fn draft(self) -> Draft {
        let draft = Draft::blank();
        let Some(session) = self.session else {
            return draft;
        };
        Effect::new(move |filled: Option<bool>| {
            let known = session.get().filter(|_| filled != Some(true));
            let Some(known) = known else {
                return filled.unwrap_or(false);
            };
            draft.prompt.set(known.prompt.0.unwrap_or_default());
            draft
                .iterations
                .set(known.iterations_requested.clamp(1, 100).to_string());
            draft.agent.set(known.agent);
            draft.model.set(known.model);
            true
        });
        draft
    }

    /// What is about to happen, for a person.
    pub(super) fn about(self) -> AnyView {
        let path = self.path.get_value();
        let version = link(
            path.revision_page(self.revision),
            texts::version(self.revision),
        );
        let going = live(move || {
            self.going()
                .map(|_| texts::THE_SESSION_IT_COMES_FROM_IS_STOPPED)
        });
        view! {
            <p class="lead">
                {texts::IT_BEGINS_WITH} {version} {texts::OF_THE_DOCUMENT_AS_YOUR_NEWEST} {going}
            </p>
        }
        .into_any()
    }

    /// Starts it, after stopping the one that it comes from.
    pub(super) fn start(self, draft: Draft, deed: Deed, then: Callback<IterationSession>) {
        let start = match draft.read() {
            Ok(start) => start,
            Err(failure) => return deed.fail(failure),
        };
        let path = self.path.get_value();
        let from = self
            .session
            .and_then(Remote::once)
            .map(|session| session.id);
        let fork = move || {
            let request = api::fork(path, self.revision, from, start);
            deed.run(request, move |session| then.run(session));
        };
        match untrack(|| self.going()) {
            Some(id) => deed.run(api::cancel(self.path.get_value(), id), move |_| fork()),
            None => fork(),
        }
    }

    /// The session that it comes from, while that has not ended.
    fn going(self) -> Option<String> {
        let session = self.session?;
        let going = session.map(|one| is_open(&one.run_status).then(|| one.id.clone()));
        going.flatten()
    }
}
