//! From the revisions to the file: the newest revision is published.

use redraft_document::{Publication, TextFormat, publish};
use redraft_domain::SessionId;
use redraft_store::Store;

use crate::{DocumentPlace, PublicationError, take_in};

/// How often it begins again because the user changed the file meanwhile.
const MOST_TRIES: usize = 5;

/// What publishing came to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BroughtOut {
    /// The file holds the newest revision.
    Published,
    /// The user's text did not fit together with the newest revision. It is the newest one now; the
    /// other one is kept.
    Conflict,
}

/// Puts the newest revision into the user's file. What the user changed there meanwhile is taken in
/// first, never written over.
pub async fn bring_out(
    store: &Store,
    place: &DocumentPlace,
    session: Option<&SessionId>,
) -> Result<BroughtOut, PublicationError> {
    for _ in 0..MOST_TRIES {
        let state = store.document(place.step).await?;
        let Some(current) = state.current else {
            return Ok(BroughtOut::Published);
        };
        if state.published == Some(current) {
            return Ok(BroughtOut::Published);
        }
        let text = store.revision_text(current).await?;
        let expected = match state.published {
            Some(id) => Some(store.revision_text(id).await?),
            None => None,
        };
        let published = place.with(move |document| {
            let format = TextFormat::default();
            let publication = publish(document, expected.as_deref(), &text, format)?;
            if publication == (Publication::Changed { found: None }) {
                // The user removed the file, which is no other text: the document comes back.
                return Ok(publish(document, None, &text, format)?);
            }
            Ok(publication)
        });
        match published.await? {
            Publication::Replaced | Publication::Created | Publication::AlreadyThere => {
                store.mark_published(place.step, current).await?;
                return Ok(BroughtOut::Published);
            }
            Publication::Changed { .. } => {
                if take_in(store, place, session).await?.conflict {
                    return Ok(BroughtOut::Conflict);
                }
            }
        }
    }
    Err(PublicationError::Restless)
}
