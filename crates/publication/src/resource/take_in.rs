//! From the file to the record.

use redraft_document::Reading;
use redraft_domain::{ResourceKind, RevisionAuthor};
use redraft_store::{NewResource, Resource, ResourceChange, Store, StoreError};

use super::{ResourcePlace, settle_resource};
use crate::PublicationError;

/// How often it begins again because someone else changed the resource meanwhile.
const MOST_TRIES: usize = 5;

/// Looks at the file and records what is new in it: a file without a record becomes a resource, and
/// what the user changed becomes the newest revision. Returns the record; `None` where there is neither
/// record nor file. A file that is missing changes nothing.
pub async fn take_in_resource(
    store: &Store,
    place: &ResourcePlace,
) -> Result<Option<Resource>, PublicationError> {
    for _ in 0..MOST_TRIES {
        let recorded = place.record(store).await?;
        if recorded
            .as_ref()
            .is_some_and(|resource| resource.is_removed)
        {
            // What is left of it goes first; a text that the user put there meanwhile is a new resource.
            settle_resource(store, place).await?;
            continue;
        }
        let found = place.with(|document| Ok(document.read()?)).await?;
        let recording = match (&recorded, found) {
            (None, Some(found)) => import(store, place, found).await,
            (Some(resource), Some(found)) => record(store, resource, found).await,
            (_, None) => return Ok(recorded),
        };
        match recording {
            // Read again, since the record has changed.
            Ok(true) | Err(StoreError::Lost) => {}
            Ok(false) => return Ok(recorded),
            Err(error) => return Err(error.into()),
        }
    }
    Err(PublicationError::Restless)
}

/// Records a file that has no record. Returns whether there is something new to read: always.
async fn import(store: &Store, place: &ResourcePlace, found: Reading) -> Result<bool, StoreError> {
    let new = NewResource {
        project: place.project.clone(),
        workflow: None,
        kind: ResourceKind::of_file(place.name.as_str()),
        name: place.name.stem().to_owned(),
        path: place.name.path(),
        author: RevisionAuthor::Import,
        session: None,
        text: found.text,
    };
    store.add_resource(&new).await.map(|_| true)
}

/// Records one reading of the file. Returns whether the record has changed.
async fn record(store: &Store, resource: &Resource, found: Reading) -> Result<bool, StoreError> {
    let is_published = resource.published == Some(resource.current);
    if *store.resource_text(resource.current).await? == *found.text {
        if !is_published {
            store
                .mark_resource_published(resource.id, resource.current)
                .await?;
        }
        return Ok(!is_published);
    }
    if !is_published
        && let Some(published) = resource.published
        && *store.resource_text(published).await? == *found.text
    {
        // The newest revision has not come into the file yet.
        return Ok(false);
    }
    let change = ResourceChange {
        parent: resource.current,
        author: RevisionAuthor::User,
        text: found.text,
        name: None,
        kind: None,
    };
    let theirs = store.change_resource(resource.id, &change).await?;
    store.mark_resource_published(resource.id, theirs).await?;
    Ok(true)
}
