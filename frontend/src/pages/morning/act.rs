//! What can be done with a session of the report.

use leptos::prelude::*;
use redraft_wire::{IterationSession, MorningReport, MorningSession};

use super::lines;
use crate::api;
use crate::navigation::{Address, address};
use crate::paths::WorkflowPath;
use crate::texts::{morning as texts, words};
use crate::ui::{Deed, Remote};

/// What was done last, and can be taken back where it was an acceptance.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Did {
    pub(super) said: String,
    pub(super) accepted: Option<(WorkflowPath, String)>,
}

/// The report, and everything that changes it.
#[derive(Clone, Copy)]
pub(super) struct Acts {
    pub(super) report: Remote<MorningReport>,
    pub(super) deed: Deed,
    pub(super) did: RwSignal<Option<Did>>,
    /// Which line has the focus when the lists are drawn again.
    pub(super) line: StoredValue<Option<usize>>,
    /// The report with the session that is being accepted: what was shown as done and is not comes back, also
    /// when nothing answers.
    before: StoredValue<Option<MorningReport>>,
    /// Where the browser is: what is pressed later does not know it.
    address: Address,
}

impl Acts {
    pub(super) fn new(report: Remote<MorningReport>) -> Self {
        let (deed, before) = (Deed::new(), StoredValue::new(None));
        Effect::new(move || {
            if !deed.busy().get() && deed.has_failed() {
                if let Some(before) = before.try_update_value(Option::take).flatten() {
                    report.put(before);
                }
                report.reload();
            }
        });
        Self {
            report,
            deed,
            did: RwSignal::new(None),
            line: StoredValue::new(None),
            before,
            address: address(),
        }
    }

    /// Takes note of it: it leaves the report at once, since an acceptance can be taken back.
    pub(super) fn accept(self, session: &MorningSession) {
        if self.deed.busy().get_untracked() {
            return;
        }
        let path = path_of(session);
        let (id, name) = (session.id.clone(), session.workflow_name.clone());
        self.line.set_value(lines::focused());
        if let Some(report) = self.report.once() {
            self.before.set_value(Some(report.clone()));
            self.report.put(lines::without(report, &id));
        }
        self.deed.run(api::accept(&path, &id), move |()| {
            self.done(Did {
                said: texts::is_accepted(&name),
                accepted: Some((path, id)),
            });
        });
    }

    /// Takes the last acceptance back.
    pub(super) fn undo(self) {
        let accepted = self.did.get_untracked().and_then(|did| did.accepted);
        let Some((path, id)) = accepted else { return };
        self.deed
            .run(api::take_back_acceptance(&path, &id), move |()| {
                self.done(Did {
                    said: texts::IN_THE_REPORT_AGAIN.to_owned(),
                    accepted: None,
                });
            });
    }

    /// Tries its failed iteration again, or lets it go on where it stands still.
    pub(super) fn retry(self, session: &MorningSession) {
        let path = path_of(session);
        let (id, name) = (session.id.clone(), session.workflow_name.clone());
        let request = match session.failed_iteration.0 {
            Some(iteration) if session.run_status != "paused" => api::retry(path, id, iteration),
            _ if session.run_status == "paused" => api::resume(path, id),
            _ => return,
        };
        self.line.set_value(lines::focused());
        self.deed.run(request, move |after: IterationSession| {
            self.done(Did {
                said: texts::goes_on(&name, &after.sentence),
                accepted: None,
            });
        });
    }

    /// Opens the page that starts a session on what this one has made.
    pub(super) fn fork(self, session: &MorningSession) {
        if let Some(revision) = session.revision_id.0 {
            let path = path_of(session);
            self.address.go(&path.fork_page(revision, &session.id));
        }
    }

    fn done(self, did: Did) {
        // The page may be gone by now.
        if self.did.try_set(Some(did)).is_none() {
            self.before.set_value(None);
            self.report.reload();
        }
    }
}

/// What trying again is called here; `None` where it is not possible.
pub(super) fn retry_word(session: &MorningSession) -> Option<&'static str> {
    match (session.run_status.as_str(), session.failed_iteration.0) {
        ("paused", _) => Some(words::RESUME),
        ("completed" | "error", Some(_)) => Some(texts::RETRY),
        _ => None,
    }
}

pub(super) fn path_of(session: &MorningSession) -> WorkflowPath {
    WorkflowPath {
        slug: session.project_slug.clone(),
        workflow: session.workflow_id.clone(),
    }
}
