//! From the record to the file.

use std::path::PathBuf;

use redraft_document::{
    ContainmentError, Publication, PublishError, Removal, ResourceName, TextFormat, publish, remove,
};
use redraft_store::{Resource, Store, StoreError, UnsettledResource};

use super::ResourcePlace;
use super::take_in::take_in_resource;
use crate::PublicationError;

/// How often it begins again because the user changed the file meanwhile.
const MOST_TRIES: usize = 5;

/// Does what is left to be done to every resource's file. What fails is told to the log, and is left
/// for the next time.
pub async fn settle_resources(store: &Store) -> Result<(), StoreError> {
    for unsettled in store.unsettled_resources().await? {
        let path = unsettled.path.clone();
        let Some(place) = place_of(unsettled) else {
            tracing::warn!(path, "a resource is recorded at a place where none can be");
            continue;
        };
        if let Err(error) = settle_resource(store, &place).await {
            tracing::warn!(%error, path, "a resource's file is not as it is recorded yet");
        }
    }
    Ok(())
}

fn place_of(unsettled: UnsettledResource) -> Option<ResourcePlace> {
    Some(ResourcePlace {
        project: unsettled.project.parse().ok()?,
        project_path: PathBuf::from(unsettled.project_path),
        name: ResourceName::of_path(&unsettled.path).ok()?,
    })
}

/// Brings a resource's file to what is recorded: the newest revision, or nothing where the resource is
/// to be removed. What the user changed in the file meanwhile is never lost: it is taken in, and where
/// the resource is to be removed, it stays.
pub async fn settle_resource(store: &Store, place: &ResourcePlace) -> Result<(), PublicationError> {
    for _ in 0..MOST_TRIES {
        let Some(resource) = place.record(store).await? else {
            return Ok(());
        };
        if resource.is_removed {
            take_away(store, place, &resource).await?;
            store.forget_resource(resource.id).await?;
            continue;
        }
        if resource.published == Some(resource.current) || put(store, place, &resource).await? {
            return Ok(());
        }
        // Not by a call to itself, since taking in settles what is to be removed.
        Box::pin(take_in_resource(store, place)).await?;
    }
    Err(PublicationError::Restless)
}

/// Puts the newest revision into the file. `false`: the user changed the file.
async fn put(
    store: &Store,
    place: &ResourcePlace,
    resource: &Resource,
) -> Result<bool, PublicationError> {
    let text = store.resource_text(resource.current).await?;
    let expected = match resource.published {
        Some(id) => Some(store.resource_text(id).await?),
        None => None,
    };
    let published = place.with(move |document| {
        let format = TextFormat::default();
        let publication = publish(document, expected.as_deref(), &text, format)?;
        if publication == (Publication::Changed { found: None }) {
            // The user removed the file, which is no other text: the resource comes back.
            return Ok(publish(document, None, &text, format)?);
        }
        Ok(publication)
    });
    if let Publication::Changed { .. } = published.await? {
        return Ok(false);
    }
    store
        .mark_resource_published(resource.id, resource.current)
        .await?;
    Ok(true)
}

/// Removes the file if it holds a text that is recorded.
async fn take_away(
    store: &Store,
    place: &ResourcePlace,
    resource: &Resource,
) -> Result<(), PublicationError> {
    let mut known = vec![store.resource_text(resource.current).await?];
    if let Some(published) = resource.published {
        known.push(store.resource_text(published).await?);
    }
    let removed = place.with(move |document| {
        for text in known {
            match remove(document, &text) {
                Ok(Removal::Changed { .. }) => {}
                // What cannot be read is no text of ours, so it stays like any other of the user's.
                Ok(Removal::Removed | Removal::AlreadyGone) | Err(PublishError::Unreadable(_)) => {
                    break;
                }
                Err(error) => return Err(error.into()),
            }
        }
        Ok(())
    });
    match removed.await {
        // The same for what is no file at all.
        Err(PublicationError::Containment(
            ContainmentError::NotAFile | ContainmentError::NotAFolder,
        )) => Ok(()),
        removed => removed,
    }
}
