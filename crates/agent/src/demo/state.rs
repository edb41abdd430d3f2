//! What the demo agent remembers of a conversation, so that it can be resumed: a hidden file beside
//! the working copy.

use std::{
    fs, io,
    path::{Path, PathBuf},
};

use serde::{Deserialize, Serialize};

/// A conversation.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub(super) struct State {
    /// The passes of this iteration.
    pub(super) passes: Vec<String>,
    /// How many of them are done.
    pub(super) done: usize,
    /// What each of these did.
    pub(super) summaries: Vec<String>,
    /// The dollars of the whole conversation.
    pub(super) spent: f64,
}

fn path(document: &Path, session: &str) -> PathBuf {
    document.with_file_name(format!(".demo-{session}.json"))
}

impl State {
    /// What is remembered; `None` when there is nothing or nothing that can be read.
    pub(super) fn load(document: &Path, session: &str) -> Option<Self> {
        serde_json::from_slice(&fs::read(path(document, session)).ok()?).ok()
    }

    pub(super) fn save(&self, document: &Path, session: &str) -> io::Result<()> {
        fs::write(path(document, session), serde_json::to_vec(self)?)
    }
}
