//! From the file to the revisions: what the user changed becomes the user's revision.

use redraft_document::Reading;
use redraft_domain::{Artifact, RevisionAuthor, RevisionId, SessionId};
use redraft_store::{DocumentState, NewRevision, Store, StoreError};

use crate::{DocumentPlace, Joined, PublicationError, join};

/// How often it begins again because the document moved on meanwhile.
const MOST_TRIES: usize = 5;

/// What taking in the file came to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TakenIn {
    /// Where the document stands now.
    pub state: DocumentState,
    /// Whether the user's text took the place of a newer revision that it did not fit together with.
    /// That revision is kept.
    pub conflict: bool,
}

/// Looks at the user's file, and makes what is new in it a revision. No file changes nothing.
pub async fn take_in(
    store: &Store,
    place: &DocumentPlace,
    session: Option<&SessionId>,
) -> Result<TakenIn, PublicationError> {
    store.place_document(place.step, &place.path).await?;
    for _ in 0..MOST_TRIES {
        let state = store.document(place.step).await?;
        // The predecessor's folder is only where a first text may come from.
        let is_new = state.current.is_none();
        let reading = place.with(move |document| {
            Ok(if is_new {
                document.read_or_predecessors()?
            } else {
                document.read()?
            })
        });
        let reading = reading.await?;
        let Some(reading) = reading else {
            return Ok(TakenIn {
                state,
                conflict: false,
            });
        };
        match take(store, place, session, state, reading).await {
            Ok(conflict) => {
                let state = store.document(place.step).await?;
                return Ok(TakenIn { state, conflict });
            }
            Err(StoreError::Lost) => {}
            Err(error) => return Err(error.into()),
        }
    }
    Err(PublicationError::Restless)
}

/// Records one reading of the file. Returns whether there was a conflict.
async fn take(
    store: &Store,
    place: &DocumentPlace,
    session: Option<&SessionId>,
    state: DocumentState,
    found: Reading,
) -> Result<bool, StoreError> {
    let new = |author, parent, text| NewRevision {
        artifact: Artifact::DesignDoc,
        step: place.step,
        parent,
        author,
        iteration: None,
        session: session.cloned(),
        text,
    };
    let Some(current) = state.current else {
        let first = store
            .add_revision(&new(RevisionAuthor::Import, None, found.text))
            .await?;
        store.mark_published(place.step, first).await?;
        return Ok(false);
    };
    let current_text = store.revision_text(current).await?;
    if *current_text == *found.text {
        if state.published != Some(current) {
            store.mark_published(place.step, current).await?;
        }
        return Ok(false);
    }
    let published = published_text(store, state.published).await?;
    if published.as_deref() == Some(&*found.text) {
        return Ok(false);
    }
    // The user's own text is recorded first, so that whatever follows, the file holds a revision.
    let user = RevisionAuthor::User;
    if state.published == state.current {
        let theirs = store
            .add_revision(&new(user, Some(current), found.text))
            .await?;
        store.mark_published(place.step, theirs).await?;
        return Ok(false);
    }
    let base = published.unwrap_or_default();
    match join(base, current_text.to_string(), found.text.clone()).await {
        Joined::Clean(text) => {
            let theirs = store
                .keep_aside(&new(user, state.published, found.text))
                .await?;
            store.add_revision(&new(user, Some(current), text)).await?;
            store.mark_published(place.step, theirs).await?;
            Ok(false)
        }
        Joined::Conflict => {
            let theirs = store
                .add_revision(&new(user, Some(current), found.text))
                .await?;
            store.mark_published(place.step, theirs).await?;
            Ok(true)
        }
    }
}

async fn published_text(
    store: &Store,
    published: Option<RevisionId>,
) -> Result<Option<String>, StoreError> {
    match published {
        Some(id) => Ok(Some(store.revision_text(id).await?.to_string())),
        None => Ok(None),
    }
}
