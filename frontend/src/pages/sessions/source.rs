//! Where the events on a page come from.

use leptos::prelude::*;

use crate::paths::WorkflowPath;

/// A session's place, for what asks for one of its events as a whole.
#[derive(Clone, Copy)]
pub(crate) struct Source(StoredValue<(WorkflowPath, String)>);

impl Source {
    pub(crate) fn new(path: WorkflowPath, session: String) -> Self {
        Self(StoredValue::new((path, session)))
    }

    /// The workflow's place and the session's id.
    pub(crate) fn get(self) -> (WorkflowPath, String) {
        self.0.get_value()
    }
}
