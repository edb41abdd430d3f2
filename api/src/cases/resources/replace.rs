use redraft_domain::{Name, ResourceRevisionId, RevisionAuthor};
use redraft_store::{Resource, ResourceChange, ResourceRevision};
use redraft_wire::ReplaceResource;

use super::{FoundResource, kind_of, settle};
use crate::{app::App, cases::document::checked_text, error::ApiError};

/// Replaces a resource's text, and perhaps its name and kind. The earlier text stays readable.
pub(crate) async fn replace_resource(
    app: &App,
    found: FoundResource,
    with: ReplaceResource,
) -> Result<Resource, ApiError> {
    let name = with.name.as_deref().map(Name::parse).transpose()?;
    let kind = with.kind.as_deref().map(kind_of).transpose()?;
    let text = checked_text("content", &with.content)?;
    let current = found.resource.current;
    if with.base_revision.is_some_and(|base| base != current.0) {
        return Err(ApiError::conflict(
            "The resource has changed since the revision that your text was made from; look at the \
             newest one and put your changes into it.",
        ));
    }
    app.keeps_secrets(&app.store.resource_text(current).await?, &text)?;
    let change = ResourceChange {
        parent: current,
        author: RevisionAuthor::User,
        text,
        name: name.map(|name| name.as_str().to_owned()),
        kind,
    };
    write(app, &found, &change).await
}

/// Makes the text of an earlier revision the newest one.
pub(crate) async fn restore_resource(
    app: &App,
    found: &FoundResource,
    earlier: &ResourceRevision,
) -> Result<(Resource, ResourceRevision), ApiError> {
    let change = ResourceChange {
        parent: found.resource.current,
        author: RevisionAuthor::User,
        text: earlier.text(&app.store).await?.to_string(),
        name: None,
        kind: None,
    };
    let resource = write(app, found, &change).await?;
    let newest = app.resource_revision(&resource, resource.current.0).await?;
    Ok((resource, newest))
}

/// Changes the record, then the file, also where that has been removed meanwhile.
pub(super) async fn write(
    app: &App,
    found: &FoundResource,
    change: &ResourceChange,
) -> Result<Resource, ApiError> {
    let (place, id) = (&found.place, found.resource.id);
    let has_file = place.prepare().await?;
    app.store.change_resource(id, change).await?;
    if !has_file {
        app.store.mark_resource_missing(id).await?;
    }
    settle(app, place).await;
    let changed = place.record(&app.store).await?;
    changed.ok_or_else(|| ApiError::not_found("resource"))
}

impl App {
    /// A revision of a resource.
    pub(crate) async fn resource_revision(
        &self,
        resource: &Resource,
        id: i64,
    ) -> Result<ResourceRevision, ApiError> {
        let id = ResourceRevisionId(id);
        let found = self.store.resource_revision(resource.id, id).await?;
        found.ok_or_else(|| ApiError::not_found("revision"))
    }
}
