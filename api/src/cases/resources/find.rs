use std::path::PathBuf;

use redraft_document::ResourceName;
use redraft_publication::{ResourcePlace, take_in_resource};
use redraft_store::{Project, Resource};

use crate::{app::App, error::ApiError};

/// A resource, and where it is.
pub(crate) struct FoundResource {
    pub(crate) place: ResourcePlace,
    pub(crate) resource: Resource,
}

/// The resource of a path, as its file is now.
pub(crate) async fn find_resource(
    app: &App,
    slug: &str,
    file: &str,
) -> Result<FoundResource, ApiError> {
    let unknown = || ApiError::not_found("resource");
    let project = app.project(slug).await?;
    // What no resource can be called is not looked for on the disk.
    let name = ResourceName::parse(file).map_err(|_| unknown())?;
    let place = place_of(&project, name);
    let resource = take_in_resource(&app.store, &place).await?;
    let resource = resource.ok_or_else(unknown)?;
    Ok(FoundResource { place, resource })
}

/// Where a resource of this name is.
pub(crate) fn place_of(project: &Project, name: ResourceName) -> ResourcePlace {
    ResourcePlace {
        project: project.slug.clone(),
        project_path: PathBuf::from(&project.path),
        name,
    }
}
