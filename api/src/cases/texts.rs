//! Texts of revisions, remembered: a revision never changes.

use std::{
    collections::HashMap,
    sync::{Arc, Mutex, PoisonError},
};

use redraft_domain::RevisionId;
use redraft_store::{Session, Store, StoreError};

/// The most bytes of texts that are remembered.
const MOST_BYTES: usize = 4 << 20;

/// Texts of revisions that were asked for lately.
#[derive(Debug, Default)]
pub(crate) struct Texts(Mutex<Remembered>);

#[derive(Debug, Default)]
struct Remembered {
    texts: HashMap<RevisionId, Arc<str>>,
    bytes: usize,
}

impl Texts {
    /// The text of a revision.
    pub(crate) async fn get(
        &self,
        store: &Store,
        revision: RevisionId,
    ) -> Result<Arc<str>, StoreError> {
        if let Some(text) = self.lock().texts.get(&revision) {
            return Ok(Arc::clone(text));
        }
        let text = store.revision_text(revision).await?;
        if text.len() <= MOST_BYTES / 4 {
            let mut remembered = self.lock();
            if remembered.bytes + text.len() > MOST_BYTES {
                *remembered = Remembered::default();
            }
            remembered.bytes += text.len();
            remembered.texts.insert(revision, Arc::clone(&text));
        }
        Ok(text)
    }

    /// The present text of a session's document.
    pub(crate) async fn of_session(
        &self,
        store: &Store,
        session: &Session,
    ) -> Result<Option<Arc<str>>, StoreError> {
        match session.revision {
            Some(revision) => self.get(store, revision).await.map(Some),
            None => Ok(None),
        }
    }

    fn lock(&self) -> std::sync::MutexGuard<'_, Remembered> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
