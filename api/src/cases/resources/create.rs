use redraft_document::ResourceName;
use redraft_domain::{Name, ResourceKind, RevisionAuthor};
use redraft_publication::settle_resource;
use redraft_store::{NewResource, Project, Resource};
use redraft_wire::CreateResource;

use super::{find::place_of, kind_of, settle};
use crate::{app::App, cases::document::checked_text, error::ApiError};

/// Makes a resource at a name that is free.
pub(crate) async fn create_resource(
    app: &App,
    project: &Project,
    new: CreateResource,
) -> Result<Resource, ApiError> {
    let name = ResourceName::parse(&new.file_name)?;
    let kind = match &new.kind {
        Some(word) => kind_of(word)?,
        None => ResourceKind::of_file(name.as_str()),
    };
    let called = match &new.name {
        Some(called) => Name::parse(called)?.as_str().to_owned(),
        None => name.stem().to_owned(),
    };
    let text = checked_text("content", &new.content)?;
    let place = place_of(project, name);
    if place
        .record(&app.store)
        .await?
        .is_some_and(|one| one.is_removed)
    {
        // What is left of it has to go before there is another one.
        settle_resource(&app.store, &place).await?;
    }
    let has_file = place.prepare().await?;
    if has_file || place.record(&app.store).await?.is_some() {
        return Err(ApiError::conflict(
            "There is a resource with this file name already; replace that one, or choose another \
             name.",
        ));
    }
    let new = NewResource {
        project: project.slug.clone(),
        workflow: None,
        kind,
        name: called,
        path: place.name.path(),
        author: RevisionAuthor::User,
        session: None,
        text,
    };
    app.store.add_resource(&new).await?;
    settle(app, &place).await;
    let made = place.record(&app.store).await?;
    made.ok_or_else(|| ApiError::not_found("resource"))
}
